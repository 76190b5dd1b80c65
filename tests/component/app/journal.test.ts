import { describe, expect, it } from 'vitest';
import { Journal, type Job, type JournalPorts } from '#lib/app/journal.svelte.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { err, type Result } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import type { SavedSession, Store, StoreError } from '#lib/store/store.ts';
import { banks } from '../../support/component-bank.ts';
import { itemsOf, planOf, plannedOf, reviewOf } from '../../support/component-round.ts';

const [item] = itemsOf(banks.tiny);
if (item === undefined) throw new Error('an empty bank');
const entry = (n: number): LogEntry => reviewOf(item, 1_700_000_000_000 + n, 'right', `e${n}`);
const plan = planOf(banks.tiny, [plannedOf(item)]);
const full: StoreError = { kind: 'full', detail: 'no space' };
const newer: StoreError = { kind: 'newer-version', found: 9, known: 1 };

/** Runs what waits for a time, when the test says that the time has come. */
const clock = () => {
	const waiting = new Map<() => void, number>();
	return {
		later: (ms: number, run: () => void) => {
			// What comes right after the paint need not be waited for.
			if (ms === 0) queueMicrotask(run);
			else waiting.set(run, ms);
			return () => void waiting.delete(run);
		},
		pass: (ms: number): void => {
			for (const [run, due] of [...waiting])
				if (due <= ms) {
					waiting.delete(run);
					run();
				}
		},
		waiting: () => waiting.size,
	};
};

