import type { ProfileId } from '#lib/kernel/brand.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import type { Plan } from '#lib/session/session.ts';

/**
 * Why the store could not do what it was asked. Nothing stored was changed. `blocked`: storage cannot
 * be reached; `full`: no space; `newer-version`: a newer app has written here, reload to get it.
 */
export type StoreError =
	| { readonly kind: 'blocked'; readonly detail: string }
	| { readonly kind: 'full'; readonly detail: string }
	| { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
	| { readonly kind: 'failed'; readonly detail: string };

/** A session that can be resumed: its plan, and how many feedbacks the learner has left behind. */
export interface SavedSession {
	readonly plan: Plan;
	/** Answers whose feedback was closed with Next; one fewer than the answers means "in feedback". */
	readonly passed: number;
	/** Epoch ms at which its summary was reached or it was left for good; undefined while open. */
	readonly endedAt?: number | undefined;
}

/**
 * Answers of one study day; a fold of the log kept in the append's transaction. Reviews that an undo
 * takes back, unscorable ones and pretests are not counted; "I don't know" counts as an answer. A day without
 * answers has no count.
 */
export interface DayCount {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly answers: number;
	readonly right: number;
}

/** All that a learner's store holds; everything else is a fold of it. */
export interface Rows {
	readonly entries: readonly LogEntry[];
	readonly sessions: readonly SavedSession[];
}

/** All data of one learner in one document. */
export interface ProgressFile extends Rows {
	readonly format: 'sabaq-progress';
	/** Version of the rows, the same number as the database's; see migrate.ts. */
	readonly schema: number;
	readonly appVersion: string;
	/** Epoch ms. */
	readonly exportedAt: number;
	/** Id of the learner profile it was exported from; an import into another one is a merge. */
	readonly profile: string;
	/** How many entries it carries. */
	readonly count: number;
	/** SHA-256, hexadecimal, of the canonical JSON of `entries` and `sessions`. */
	readonly sha256: string;
}

/** Why a file was refused, naming the place. Nothing of it was stored. */
export interface ImportError {
	/** For the interface, which says it in the learner's language. */
	readonly reason:
		| 'too-large'
		| 'not-json'
		| 'too-deep'
		| 'forbidden-key'
		| 'wrong-format'
		| 'newer-schema'
		| 'malformed'
		| 'wrong-count'
		| 'wrong-checksum';
	/** `12:5` (line and column) in text that is not JSON, else `entries[3].guess`; `$` is the whole. */
	readonly path: string;
	/** English, for the one who looks into the file. */
	readonly message: string;
}

/**
 * What an import did to the log: a union by id, so that a second import of the same file adds
 * nothing. Sessions come with it; one that is there already is left alone, and one that is open in
 * the file is stored as ended where something here is open or began later: an import never replaces
 * the round in front.
 */
export interface ImportReport {
	readonly added: number;
	readonly known: number;
}

/**
 * One learner's cellar. Every back end passes the one contract suite in tests/contract.
 * A promise that resolves with ok means durable as far as the back end can promise it.
 */
export interface Store {
	readonly kind: 'disk' | 'memory';
	readonly profile: ProfileId;
	/**
	 * Appends entries and their day counts in one transaction, or nothing at all. An entry whose id is
	 * there is left alone, also by the counts. Refuses an entry that an export could not carry (NaN).
	 */
	readonly append: (entries: readonly LogEntry[]) => Promise<Result<void, StoreError>>;
	/** Every entry in the fold's order. */
	readonly entries: () => Promise<Result<readonly LogEntry[], StoreError>>;
	/** By day, oldest first. */
	readonly days: () => Promise<Result<readonly DayCount[], StoreError>>;
	/** Replaces what was saved under the same session id. */
	readonly saveSession: (session: SavedSession) => Promise<Result<void, StoreError>>;
	/** The newest session that has not ended. */
	readonly openSession: () => Promise<Result<SavedSession | undefined, StoreError>>;
	readonly exportAll: (
		appVersion: string,
		now: number,
	) => Promise<Result<ProgressFile, StoreError>>;
	/**
	 * Adds what a progress file (its text, or what was parsed from it) has and this store has not: all
	 * or nothing. Refuses a wrong checksum, a newer schema and a malformed entry by path.
	 * @param now instant of the import, epoch ms
	 */
	readonly importAll: (
		file: unknown,
		now: number,
	) => Promise<Result<ImportReport, StoreError | ImportError>>;
	/** Removes every entry and session of this learner. */
	readonly clear: () => Promise<Result<void, StoreError>>;
	/**
	 * Called after another tab changed the log (append, import, clear), never for what was written
	 * through this store; returns the way to stop.
	 */
	readonly watch: (changed: () => void) => () => void;
	/** Lets go of the database once a write in hand is through; later calls are refused. */
	readonly close: () => void;
}
