import type { Profile } from '#lib/store/profile-list.ts';
import type { ProfileError, Profiles } from '#lib/store/profiles.ts';
import type { App } from './app.svelte.ts';
import { fetchPart } from './fetch-part.ts';
import { Turn, type Trouble } from './turn.svelte.ts';

/** Why a name was refused; the page has the words. */
export type NameProblem = Exclude<ProfileError['kind'], 'no-such-profile'>;

/** The learners of this browser on the settings page. Their code comes after the page. */
export class SettingsLearners {
	#all = $state.raw<readonly Profile[]>([]);
	#currentId = $state<string>();
	#nameProblem = $state<NameProblem>();
	readonly #turn = new Turn();
	readonly #app: App;
	readonly #firstName: () => string;

	/** In the order in which they were made; empty until `read`. */
	readonly all = $derived(
		this.#all.map(({ id, name }) => ({
			id,
			name: name === '' ? this.#firstName() : name,
			isCurrent: id === this.#currentId,
		})),
	);

	/** @param firstName what a learner without a name is called, in the page's language */
	constructor(app: App, firstName: () => string) {
		this.#app = app;
		this.#firstName = firstName;
	}

	/** The name of the one who learns now; empty until `read`. */
	get currentName(): string {
		return this.all.find(({ isCurrent }) => isCurrent)?.name ?? '';
	}

	/** Of the name tried last. */
	get nameProblem(): NameProblem | undefined {
		return this.#nameProblem;
	}

	get isBusy(): boolean {
		return this.#turn.isBusy;
	}

	get trouble(): Trouble | undefined {
		return this.#turn.trouble;
	}

	read(): Promise<void> {
		return this.#turn.watch(async () => this.#show(await this.#open()));
	}

	/** Makes a learner and switches to them. @returns whether the name was taken */
	async add(name: string): Promise<boolean> {
		let isDone = false;
		await this.#change((profiles) => {
			isDone = this.#isNamed(profiles.create(name));
			// Another learner's log must not meet this one's screens: the page starts afresh.
			if (isDone) startAfresh(profiles);
		});
		return isDone;
	}

	/** @returns whether the name was taken */
	async rename(id: string, name: string): Promise<boolean> {
		let isDone = false;
		await this.#change((profiles) => {
			isDone = this.#isNamed(profiles.rename(find(profiles, id).id, name));
		});
		return isDone;
	}

	/** Switches to another learner. */
	use(id: string): Promise<void> {
		return this.#change((profiles) => {
			if (profiles.switchTo(find(profiles, id).id).ok) startAfresh(profiles);
		});
	}

	/** Removes a learner with all that they have stored; the page has asked before. */
	remove(id: string): Promise<void> {
		return this.#change(async (profiles) => {
			const profile = find(profiles, id);
			const wasCurrent = profile.id === profiles.current().id;
			// Fetched before anything is closed: without it nothing can be removed.
			await fetchPart(() => import('#lib/store/open-store.ts'));
			if (wasCurrent) this.#app.close();
			const removed = await profiles.remove(profile.id);
			if (!removed.ok) throw new Error(removed.error.kind);
			if (wasCurrent) location.reload();
		});
	}

	/** The list shows what came of a change, also of one that failed. */
	#change(work: (profiles: Profiles) => void | Promise<void>): Promise<void> {
		return this.#turn.take(async () => {
			this.#nameProblem = undefined;
			const profiles = await this.#open();
			try {
				await work(profiles);
			} finally {
				this.#show(await this.#open());
			}
		});
	}

	#isNamed(result: ReturnType<Profiles['create']>): boolean {
		if (result.ok) return true;
		if (result.error.kind === 'no-such-profile') throw new Error(result.error.kind);
		this.#nameProblem = result.error.kind;
		return false;
	}

	async #open(): Promise<Profiles> {
		const { openLearners } = await fetchPart(() => import('./learners.ts'));
		return openLearners();
	}

	#show(profiles: Profiles): void {
		this.#all = profiles.list();
		this.#currentId = profiles.current().id;
	}
}

/**
 * The page anew, with the list as it was written.
 * @throws Error where it could not be written: the page would come back with the old learner
 */
const startAfresh = (profiles: Profiles): void => {
	if (!profiles.isKept()) throw new Error('the list of learners cannot be kept');
	location.reload();
};

/** @throws Error when another tab has removed the learner */
const find = (profiles: Profiles, id: string): Profile => {
	const found = profiles.list().find((one) => one.id === id);
	if (found === undefined) throw new Error('no-such-profile');
	return found;
};
