import type { ProfileId } from '#lib/kernel/brand.ts';
import { err, type Result } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { JsonTreeError, jsonTree } from './json-tree.ts';
import { attempt } from './store-error.ts';
import type {
	DayCount,
	ImportError,
	ImportReport,
	Rows,
	SavedSession,
	Store,
	StoreError,
} from './store.ts';

/** What a store stands on. Every method may throw; what it throws, nothing was changed by it. */
export interface Backend {
	readonly kind: Store['kind'];
	readonly profile: ProfileId;
	/** Everything at one instant, in any order, and the version in which it is stored. */
	readonly read: () => Promise<Rows & { readonly schema: number }>;
	/** Every entry in the fold's order. */
	readonly entries: () => Promise<readonly LogEntry[]>;
	readonly days: () => Promise<readonly DayCount[]>;
	readonly openSession: () => Promise<SavedSession | undefined>;
	/** Adds in one transaction what is not there yet; answers with the number of added entries. */
	readonly append: (entries: readonly LogEntry[]) => Promise<number>;
	/** The same with the rows of a file; its open sessions as `arriving` says. */
	readonly merge: (rows: Rows, now: number) => Promise<number>;
	readonly putSession: (session: SavedSession) => Promise<void>;
	readonly clear: () => Promise<void>;
	readonly watch: Store['watch'];
	readonly close: () => void;
}

// Loaded when a file is made or read, so that saving an answer loads no validation and no hash.
const progressFiles = () => import('./progress-file.ts');

/** @throws Error naming the place of a value that JSON cannot carry */
const checkCarriable = (entries: readonly LogEntry[]): void => {
	try {
		jsonTree(entries);
	} catch (thrown) {
		if (!(thrown instanceof JsonTreeError)) throw thrown;
		throw new Error(`entries${thrown.path} ${thrown.message}`, { cause: thrown });
	}
};

const importInto = async (
	backend: Backend,
	file: unknown,
	now: number,
): Promise<Result<ImportReport, StoreError | ImportError>> => {
	const loaded = await attempt(progressFiles);
	if (!loaded.ok) return loaded;
	const read = loaded.value.parseProgressFile(file);
	if (!read.ok) return err(read.error);
	const { entries } = read.value;
	return attempt(async () => {
		const added = await backend.merge(read.value, now);
		return { added, known: entries.length - added };
	});
};

/** The contract over a back end: whatever it throws becomes an error that the caller must look at. */
export const storeOver = (backend: Backend): Store => ({
	kind: backend.kind,
	profile: backend.profile,
	append: (entries) =>
		attempt(async () => {
			checkCarriable(entries);
			await backend.append(entries);
		}),
	entries: () => attempt(backend.entries),
	days: () => attempt(backend.days),
	saveSession: (session) => attempt(() => backend.putSession(session)),
	openSession: () => attempt(backend.openSession),
	exportAll: (appVersion, now) =>
		attempt(async () => {
			const [{ makeProgressFile }, rows] = await Promise.all([progressFiles(), backend.read()]);
			const { schema } = rows;
			const { profile } = backend;
			return makeProgressFile(rows, { schema, appVersion, exportedAt: now, profile });
		}),
	importAll: (file, now) => importInto(backend, file, now),
	clear: () => attempt(backend.clear),
	watch: backend.watch,
	close: backend.close,
});
