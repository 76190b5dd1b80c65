import type { Dexie, Table } from 'dexie';
import type { EntryId } from '#lib/kernel/brand.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { arriving } from './arrival.ts';
import { sessionRow, tablesOf } from './database.ts';
import {
	byTarget,
	changed,
	changesOf,
	eachOnce,
	isAimed,
	type DayChanges,
	type KnownEntries,
} from './day-counts.ts';
import type { DayCount, Rows, SavedSession } from './store.ts';

/** Which of these ids a table has; reads no row. */
const knownOf = async (
	table: Table<unknown, string>,
	ids: readonly string[],
): Promise<ReadonlySet<string>> => new Set(await table.where(':id').anyOf(ids).primaryKeys());

/** The entries with these targets for ids, and what aims at them or at these ids. */
const around = async (
	entries: Table<LogEntry, string>,
	batch: readonly LogEntry[],
): Promise<readonly LogEntry[]> => {
	const targets = batch.filter(isAimed).map(({ target }) => target);
	const [found, aimed] = await Promise.all([
		targets.length === 0 ? [] : entries.bulkGet(targets),
		entries
			.where('target')
			.anyOf([...batch.map(({ id }) => id), ...targets])
			.toArray(),
	]);
	return [...found.flatMap((entry) => entry ?? []), ...aimed];
};

/** The same, and of the appeals among them too: what they are about, and what takes them back. */
const neighbours = async (
	entries: Table<LogEntry, string>,
	batch: readonly LogEntry[],
	seen: ReadonlyMap<EntryId, LogEntry> = new Map(),
): Promise<ReadonlyMap<EntryId, LogEntry>> => {
	const fresh = (await around(entries, batch)).filter(({ id }) => !seen.has(id));
	const all = new Map([...seen, ...fresh.map((entry) => [entry.id, entry] as const)]);
	const appeals = fresh.filter(({ kind }) => kind === 'appeal');
	return appeals.length === 0 ? all : neighbours(entries, appeals, all);
};

/**
 * What the log says of a batch, read in one go: fewer turns make a faster answer. Only a batch that
 * meets an appeal takes further turns.
 */
const look = async (
	entries: Table<LogEntry, string>,
	batch: readonly LogEntry[],
): Promise<KnownEntries & { readonly has: (id: EntryId) => boolean }> => {
	const [known, byId] = await Promise.all([
		knownOf(
			entries,
			batch.map(({ id }) => id),
		),
		neighbours(entries, batch),
	]);
	const aimed = byTarget(byId.values());
	return {
		has: (id) => known.has(id),
		find: (id) => byId.get(id),
		aimedAt: (id) => aimed.get(id) ?? [],
	};
};

const count = async (days: Table<DayCount, string>, changes: DayChanges): Promise<void> => {
	const names = [...changes.keys()];
	const before = await days.bulkGet(names);
	const after = [...changes].map(([day, change], i) => changed(before[i], day, change));
	const kept = after.filter((one) => one !== undefined);
	await days.bulkPut(kept);
	// Seldom: a day whose last answer was taken back.
	if (kept.length < names.length)
		await days.bulkDelete(names.filter((_, i) => after[i] === undefined));
};

const addEntries = async (db: Dexie, batch: readonly LogEntry[]): Promise<number> => {
	const { entries, days } = tablesOf(db);
	const once = eachOnce(batch);
	const known = await look(entries, once);
	const fresh = once.filter(({ id }) => !known.has(id));
	if (fresh.length > 0)
		await Promise.all([entries.bulkAdd(fresh), count(days, changesOf(fresh, known))]);
	return fresh.length;
};

const addSessions = async (
	db: Dexie,
	batch: readonly SavedSession[],
	now: number,
): Promise<void> => {
	if (batch.length === 0) return;
	const { sessions } = tablesOf(db);
	const here = (await sessions.toArray()).map(({ session }) => session);
	const known = new Set(here.map(({ plan }) => plan.session));
	// Backwards, so that of two with one id the first stands.
	const fresh = new Map(
		[...arriving(batch, here, now)].reverse().map((one) => [one.plan.session, one]),
	);
	await sessions.bulkAdd(
		[...fresh.values()].filter(({ plan }) => !known.has(plan.session)).map(sessionRow),
	);
};

/**
 * Adds in one transaction the entries that are not there yet. Its promise is that of the commit, not
 * of the last put.
 * @returns the number of added entries
 */
export const append = (db: Dexie, batch: readonly LogEntry[]): Promise<number> => {
	const { entries, days } = tablesOf(db);
	return db.transaction('rw', [entries, days], () => addEntries(db, batch));
};

/**
 * The same with the rows of a file, all in one transaction; its open sessions as `arriving` says.
 * @param now instant of the import, epoch ms
 * @returns the number of added entries
 */
export const merge = (db: Dexie, rows: Rows, now: number): Promise<number> => {
	const { entries, days, sessions } = tablesOf(db);
	return db.transaction('rw', [entries, days, sessions], async () => {
		const added = await addEntries(db, rows.entries);
		await addSessions(db, rows.sessions, now);
		return added;
	});
};
