import type { ProfileId } from '#lib/kernel/brand.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import type { Plan } from '#lib/session/session.ts';

/** Why the store could not do what it was asked. Nothing stored was changed. */
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

/** Answers of one study day; a fold of the log kept in the append's transaction. */
export interface DayCount {
	readonly day: string;
	readonly answers: number;
	readonly right: number;
}

/** All data of one learner in one document. */
export interface ProgressFile {
	readonly format: 'sabaq-progress';
	/** Numbered shape of this document. */
	readonly schema: 1;
	readonly appVersion: string;
	readonly exportedAt: number;
	readonly profile: string;
	readonly count: number;
	/** SHA-256, hexadecimal, of the canonical JSON of `entries` and `sessions`. */
	readonly sha256: string;
	readonly entries: readonly LogEntry[];
	readonly sessions: readonly SavedSession[];
}

/** Why a file was refused, naming the place. */
export interface ImportError {
	readonly path: string;
	readonly message: string;
}

/** What an import did: a union by id, so that a second import of the same file adds nothing. */
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
	/** Appends entries and their day counts in one transaction. An id that is there is left alone. */
	readonly append: (entries: readonly LogEntry[]) => Promise<Result<void, StoreError>>;
	/** Every entry in the fold's order. */
	readonly entries: () => Promise<Result<readonly LogEntry[], StoreError>>;
	readonly days: () => Promise<Result<readonly DayCount[], StoreError>>;
	readonly saveSession: (session: SavedSession) => Promise<Result<void, StoreError>>;
	/** The newest session that has not ended. */
	readonly openSession: () => Promise<Result<SavedSession | undefined, StoreError>>;
	readonly exportAll: (appVersion: string, now: number) => Promise<Result<ProgressFile, StoreError>>;
	/** All or nothing; refuses a wrong checksum, a newer schema and a malformed entry by path. */
	readonly importAll: (file: unknown) => Promise<Result<ImportReport, StoreError | ImportError>>;
	/** Removes every entry and session of this learner. */
	readonly clear: () => Promise<Result<void, StoreError>>;
	/** Called when another tab appended; returns the way to stop. */
	readonly watch: (changed: () => void) => () => void;
	readonly close: () => void;
}
