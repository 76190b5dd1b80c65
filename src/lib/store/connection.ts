import type { Dexie } from 'dexie';
import { databaseAsItIs, newestDatabase } from './database.ts';
import { nativeVersion, type Engine } from './engine.ts';
import { newestOf, type SchemaVersion } from './migrate.ts';
import { detailOf, isFull, isNamed, StoreFailure } from './store-error.ts';
import type { StoreError } from './store.ts';
import { within } from './watchdog.ts';

export interface ConnectionOptions {
	readonly engine: Engine;
	readonly versions: readonly SchemaVersion[];
	/** How long opening may take before storage counts as blocked. */
	readonly openTimeoutMs: number;
	/** Told once when the store has stopped writing for good; the page should offer a reload. */
	readonly onLost: (problem: StoreError) => void;
}

/** A database that may be closed under us, upgraded by another tab or be newer than this app. */
export interface Connection {
	/** Why nothing is written; a newer version can still be read. */
	readonly problem: () => StoreError | undefined;
	readonly read: <T>(work: (db: Dexie) => Promise<T>) => Promise<T>;
	/** Work must be safe to do twice: it is done again once when the connection was lost. */
	readonly write: <T>(work: (db: Dexie) => Promise<T>) => Promise<T>;
	readonly close: () => void;
}

/** What a browser throws when the connection went away under a transaction, not the work's fault. */
const lossNames = [
	'DatabaseClosedError',
	'InvalidStateError',
	'AbortError',
	'TransactionInactiveError',
	'UnknownError',
];
const isLost = (thrown: unknown): boolean => !isFull(thrown) && isNamed(thrown, ...lossNames);

const letGo = (db: Dexie): void => db.close({ disableAutoOpen: true });

const open = (db: Dexie, ms: number): Promise<Dexie> =>
	within(db.open(), ms, 'the database', () => letGo(db));

/**
 * Opens the database `name`, and makes it where there is none.
 * @throws StoreFailure `blocked` when storage cannot be reached, `full` when there is no space
 */
export const connect = async (name: string, options: ConnectionOptions): Promise<Connection> => {
	const { engine, versions, openTimeoutMs } = options;
	const known = newestOf(versions);
	const db = newestDatabase(name, engine, versions);
	let problem: StoreError | undefined;

	const lose = (reason: StoreError): StoreFailure => {
		if (problem === undefined) {
			problem = reason;
			letGo(db);
			options.onLost(reason);
		}
		return new StoreFailure(problem);
	};

	/** Opened for this reading alone, so that it never stands in the way of the newer app. */
	const readAsItIs = async <T>(work: (db: Dexie) => Promise<T>): Promise<T> => {
		const asItIs = databaseAsItIs(name, engine);
		asItIs.on('versionchange', () => letGo(asItIs));
		await open(asItIs, openTimeoutMs);
		try {
			return await work(asItIs);
		} finally {
			letGo(asItIs);
		}
	};

	const newerVersion = async (): Promise<StoreError> => {
		const native = await readAsItIs((asItIs) => Promise.resolve(asItIs.backendDB().version));
		return { kind: 'newer-version', found: native / nativeVersion(1), known };
	};

	const openNewest = async (): Promise<void> => {
		try {
			await open(db, openTimeoutMs);
		} catch (thrown) {
			if (isNamed(thrown, 'VersionError')) throw new StoreFailure(await newerVersion());
			if (thrown instanceof StoreFailure) throw thrown;
			const kind = isFull(thrown) ? 'full' : 'blocked';
			throw new StoreFailure({ kind, detail: detailOf(thrown) });
		}
	};

	const reopen = async (): Promise<void> => {
		db.close({ disableAutoOpen: false });
		try {
			await openNewest();
		} catch (thrown) {
			throw thrown instanceof StoreFailure ? lose(thrown.error) : thrown;
		}
	};
	let reopening: Promise<void> | undefined;
	/** Once for all who lost the same connection. */
	const replace = (lost: IDBDatabase | null): Promise<void> => {
		if (reopening === undefined && db.isOpen() && db.backendDB() !== lost) return Promise.resolve();
		reopening ??= reopen().finally(() => (reopening = undefined));
		return reopening;
	};

	const refuseIfLost = (): void => {
		if (problem !== undefined) throw new StoreFailure(problem);
	};

	const once = async <T>(work: (db: Dexie) => Promise<T>): Promise<T> => {
		refuseIfLost();
		try {
			return await work(db);
		} catch (thrown) {
			// Lost meanwhile: that is the reason to tell, not what the engine made of it.
			refuseIfLost();
			throw thrown;
		}
	};

	const run = async <T>(work: (db: Dexie) => Promise<T>): Promise<T> => {
		const used = db.backendDB();
		try {
			return await once(work);
		} catch (thrown) {
			if (!isLost(thrown)) throw thrown;
		}
		await replace(used);
		return once(work);
	};

	db.on('versionchange', ({ newVersion }) => {
		letGo(db);
		lose(
			newVersion === null
				? { kind: 'blocked', detail: 'this learner was removed in another tab' }
				: { kind: 'newer-version', found: newVersion / nativeVersion(1), known },
		);
	});

	try {
		await openNewest();
	} catch (thrown) {
		if (!(thrown instanceof StoreFailure) || thrown.error.kind !== 'newer-version') throw thrown;
		problem = thrown.error;
	}

	return {
		problem: () => problem,
		read: (work) => (problem?.kind === 'newer-version' ? readAsItIs(work) : run(work)),
		write: run,
		close: () => {
			problem = { kind: 'failed', detail: 'the store is closed' };
			letGo(db);
		},
	};
};
