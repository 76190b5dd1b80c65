import type { Dexie } from 'dexie';
import type { ProfileId } from '#lib/kernel/brand.ts';
import type { Result } from '#lib/kernel/result.ts';
import { storeOver, type Backend } from './backend.ts';
import { connect, type Connection, type ConnectionOptions } from './connection.ts';
import { databaseName, sessionRow, tablesOf } from './database.ts';
import { nativeVersion } from './engine.ts';
import { byFold } from './order.ts';
import { attempt } from './store-error.ts';
import type { Rows, SavedSession, Store, StoreError } from './store.ts';
import { joinTabs } from './tabs.ts';
import { append, merge } from './union.ts';

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
	const add = async (work: (db: Dexie) => Promise<number>): Promise<number> => {
		const added = await write(work);
		if (added > 0) tabs.tell();
		return added;
	};
	return {
		kind: 'disk',
		profile,
		read: () => read(readAll),
		entries: () => read(async (db) => (await tablesOf(db).entries.toArray()).sort(byFold)),
		days: () => read((db) => tablesOf(db).days.toArray()),
		openSession: () =>
			read(async (db) => (await tablesOf(db).sessions.orderBy('openSince').last())?.session),
		append: (entries) => add((db) => append(db, entries)),
		merge: (rows, now) => add((db) => merge(db, rows, now)),
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
