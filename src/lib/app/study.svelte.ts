/** A learner at work: log, round and memory. Loaded with the first answer, not with the page. */
import type { ProfileId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import type { Engine } from './engine.ts';
import { claimEarly } from './early.ts';
import { openHeld } from './held.ts';
import { Journal } from './journal.svelte.ts';
import { openLearners, whenAnotherLearns } from './learners.ts';
import { Practice } from './practice.svelte.ts';
import { dueNow, type Today } from './today.ts';

export interface StudyPorts {
	readonly lang: () => Lang;
	/** Called after an answer was given, for what comes with the first one. */
	readonly onanswer: () => void;
	/** The shipped bank's engine, or in tests another's. */
	readonly loadEngine?: () => Promise<Engine>;
}

export class Study {
	#engine = $state.raw<Engine>();
	#loading: Promise<Engine> | undefined;
	readonly #ports: StudyPorts;
	/** Whose study it is, as long as the page lives: a switch of learner starts the page afresh. */
	readonly learner: ProfileId = openLearners().current().id;
	readonly journal: Journal = new Journal({
		openStore: async () => {
			const { openStore } = await import('#lib/store/open-store.ts');
			return openStore(this.learner, {
				onLost: (problem) => this.journal.lose(problem),
			});
		},
		later: (ms, run) => {
			const timer = setTimeout(run, ms);
			return () => clearTimeout(timer);
		},
		held: openHeld(this.learner),
		changed: () => void this.practice.follow(),
	});
	readonly practice: Practice = new Practice({
		journal: this.journal,
		engine: () => this.loadEngine(),
		lang: () => this.#ports.lang(),
		takeEarly: () => claimEarly(this.learner),
		onanswer: () => this.#ports.onanswer(),
	});

	/** Memory of every fact met; undefined until bank and log are here. */
	readonly memories: Memories | undefined = $derived(
		this.#engine && this.journal.isLoaded ? this.#engine.fold(this.journal.entries) : undefined,
	);

	/** What waits for the learner now. */
	readonly due: Today | undefined = $derived(
		this.memories && this.#engine && dueNow(this.memories, this.#engine),
	);

	constructor(ports: StudyPorts) {
		this.#ports = ports;
		// One learner's screens must not meet another one's log; what is on its way is held.
		whenAnotherLearns(this.learner, () => location.reload());
	}

	get engine(): Engine | undefined {
		return this.#engine;
	}

	loadEngine(): Promise<Engine> {
		const load = this.#ports.loadEngine ?? shipped;
		this.#loading ??= load().then(
			(engine) => (this.#engine = engine),
			(error: unknown) => {
				this.#loading = undefined; // the next call tries again
				throw error;
			},
		);
		return this.#loading;
	}

	/** Reads bank and log, for pages that show what is known of the learner; rejects without either. */
	async recall(): Promise<void> {
		const [engine] = await Promise.all([this.loadEngine(), this.journal.load()]);
		if (!this.journal.isLoaded) throw new Error('the log could not be read');
		this.journal.complete(engine.notice);
	}
}

const shipped = async (): Promise<Engine> => (await import('./engine.ts')).shippedEngine();
