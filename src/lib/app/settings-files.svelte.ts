import type { App } from './app.svelte.ts';
import { fetchPart } from './fetch-part.ts';
import { setReturning } from './keep.ts';
import {
	importProgressFile,
	previewProgressFile,
	saveProgressFile,
	type Preview,
	type Refusal,
} from './progress-file.ts';
import type { Study } from './study.svelte.ts';
import { Turn, type Trouble } from './turn.svelte.ts';

/** What came of the last action; the page has the words. */
export type FileNews =
	| { readonly kind: 'working' }
	| { readonly kind: 'exported'; readonly name: string }
	| { readonly kind: 'imported'; readonly added: number }
	| { readonly kind: 'cleared' };

/**
 * Lets the page show that it is at work: reading a long file holds everything up. A page in the
 * background paints nothing and is not waited for.
 */
const painted = (): Promise<void> =>
	new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 100);
	});

/** The learner's progress on the settings page: out as a file, in after a look at it, or deleted. */
export class SettingsFiles {
	#news = $state.raw<FileNews>();
	#preview = $state.raw<Preview>();
	#refusal = $state.raw<Refusal>();
	readonly #turn = new Turn();
	readonly #app: App;

	/** Entries known here; undefined until the log was read. */
	readonly stored: number | undefined = $derived.by(() => {
		const journal = this.#app.study?.journal;
		return journal?.isLoaded ? journal.entries.length : undefined;
	});

	constructor(app: App) {
		this.#app = app;
	}

	get news(): FileNews | undefined {
		return this.#news;
	}

	/** What the file that was picked would bring. */
	get preview(): Preview | undefined {
		return this.#preview;
	}

	/** Why the file that was picked last was not taken. */
	get refusal(): Refusal | undefined {
		return this.#refusal;
	}

	get isBusy(): boolean {
		return this.#turn.isBusy;
	}

	get trouble(): Trouble | undefined {
		return this.#turn.trouble;
	}

	/** Reads what is stored. */
	read(): Promise<void> {
		return this.#turn.watch(async () => {
			await this.#open();
		});
	}

	/** Saves all progress as a file. */
	save(): Promise<void> {
		return this.#do(async (study) => {
			const { isLoaded, entries } = study.journal;
			// An empty file must never pass for the backup of a log that could not be read.
			if (!isLoaded && entries.length === 0) throw new Error('the log could not be read');
			return { kind: 'exported', name: await saveProgressFile(study) };
		});
	}

	/** Looks into a file; nothing is changed by it. */
	pick(file: File): Promise<void> {
		return this.#do(async (study) => {
			this.#preview = undefined;
			await painted();
			const read = await previewProgressFile(study, file);
			if ('file' in read) this.#preview = read;
			else this.#refusal = read;
			return undefined;
		});
	}

	/** Calls the file off that was picked. */
	drop(): void {
		if (!this.isBusy) this.#preview = undefined;
	}

	/** Adds what the file that was picked has and this browser has not. */
	async add(): Promise<void> {
		const preview = this.#preview;
		if (preview === undefined) return;
		await this.#do(async (study) => {
			await painted();
			const done = await importProgressFile(study, preview);
			this.#preview = undefined;
			if ('added' in done) {
				setReturning(true);
				return { kind: 'imported', added: done.added };
			}
			this.#refusal = done;
			return undefined;
		});
	}

	/** Deletes all progress of the learner; the page has asked before. */
	clear(): Promise<void> {
		return this.#do(async ({ practice, journal }) => {
			this.#preview = undefined;
			practice.forget();
			const result = await journal.clear();
			if (!result.ok) throw new Error(result.error.kind);
			setReturning(false);
			return { kind: 'cleared' };
		});
	}

	#do(work: (study: Study) => Promise<FileNews | undefined>): Promise<void> {
		return this.#turn.take(async () => {
			this.#refusal = undefined;
			this.#news = { kind: 'working' };
			let news: FileNews | undefined;
			try {
				news = await work(await this.#open());
			} finally {
				this.#news = news;
			}
		});
	}

	/** The study with its log read, or at least tried: a file can then still be made of what is here. */
	async #open(): Promise<Study> {
		const study = await fetchPart(() => this.#app.open());
		await fetchPart(() => study.journal.load());
		return study;
	}
}
