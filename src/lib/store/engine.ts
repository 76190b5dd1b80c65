/** IndexedDB as a browser or a test brings it. */
export interface Engine {
	readonly indexedDB: IDBFactory;
	readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * The browser's own, or undefined where it has none.
 * @throws where a page may not even look at it (a sandboxed frame)
 */
export const browserEngine = (): Engine | undefined =>
	typeof indexedDB === 'undefined' ? undefined : { indexedDB, IDBKeyRange };

/** Dexie keeps ten native versions to each of its own. */
export const nativeVersion = (version: number): number => version * 10;

/**
 * An engine that will not open what is newer than `known`. Dexie answers a VersionError by opening
 * whatever is there and even adds the tables that it misses; with this it fails, and changes nothing.
 */
export const notNewer = (engine: Engine, known: number) => ({
	open: (name: string, version?: number): IDBOpenDBRequest => {
		if (version === undefined || version > nativeVersion(known))
			throw new DOMException('the database is newer than this app', 'VersionError');
		return engine.indexedDB.open(name, version);
	},
	deleteDatabase: (name: string) => engine.indexedDB.deleteDatabase(name),
	// Asked by Dexie only to see that it need not keep its own list of databases.
	databases: () => Promise.resolve([]),
});
