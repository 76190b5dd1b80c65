import type { ProfileId } from '#lib/kernel/brand.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import { databaseName } from './database.ts';
import { openDexieStore, type OpenedStore } from './dexie-store.ts';
import { browserEngine, type Engine } from './engine.ts';
import { createMemoryStore } from './memory-store.ts';
import { versions, type SchemaVersion } from './migrate.ts';
import { attempt, detailOf } from './store-error.ts';
import type { StoreError } from './store.ts';
import { within } from './watchdog.ts';

export interface OpenOptions {
	/** Where IndexedDB comes from; may throw or answer undefined. Default: the browser. */
	readonly engine?: () => Engine | undefined;
	/** How long opening may take before practice goes on from memory. Default: 5,000. */
	readonly openTimeoutMs?: number;
	/** Told once when a store on the disk has stopped writing: another tab has a newer app. */
	readonly onLost?: (problem: StoreError) => void;
	/** Default: the released versions. */
	readonly versions?: readonly SchemaVersion[];
}

const defaultTimeoutMs = 5000;

const findEngine = (find = browserEngine): Result<Engine, StoreError> => {
	try {
		const engine = find();
		if (engine !== undefined) return ok(engine);
		return err({ kind: 'blocked', detail: 'this browser offers no IndexedDB here' });
	} catch (thrown) {
		return err({ kind: 'blocked', detail: detailOf(thrown) });
	}
};

/**
 * The learner's store: on the disk where that can be had, else in memory until the page ends. The
 * `problem` says why answers are not kept (or, with a store on the disk, why it is read-only), and
 * the interface must show it.
 */
export const openStore = async (
	profile: ProfileId,
	options: OpenOptions = {},
): Promise<OpenedStore> => {
	const engine = findEngine(options.engine);
	const opened = engine.ok
		? await openDexieStore(profile, {
				engine: engine.value,
				versions: options.versions ?? versions,
				openTimeoutMs: options.openTimeoutMs ?? defaultTimeoutMs,
				onLost: options.onLost ?? (() => undefined),
			})
		: engine;
	return opened.ok ? opened.value : { store: createMemoryStore(profile), problem: opened.error };
};

/**
 * Deletes a learner's database; tabs that have it open let go of it and are told. A learner without
 * one is fine. `blocked` when a tab holds on to it for longer than the time-out: it is then deleted
 * as soon as that tab closes.
 */
export const deleteStore = async (
	profile: ProfileId,
	options: Pick<OpenOptions, 'engine' | 'openTimeoutMs'> = {},
): Promise<Result<void, StoreError>> => {
	const engine = findEngine(options.engine);
	if (!engine.ok) return engine;
	const deleting = new Promise<void>((resolve, reject) => {
		const request = engine.value.indexedDB.deleteDatabase(databaseName(profile));
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error ?? new Error('the database was not deleted'));
	});
	const ms = options.openTimeoutMs ?? defaultTimeoutMs;
	return attempt(() => within(deleting, ms, 'deleting the database', () => undefined));
};