/** A memory store with a log of what was asked of it, which `refuse` may refuse by its number. */
const harness = (refuse: (call: number) => StoreError | undefined = () => undefined) => {
	const inner: Store = { ...createMemoryStore('main' as ProfileId), kind: 'disk' };
	const calls: string[] = [];
	let n = 0;
	const guarded = async (name: string, work: () => Promise<Result<void, StoreError>>) => {
		const problem = refuse(n++);
		calls.push(problem === undefined ? name : `${name} refused`);
		return problem === undefined ? work() : err(problem);
	};
	const store: Store = {
		...inner,
		append: (entries) =>
			guarded(entries.map(({ id }) => id).join(' '), () => inner.append(entries)),
		saveSession: (session) =>
			guarded(`session ${session.passed}`, () => inner.saveSession(session)),
	};
	const time = clock();
	const journal = new Journal({ openStore: async () => ({ store }), later: time.later });
	const stored = async (): Promise<readonly string[]> => {
		const read = await inner.entries();
		return read.ok ? read.value.map(({ id }) => id) : [];
	};
	return { journal, calls, time, stored, store };
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const ids = (entries: readonly LogEntry[]): readonly string[] => entries.map(({ id }) => id);

describe('the journal', () => {
	it('shows what it was given at once and stores it in the same order', async () => {
		const { journal, calls, stored } = harness();
		expect(journal.status).toBe('none');
		journal.keep([entry(1)], { plan, passed: 0 });
		journal.keep([entry(2)]);
		journal.keep([], { plan, passed: 1 });
		expect(ids(journal.entries)).toEqual(['e1', 'e2']);
		expect(journal.unsaved).toBe(2);
		expect(journal.status).toBe('saving');
		await settled();
		expect(calls).toEqual(['session 0', 'e1', 'e2', 'session 1']);
		expect(await stored()).toEqual(['e1', 'e2']);
		expect(journal.unsaved).toBe(0);
		expect(journal.status).toBe('saved');
	});

	it.each([0, 1, 2, 3, 4, 5])(
		'drops nothing and keeps the order when call %i is refused, and goes on by itself',
		async (nth) => {
			const { journal, time, stored } = harness((call) => (call === nth ? full : undefined));
			for (let n = 0; n < 4; n++)
				journal.keep([entry(n)], n === 0 ? { plan, passed: 0 } : undefined);
			await settled();
			if (nth < 5) {
				expect(journal.status).toBe('unsaved');
				expect(ids(journal.entries)).toEqual(['e0', 'e1', 'e2', 'e3']);
				expect(journal.unsaved).toBe(4 - (await stored()).length);
				time.pass(4000);
				await settled();
			}
			expect(await stored()).toEqual(['e0', 'e1', 'e2', 'e3']);
			expect(journal.status).toBe('saved');
			expect(journal.unsaved).toBe(0);
		},
	);

	it('keeps saying that it is unsaved as long as the store refuses, and counts on', async () => {
		let isFull = true;
		const { journal, time, calls, stored } = harness(() => (isFull ? full : undefined));
		for (let n = 0; n < 3; n++) {
			journal.keep([entry(n)]);
			await settled();
			time.pass(4000);
			await settled();
			expect(journal.status).toBe('unsaved');
			expect(journal.unsaved).toBe(n + 1);
		}
		expect(calls.every((call) => call === 'e0 refused')).toBe(true);
		isFull = false;
		await journal.flush();
		expect(await stored()).toEqual(['e0', 'e1', 'e2']);
		expect(journal.status).toBe('saved');
	});

	it('says that a write is unsaved that takes too long, until it is through', async () => {
		let release = (): void => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		const { store, time } = harness();
		const slow: Store = {
			...store,
			append: async (entries) => {
				await held;
				return store.append(entries);
			},
		};
		const journal = new Journal({ openStore: async () => ({ store: slow }), later: time.later });
		journal.keep([entry(1)]);
		await settled();
		expect(journal.status).toBe('saving');
		time.pass(3000);
		expect(journal.status).toBe('unsaved');
		release();
		await settled();
		expect(journal.status).toBe('saved');
	});

	it('stops writing when a newer app has been here, and keeps what it has on screen', async () => {
		const { journal, time, calls } = harness(() => newer);
		journal.keep([entry(1)]);
		await settled();
		expect(journal.status).toBe('newer');
		expect(time.waiting()).toBe(0);
		journal.keep([entry(2)]);
		await settled();
		expect(ids(journal.entries)).toEqual(['e1', 'e2']);
		expect(journal.unsaved).toBe(2);
		expect(calls.every((call) => call === 'e1 refused')).toBe(true);
	});

	it('says so when another tab takes the database over', () => {
		const { journal } = harness();
		journal.lose(newer);
		expect(journal.status).toBe('newer');
	});

	it('says that it lives in memory only, where the disk is refused, though all works', async () => {
		const { store, time } = harness();
		const problem: StoreError = { kind: 'blocked', detail: 'private window' };
		const journal = new Journal({ openStore: async () => ({ store, problem }), later: time.later });
		journal.keep([entry(1)]);
		await settled();
		expect(journal.status).toBe('memory');
		expect(journal.unsaved).toBe(0);
	});

	it('tries again when the store could not even be loaded', async () => {
		const { store, time, stored } = harness();
		let isOffline = true;
		const journal = new Journal({
			openStore: async () => {
				if (isOffline) throw new TypeError('no network');
				return { store };
			},
			later: time.later,
		});
		journal.keep([entry(1)]);
		await settled();
		expect(journal.status).toBe('unsaved');
		expect(journal.unsaved).toBe(1);
		isOffline = false;
		time.pass(4000);
		await settled();
		expect(await stored()).toEqual(['e1']);
		expect(journal.status).toBe('saved');
	});

	it('reads what is stored, once, and adds it to what is on its way', async () => {
		const { journal, store } = harness();
		await store.append([entry(1), entry(3)]);
		journal.keep([entry(2)]);
		await journal.load();
		await settled();
		expect(ids(journal.entries)).toEqual(['e1', 'e2', 'e3']);
		expect(journal.isLoaded).toBe(true);
	});

	it.each(['before', 'during'])(
		'loses nothing from the screen that is stored while it reads, given %s the reading',
		async (moment) => {
			const { store, time } = harness();
			const later: { keep?: () => void } = {};
			const overtaken: Store = {
				...store,
				entries: async () => {
					const read = await store.entries();
					if (moment === 'during') later.keep?.();
					// The write is through before the reader goes on with what it saw.
					await settled();
					return read;
				},
				append: async (entries) => {
					await Promise.resolve();
					return store.append(entries);
				},
			};
			const journal = new Journal({
				openStore: async () => ({ store: overtaken }),
				later: time.later,
			});
			later.keep = () => journal.keep([entry(2)]);
			if (moment === 'before') journal.keep([entry(2)]);
			await journal.load();
			await settled();
			expect(ids(journal.entries)).toEqual(['e2']);
			expect(journal.unsaved).toBe(0);
		},
	);

	it('lets go of what was deleted elsewhere', async () => {
		const { journal, store } = harness();
		journal.keep([entry(1)]);
		await settled();
		await store.clear();
		await journal.reread();
		expect(journal.entries).toEqual([]);
	});

	it('does not pass for loaded when the log cannot be read, nor cry that answers are unsaved', async () => {
		const { store, time } = harness();
		const broken: Store = { ...store, entries: async () => err(full) };
		const journal = new Journal({ openStore: async () => ({ store: broken }), later: time.later });
		await journal.load();
		expect(journal.isLoaded).toBe(false);
		expect(journal.status).toBe('none');
	});

	it('knows the open session, and that it has ended', async () => {
		const { journal } = harness();
		journal.keep([entry(1)], { plan, passed: 1 });
		expect(journal.openSession).toEqual({ plan, passed: 1 });
		await settled();
		await journal.reread();
		expect(journal.openSession).toEqual({ plan, passed: 1 });
		journal.keep([], { plan, passed: 1, endedAt: 5 });
		expect(journal.openSession).toBeUndefined();
		await settled();
		await journal.reread();
		expect(journal.openSession).toBeUndefined();
	});

	it('tries nothing more after it was closed', async () => {
		const { journal, time } = harness(() => full);
		journal.keep([entry(1)]);
		await settled();
		journal.close();
		expect(time.waiting()).toBe(0);
	});

	it('keeps what is given while everything is being deleted', async () => {
		const { journal, store, stored } = harness();
		journal.keep([entry(1)]);
		await settled();
		journal.keep([entry(2)]);
		const cleared = journal.clear();
		journal.keep([entry(3)]);
		expect((await cleared).ok).toBe(true);
		await settled();
		expect(await stored()).toEqual(['e3']);
		await store.clear();
	});

	it('forgets what still waits when everything is deleted', async () => {
		let isFull = true;
		const { journal, time, stored } = harness(() => (isFull ? full : undefined));
		journal.keep([entry(1)]);
		await settled();
		await journal.clear();
		expect(journal.entries).toEqual([]);
		expect(journal.status).toBe('none');
		isFull = false;
		time.pass(4000);
		await settled();
		expect(await stored()).toEqual([]);
	});

	it('calls out when another tab has changed the log', async () => {
		const { store, time } = harness();
		let changes = 0;
		const journal = new Journal({
			openStore: async () => ({ store }),
			later: time.later,
			changed: () => changes++,
		});
		await journal.load();
		expect(changes).toBe(0);
		await store.append([entry(1)]);
		await journal.reread();
		expect(changes).toBe(1);
	});
});

/** Holds jobs as a browser's storage does: the same for every page that asks. */
const holder = () => {
	const jobs: Job[] = [];
	const held: NonNullable<JournalPorts['held']> = {
		read: async () => [...jobs],
		hold: (job) => void jobs.push(job),
		release: (job) => {
			const place = jobs.indexOf(job);
			if (place >= 0) jobs.splice(place, 1);
		},
		clear: () => void jobs.splice(0),
	};
	return { held, jobs };
};

describe('a journal that holds what is on its way', () => {
	/** A page that went away before its store had opened. */
	const leave = (held: NonNullable<JournalPorts['held']>): void => {
		const gone = new Journal({
			openStore: () => new Promise(() => undefined),
			later: () => () => undefined,
			held,
		});
		gone.keep([entry(1)], { plan, passed: 0 });
		gone.keep([entry(2)]);
	};

	it('holds each job at once, and lets go of it when it is stored', async () => {
		const { held, jobs } = holder();
		const { store, time } = harness();
		const journal = new Journal({ openStore: async () => ({ store }), later: time.later, held });
		journal.keep([entry(1)], { plan, passed: 0 });
		expect(jobs).toHaveLength(2);
		await settled();
		expect(jobs).toEqual([]);
	});

	it('shows and stores what a page that went away has left, in order', async () => {
		const { held, jobs } = holder();
		leave(held);
		const { store, calls, time } = harness();
		const journal = new Journal({ openStore: async () => ({ store }), later: time.later, held });
		await Promise.all([journal.load(), journal.load()]);
		expect(ids(journal.entries)).toEqual(['e1', 'e2']);
		expect(journal.openSession).toEqual({ plan, passed: 0 });
		expect(calls).toEqual(['session 0', 'e1', 'e2']);
		expect(jobs).toEqual([]);
	});

	it('shows what was left also where the store refuses it, and goes on holding it', async () => {
		const { held, jobs } = holder();
		leave(held);
		const { store, time } = harness(() => full);
		const journal = new Journal({ openStore: async () => ({ store }), later: time.later, held });
		await journal.load();
		expect(journal.isLoaded).toBe(true);
		expect(ids(journal.entries)).toEqual(['e1', 'e2']);
		expect(journal.openSession).toEqual({ plan, passed: 0 });
		expect(journal.status).toBe('unsaved');
		expect(journal.unsaved).toBe(2);
		expect(jobs).toHaveLength(3);
	});

	it('neither doubles what this page itself holds nor sets its session back', async () => {
		const { held } = holder();
		const { store, calls, time } = harness();
		const journal = new Journal({
			openStore: async () => {
				await settled();
				return { store };
			},
			later: time.later,
			held,
		});
		journal.keep([entry(1)], { plan, passed: 0 });
		journal.keep([], { plan, passed: 1 });
		await journal.load();
		await settled();
		expect(ids(journal.entries)).toEqual(['e1']);
		expect(calls).toEqual(['session 0', 'e1', 'session 1']);
		expect(journal.openSession).toEqual({ plan, passed: 1 });
	});

	it.each([
		['stored later', { plan, passed: 3 }, { plan, passed: 1 }, ['e1']],
		['left held later', { plan, passed: 1 }, { plan, passed: 3 }, ['session 3', 'e1']],
		[
			'ended before it was stored',
			{ plan, passed: 3 },
			{ plan, passed: 3, endedAt: 5 },
			['session 3', 'e1'],
		],
	])(
		'keeps the state of a round that was %s',
		async (_, stored: SavedSession, left: SavedSession, written) => {
			const { held, jobs } = holder();
			held.hold({ session: left });
			held.hold({ entries: [entry(1)] });
			const { store, calls, time } = harness();
			await store.saveSession(stored);
			calls.splice(0);
			const journal = new Journal({ openStore: async () => ({ store }), later: time.later, held });
			await journal.load();
			const later = left.endedAt === undefined ? { plan, passed: 3 } : undefined;
			expect(calls).toEqual(written);
			expect(journal.openSession).toEqual(later);
			await journal.reread();
			expect(journal.openSession).toEqual(later);
			// What the store knows better must not come up again when the round has ended.
			expect(jobs).toEqual([]);
		},
	);

	it('goes on holding what only memory has taken', async () => {
		const { held, jobs } = holder();
		leave(held);
		const { time } = harness();
		const store = createMemoryStore('main' as ProfileId);
		const problem: StoreError = { kind: 'blocked', detail: 'hangs' };
		const journal = new Journal({
			openStore: async () => ({ store, problem }),
			later: time.later,
			held,
		});
		await journal.load();
		journal.keep([entry(3)]);
		await settled();
		expect(ids(journal.entries)).toEqual(['e1', 'e2', 'e3']);
		expect(jobs).toHaveLength(4);
	});

	it('says that nothing was deleted while the database is out of reach', async () => {
		const { held, jobs } = holder();
		const { time } = harness();
		const problem: StoreError = { kind: 'blocked', detail: 'hangs' };
		const journal = new Journal({
			openStore: async () => ({ store: createMemoryStore('main' as ProfileId), problem }),
			later: time.later,
			held,
		});
		journal.keep([entry(1)]);
		await settled();
		expect(await journal.clear()).toEqual(err(problem));
		expect(ids(journal.entries)).toEqual(['e1']);
		expect(jobs).toHaveLength(1);
	});

	it('drops nothing when the store for the deletion cannot even be loaded', async () => {
		const { store, time, stored } = harness();
		let isOffline = true;
		const journal = new Journal({
			openStore: async () => {
				if (isOffline) throw new TypeError('no network');
				return { store };
			},
			later: time.later,
		});
		journal.keep([entry(1)]);
		await settled();
		expect(await journal.clear()).toMatchObject({ ok: false, error: { kind: 'failed' } });
		expect(journal.unsaved).toBe(1);
		isOffline = false;
		time.pass(4000);
		await settled();
		expect(await stored()).toEqual(['e1']);
	});

	it('drops nothing when the deletion fails', async () => {
		const { held } = holder();
		let isFull = true;
		const { store, time, stored } = harness(() => (isFull ? full : undefined));
		const journal = new Journal({
			openStore: async () => ({ store: { ...store, clear: async () => err(full) } }),
			later: time.later,
			held,
		});
		journal.keep([entry(1)]);
		await settled();
		expect((await journal.clear()).ok).toBe(false);
		isFull = false;
		time.pass(4000);
		await settled();
		expect(await stored()).toEqual(['e1']);
	});
});
