import type { EntryId, ProfileId, SessionId } from '#lib/kernel/brand.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { arriving } from './arrival.ts';
import { storeOver, type Backend } from './backend.ts';
import { type AimedEntry, changed, changesOf, eachOnce, isAimed } from './day-counts.ts';
import { newestOf, versions } from './migrate.ts';
import { byFold, byStart } from './order.ts';
import { StoreFailure } from './store-error.ts';
import type { DayCount, Rows, SavedSession, Store } from './store.ts';

const createMemoryBackend = (profile: ProfileId): Backend => {
	const entries = new Map<EntryId, LogEntry>();
	const aimed = new Map<EntryId, readonly AimedEntry[]>();
	const sessions = new Map<SessionId, SavedSession>();
	const days = new Map<string, DayCount>();
	let isClosed = false;

	const guard = <T>(work: () => T): Promise<T> =>
		new Promise((resolve) => {
			if (isClosed) throw new StoreFailure({ kind: 'failed', detail: 'the store is closed' });
			resolve(work());
		});

	const count = (fresh: readonly LogEntry[]): void => {
		const known = {
			find: (id: EntryId) => entries.get(id),
			aimedAt: (id: EntryId) => aimed.get(id) ?? [],
		};
		for (const [day, change] of changesOf(fresh, known)) {
			const after = changed(days.get(day), day, change);
			if (after === undefined) days.delete(day);
			else days.set(day, after);
		}
	};

	const append = (batch: readonly LogEntry[]): number => {
		const fresh = eachOnce(batch).filter(({ id }) => !entries.has(id));
		count(fresh);
		for (const entry of fresh) {
			entries.set(entry.id, entry);
			if (isAimed(entry)) aimed.set(entry.target, [...(aimed.get(entry.target) ?? []), entry]);
		}
		return fresh.length;
	};

	const merge = (rows: Rows, now: number): number => {
		for (const session of arriving(rows.sessions, [...sessions.values()], now))
			if (!sessions.has(session.plan.session)) sessions.set(session.plan.session, session);
		return append(rows.entries);
	};

	const clear = (): void => {
		for (const table of [entries, aimed, sessions, days]) table.clear();
	};

	return {
		kind: 'memory',
		profile,
		read: () =>
			guard(() => ({
				entries: [...entries.values()],
				sessions: [...sessions.values()],
				schema: newestOf(versions),
			})),
		entries: () => guard(() => [...entries.values()].sort(byFold)),
		days: () => guard(() => [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))),
		openSession: () =>
			guard(() =>
				[...sessions.values()]
					.filter(({ endedAt }) => endedAt === undefined)
					.sort(byStart)
					.at(-1),
			),
		append: (batch) => guard(() => append(batch)),
		merge: (rows, now) => guard(() => merge(rows, now)),
		putSession: (session) => guard(() => void sessions.set(session.plan.session, session)),
		clear: () => guard(clear),
		// No other tab can see this memory.
		watch: () => () => undefined,
		close: () => {
			isClosed = true;
		},
	};
};

/** A store that ends with the page: for where the disk cannot be reached, and for tests. */
export const createMemoryStore = (profile: ProfileId): Store =>
	storeOver(createMemoryBackend(profile));
