import type { Dexie } from 'dexie';
import type { EntryId, ProfileId } from '#lib/kernel/brand.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { storeOver, type Backend } from './backend.ts';
import { connect, type Connection, type ConnectionOptions } from './connection.ts';
import { databaseName, sessionRow, tablesOf } from './database.ts';
import { changed, changesOf, eachOnce } from './day-counts.ts';
import { nativeVersion } from './engine.ts';
import { byFold } from './order.ts';
import { attempt } from './store-error.ts';
import type { Rows, SavedSession, Store, StoreError } from './store.ts';
import { joinTabs } from './tabs.ts';

/** Counts fresh entries; to be called in the transaction that adds them, before they are added. */
const count = async (db: Dexie, fresh: readonly LogEntry[]): Promise<void> => {
	const { entries, days } = tablesOf(db);
	const targets = fresh.flatMap((entry) => (entry.kind === 'undo' ? [entry.target] : []));
	const [found, undos] = await Promise.all([
		targets.length === 0 ? [] : entries.bulkGet(targets),
		entries
			.where('target')
			.anyOf([...fresh.map(({ id }) => id), ...targets])
			.toArray(),
	]);
	const byId = new Map(found.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry]])));
	const undone = new Set(undos.flatMap((undo) => (undo.kind === 'undo' ? [undo.target] : [])));
	const changes = changesOf(fresh, {
		find: (id: EntryId) => byId.get(id),
		isUndone: (id: EntryId) => undone.has(id),
	});
	for (const [day, change] of changes) {
		const after = changed(await days.get(day), day, change);
		await (after === undefined ? days.delete(day) : days.put(after));
	}
};

const addEntries = async (db: Dexie, batch: readonly LogEntry[]): Promise<number> => {
	const { entries } = tablesOf(db);
	const once = eachOnce(batch);
	const known = await entries.bulkGet(once.map(({ id }) => id));
	const fresh = once.filter((_, i) => known[i] === undefined);
	if (fresh.length === 0) return 0;
	await count(db, fresh);
	await entries.bulkAdd(fresh);
	return fresh.length;
};

const addSessions = async (db: Dexie, batch: readonly SavedSession[]): Promise<void> => {
	if (batch.length === 0) return;
	const { sessions } = tablesOf(db);
	const rows = new Map(
		[...batch].reverse().map((session) => [session.plan.session, sessionRow(session)]),
	);
	const known = await sessions.bulkGet([...rows.keys()]);
	await sessions.bulkAdd([...rows.values()].filter((_, i) => known[i] === undefined));
};

/** One transaction; its promise is that of the commit, not of the last put. */
const union = (db: Dexie, rows: Rows): Promise<number> => {
	const { entries, days, sessions } = tablesOf(db);
	return db.transaction('rw', [entries, days, sessions], async () => {
		const added = await addEntries(db, rows.entries);
		await addSessions(db, rows.sessions);
		return added;
	});
};

const putSession = (db: Dexie, session: SavedSession): Promise<void> => {
	const { sessions } = tablesOf(db);
	return db.transaction('rw', sessions, async () => {
		await sessions.put(sessionRow(session));
	});
};

const readAll = (db: Dexie): Promise<Rows & { readonly schema: number }> => {
	const { entries, sessions } = tablesOf(db);
	return db.transaction('r', [entries, sessions], async () => ({
		entries: await entries.toArray(),
		sessions: (await sessions.toArray()).map(({ session }) => session),
		schema: db.backendDB().version / nativeVersion(1),
	}));
};

const clear = (db: Dexie): Promise<void> => {
	const tables = Object.values(tablesOf(db));
	return db.transaction('rw', tables, async () => {
		for (const table of tables) await table.clear();
	});
};

const createDexieBackend = (profile: ProfileId, { read, write, close }: Connection): Backend => {
	const tabs = joinTabs(databaseName(profile));
	return {
		kind: 'disk',
		profile,
		read: () => read(readAll),
		entries: () => read(async (db) => (await tablesOf(db).entries.toArray()).sort(byFold)),
		days: () => read((db) => tablesOf(db).days.toArray()),
		openSession: () =>
			read(async (db) => (await tablesOf(db).sessions.orderBy('openSince').last())?.session),
		union: async (rows) => {
			const added = await write((db) => union(db, rows));
			if (added > 0) tabs.tell();
			return added;
		},
		putSession: (session) => write((db) => putSession(db, session)),
		clear: async () => {
			await write(clear);
			tabs.tell();
		},
		watch: tabs.watch,
		close: () => {
			tabs.close();
			close();
		},
	};
};

/** A store on the disk; with a `problem` when it can be read but not written. */
export interface OpenedStore {
	readonly store: Store;
	readonly problem?: StoreError | undefined;
}

/** Opens a learner's database, making it where there is none. */
export const openDexieStore = (
	profile: ProfileId,
	options: ConnectionOptions,
): Promise<Result<OpenedStore, StoreError>> =>
	attempt(async () => {
		const connection = await connect(databaseName(profile), options);
		return {
			store: storeOver(createDexieBackend(profile, connection)),
			problem: connection.problem(),
		};
	});
