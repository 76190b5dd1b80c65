import { err, type Result } from '#lib/kernel/result.ts';
import { compareEntries, type LogEntry } from '#lib/scheduling/log.ts';
import type { SavedSession, Store, StoreError } from '#lib/store/store.ts';

/** One thing to keep: answers, or how far a session has come. */
export type Job = { readonly entries: readonly LogEntry[] } | { readonly session: SavedSession };

const entriesOf = (jobs: readonly Job[]): readonly LogEntry[] =>
	jobs.flatMap((job) => ('entries' in job ? job.entries : []));

/** False for what the app notes by itself: nobody waits for it to be saved. */
const isOfLearner = ({ kind }: LogEntry): boolean => kind !== 'value-changed';

/** A write that takes longer than this is said to be unsaved, though it may still succeed. */
const patienceMs = 3000;
const retryMs = 4000;

/** Whether the store has the same round open at a later place. One that has ended never goes on. */
const isBehind = (held: SavedSession, open: SavedSession | undefined): boolean =>
	held.endedAt === undefined &&
	open?.plan.session === held.plan.session &&
	(open.passed > held.passed ||
		(open.passed === held.passed && open.plan.queue.length > held.plan.queue.length));

export type SaveStatus = 'none' | 'saving' | 'saved' | 'unsaved' | 'memory' | 'newer';

export interface JournalPorts {
	readonly openStore: () => Promise<{ store: Store; problem?: StoreError | undefined }>;
	readonly later: (ms: number, run: () => void) => () => void;
	/** Holds what waits for the store until it is through; at once, unlike the store itself. */
	readonly held?: {
		/** What pages that went away have left, in the order in which it is to be stored. */
		readonly read: () => Promise<readonly Job[]>;
		readonly hold: (job: Job) => void;
		readonly release: (job: Job) => void;
		readonly clear: () => void;
	};
	/** Called when another tab, an import or a deletion has changed the log. */
	readonly changed?: () => void;
}

/**
 * The learner's log on its way to the store. What the screen shows is the log in memory; jobs go to
 * the store one after the other, none is dropped, and a refusal stays visible until it works.
 */
export class Journal {
	#entries = $state.raw<readonly LogEntry[]>([]);
	#jobs = $state.raw<readonly Job[]>([]);
	#isSlow = $state(false);
	#hasFailed = $state(false);
	#hasSaved = $state(false);
	#problem = $state.raw<StoreError>();
	#isLoaded = $state(false);
	#openSession = $state.raw<SavedSession>();
	#store: Promise<Store> | undefined;
	#loading: Promise<void> | undefined;
	#flushing: Promise<void> | undefined;
	/** While everything is being deleted, what is given waits. */
	#isClearing = false;
	#isDurable = false;
	#isComplete = false;
	readonly #stops: (() => void)[] = [];
	readonly #ports: JournalPorts;

