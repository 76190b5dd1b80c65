import { Dexie, type Transaction } from 'dexie';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { foldDays } from './day-counts.ts';
import { notNewer, type Engine } from './engine.ts';
import { newestOf, type JsonRow, type SchemaVersion } from './migrate.ts';
import type { DayCount, SavedSession } from './store.ts';

/** A saved session as it lies in its table; `openSince` (its start) is the index of the open ones. */
export interface SessionRow {
	readonly id: string;
	readonly openSince?: number;
	readonly session: SavedSession;
}

export const sessionRow = (session: SavedSession): SessionRow => ({
	id: session.plan.session,
	...(session.endedAt === undefined ? { openSince: session.plan.startedAt } : {}),
	session,
});

/** The tables of a learner's database; `derivedDays` is a fold of `entries`. */
export const tablesOf = (db: Pick<Dexie, 'table'>) => ({
	entries: db.table<LogEntry, string>('entries'),
	sessions: db.table<SessionRow, string>('sessions'),
	days: db.table<DayCount, string>('derivedDays'),
});

/** The name of a learner's database. */
export const databaseName = (profile: string): string => `sabaq-${profile}`;

const upgradeTables = async (tx: Transaction, step: SchemaVersion): Promise<void> => {
	const { entry, session } = step;
	if (entry !== undefined)
		await tx
			.table<JsonRow>('entries')
			.toCollection()
			.modify((row, ref) => void (ref.value = entry(row)));
	if (session !== undefined)
		await tx
			.table<{ session: JsonRow }>('sessions')
			.toCollection()
			.modify((row) => void (row.session = session(row.session)));
};

const rebuildDays = async (tx: Transaction): Promise<void> => {
	const { entries, days } = tablesOf({ table: (name: string) => tx.table(name) });
	await days.clear();
	await days.bulkAdd(foldDays(await entries.toArray()));
};

const options = {
	// Chromium's default lost acknowledged answers in a power cut.
	chromeTransactionDurability: 'strict',
	// Reads see what was committed, and nothing is held in memory.
	cache: 'disabled',
	// A connection that was lost is opened again by us, under the watchdog.
	autoOpen: false,
} as const;

/** A database of the table's newest version, not opened yet; an older one is upgraded by opening. */
export const newestDatabase = (
	name: string,
	engine: Engine,
	table: readonly SchemaVersion[],
): Dexie => {
	const newest = newestOf(table);
	const db = new Dexie(name, {
		...options,
		indexedDB: notNewer(engine, newest),
		IDBKeyRange: engine.IDBKeyRange,
	});
	for (const step of table)
		db.version(step.version)
			.stores({ ...step.stores })
			.upgrade(async (tx) => {
				await upgradeTables(tx, step);
				if (step.version === newest) await rebuildDays(tx);
			});
	return db;
};

/** The same database with whatever tables and version it has, to read from; changes nothing. */
export const databaseAsItIs = (name: string, engine: Engine): Dexie =>
	new Dexie(name, { ...options, ...engine });