	/** How many answers are shown as given but not stored yet. */
	readonly unsaved = $derived(entriesOf(this.#jobs).filter(isOfLearner).length);
	readonly status: SaveStatus = $derived.by(() => {
		if (this.#problem?.kind === 'newer-version') return 'newer';
		if (this.#problem !== undefined) return 'memory';
		if (this.#hasFailed || (this.#isSlow && this.unsaved > 0)) return 'unsaved';
		if (this.unsaved > 0) return 'saving';
		return this.#hasSaved ? 'saved' : 'none';
	});

	constructor(ports: JournalPorts) {
		this.#ports = ports;
	}

	/** Every entry known here, stored or still on its way, in the fold's order. */
	get entries(): readonly LogEntry[] {
		return this.#entries;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** The session that was open in the store when it was read. */
	get openSession(): SavedSession | undefined {
		return this.#openSession;
	}

	/** Opens the store once and reads what is in it. A log that cannot be read leaves `isLoaded` false. */
	async load(): Promise<void> {
		if (this.#isLoaded) return;
		this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
		await this.#loading;
	}

	async #load(): Promise<void> {
		const store = await this.#open();
		await this.#takeHeld(store);
		await this.#read(store);
	}

	/**
	 * What a page that went away could not store any more. An entry that was stored all the same is
	 * known by its id; a session of which more is known here or in the store is left out.
	 */
	async #takeHeld(store: Store): Promise<void> {
		const held = (await this.#ports.held?.read()) ?? [];
		if (held.length === 0) return;
		const stored = await store.openSession();
		const open = stored.ok ? stored.value : undefined;
		const behind = held.filter((job) => 'session' in job && isBehind(job.session, open));
		for (const job of behind) this.#ports.held?.release(job);
		const known = new Set(this.#entries.map(({ id }) => id));
		const begun = new Set(
			this.#jobs.flatMap((job) => ('session' in job ? job.session.plan.session : [])),
		);
		const jobs = held.filter((job) =>
			'session' in job
				? !begun.has(job.session.plan.session) && !behind.includes(job)
				: job.entries.some(({ id }) => !known.has(id)),
		);
		if (jobs.length === 0) return;
		this.#entries = [...this.#entries, ...entriesOf(jobs).filter(({ id }) => !known.has(id))].sort(
			compareEntries,
		);
		this.#jobs = [...jobs, ...this.#jobs];
		for (const job of jobs)
			if ('session' in job && job.session.endedAt === undefined) this.#openSession ??= job.session;
		await this.flush();
	}

	/** Reads again what another tab, an import or a deletion has changed. */
	async reread(): Promise<void> {
		await this.#read(await this.#open());
		this.#ports.changed?.();
	}

	/** Takes entries and a session's place in; the screen never waits for the store. */
	keep(entries: readonly LogEntry[], session?: SavedSession): void {
		this.#entries = [...this.#entries, ...entries];
		if (session !== undefined)
			this.#openSession = session.endedAt === undefined ? session : undefined;
		const jobs: readonly Job[] = [
			...(session === undefined ? [] : [{ session }]),
			...(entries.length === 0 ? [] : [{ entries }]),
		];
		this.#jobs = [...this.#jobs, ...jobs];
		for (const job of jobs) this.#ports.held?.hold(job);
		// After the paint: opening a transaction takes longer than showing the answer.
		this.#ports.later(0, () => void this.flush());
	}

	/**
	 * Adds once a page what the log lacks, by what the bank says now. Not again when another tab has
	 * changed it: two tabs with two banks would answer each other for ever.
	 */
	complete(lacking: (entries: readonly LogEntry[]) => readonly LogEntry[]): void {
		if (this.#isComplete) return;
		this.#isComplete = true;
		const entries = lacking(this.#entries);
		if (entries.length === 0) return;
		this.keep(entries);
		this.#entries = [...this.#entries].sort(compareEntries);
	}

	/** Stores what waits, in order; called again by itself after a failure. */
	flush(): Promise<void> {
		this.#flushing ??= this.#flush().finally(() => (this.#flushing = undefined));
		return this.#flushing;
	}

	async #flush(): Promise<void> {
		for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
			if (this.#isClearing) return;
			const problem = await this.#write(job);
			if (problem !== undefined) {
				this.#hasFailed = true;
				if (problem.kind === 'newer-version') this.#problem = problem;
				else this.#stops.push(this.#ports.later(retryMs, () => void this.flush()));
				return;
			}
			this.#hasFailed = false;
			if ('entries' in job && job.entries.some(isOfLearner)) this.#hasSaved = true;
			const done = job;
			this.#jobs = this.#jobs.filter((one) => one !== done);
			// Memory ends with the page: what is held for a later one stays.
			if (this.#isDurable) this.#ports.held?.release(done);
		}
	}

	/** @returns why the job could not be stored, if so */
	async #write(job: Job): Promise<StoreError | undefined> {
		const stopClock = this.#ports.later(patienceMs, () => (this.#isSlow = true));
		try {
			const store = await this.#open();
			const result =
				'entries' in job ? await store.append(job.entries) : await store.saveSession(job.session);
			return result.ok ? undefined : result.error;
		} catch (thrown) {
			// The store's own code could not be loaded: tried again like every other failure.
			return { kind: 'failed', detail: String(thrown) };
		} finally {
			stopClock();
			this.#isSlow = false;
		}
	}

	/** Deletes everything, what still waits included; after a refusal all of it is still there. */
	async clear(): Promise<Result<void, StoreError>> {
		const before = this.#jobs;
		this.#jobs = [];
		this.#isClearing = true;
		const result = await this.#empty();
		this.#isClearing = false;
		if (result.ok) {
			this.#hasFailed = false;
			this.#ports.held?.clear();
			for (const job of this.#jobs) this.#ports.held?.hold(job);
		} else this.#jobs = [...before, ...this.#jobs];
		await this.flush();
		if (result.ok) await this.reread();
		return result;
	}

	async #empty(): Promise<Result<void, StoreError>> {
		try {
			const store = await this.#open();
			// What is being written now would come after the deletion.
			await this.#flushing;
			// Where the database is out of reach, nothing of it would be deleted.
			return this.#problem === undefined ? await store.clear() : err(this.#problem);
		} catch (thrown) {
			return err({ kind: 'failed', detail: String(thrown) });
		}
	}

	/** The store has stopped writing: a newer app has taken the database over. */
	lose(problem: StoreError): void {
		this.#problem = problem;
	}

	/** The open store, for export, import and deletion. */
	store(): Promise<Store> {
		return this.#open();
	}

	close(): void {
		for (const stop of this.#stops) stop();
		void this.#store?.then((store) => store.close());
	}

	#open(): Promise<Store> {
		this.#store ??= this.#ports.openStore().then(
			({ store, problem }) => {
				this.#problem = problem;
				this.#isDurable = store.kind === 'disk';
				this.#stops.push(store.watch(() => void this.reread()));
				return store;
			},
			(thrown: unknown) => {
				this.#store = undefined; // the next call tries again
				throw thrown;
			},
		);
		return this.#store;
	}

	/** Entries that are not known to be stored yet. */
	#waiting(): readonly LogEntry[] {
		return entriesOf(this.#jobs);
	}

	async #read(store: Store): Promise<void> {
		// What is on its way now, or comes while the store is read, may be missing from what is read,
		// and must not vanish from the screen; what was stored before and is missing was deleted.
		const waiting = new Set(this.#waiting());
		const settled = new Set(this.#entries.filter((entry) => !waiting.has(entry)));
		const [openBefore, wasSaving] = [this.#openSession, this.#jobs.some((job) => 'session' in job)];
		const [entries, session] = [await store.entries(), await store.openSession()];
		if (!entries.ok || !session.ok) return; // isLoaded stays false, which a caller must look at
		const stored = new Set(entries.value.map((entry) => entry.id));
		const own = this.#entries.filter((entry) => !settled.has(entry) && !stored.has(entry.id));
		this.#entries = [...entries.value, ...own].sort(compareEntries);
		if (!wasSaving && this.#openSession === openBefore) this.#openSession = session.value;
		this.#isLoaded = true;
	}
}
