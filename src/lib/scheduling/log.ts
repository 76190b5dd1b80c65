import type { EntryId, FactId, ItemKey, SessionId } from '#lib/kernel/brand.ts';

/**
 * What a response was given for; `relearn` is a further attempt in the same session, `pretest` one
 * before the lesson was read, which moves no memory.
 */
export type Role = 'pretest' | 'first' | 'relearn' | 'exam' | 'homework' | 'live';

interface EntryBase {
	/** ULID. */
	readonly id: EntryId;
	/** Shape of this entry; a change of it is a numbered migration. */
	readonly v: 1;
	/** Epoch milliseconds. */
	readonly at: number;
	/** IANA zone in which the entry was made. */
	readonly tz: string;
	/** Study day `YYYY-MM-DD` (4-hour rollover), stored and never recomputed. */
	readonly day: string;
	/** Names the browser that made it; half of the tie-break of the fold's order. */
	readonly device: string;
}

/** One scheduled response, with everything that a later model may need to reread it. */
export interface ReviewEntry extends EntryBase {
	readonly kind: 'review';
	readonly session: SessionId;
	/** Place of the answer in its session, from 0; absent where it was not kept yet. */
	readonly nth?: number | undefined;
	readonly role: Role;
	/** Per fact: whether the response showed it known. Empty for an unscorable outcome. */
	readonly facts: readonly {
		readonly fact: FactId;
		readonly outcome: 'right' | 'wrong';
		/** Key of the answer that the bank gave then; absent where it was not kept yet. */
		readonly value?: string | undefined;
		/** Guess rate of this fact as shown, 0..1; absent where it is that of the whole answer. */
		readonly guess?: number | undefined;
	}[];
	readonly itemKey: ItemKey;
	readonly check: string;
	readonly form: string;
	readonly variant: number;
	/** Hash of the bank that made the item. */
	readonly bank: string;
	/** Options shown; 0 where the form has none. */
	readonly k: number;
	/** Guess rate of the whole answer as shown, 0..1. */
	readonly guess: number;
	/** Probability of a right answer as predicted when the item was shown, 0..1. */
	readonly pCorrect: number;
	/** The model that predicted: `fsrs6-naive-1`. */
	readonly model: string;
	/** The response as given. */
	readonly response: Readonly<Record<string, string | number>>;
	readonly outcome: 'right' | 'wrong' | 'unscorable' | 'unknown';
	readonly hints: number;
	/** Milliseconds from shown to answered, 0 when not known (answered before the app had started). */
	readonly rtMs: number;
	/** Stated certainty 0..1, when given. */
	readonly certainty?: number | undefined;
}

/** Takes a review or an appeal back: the fold leaves `target` out. */
export interface UndoEntry extends EntryBase {
	readonly kind: 'undo';
	readonly target: EntryId;
	readonly session: SessionId;
}

/** The learner says that a refused answer was right: the fold counts `target` as unscorable. */
export interface AppealEntry extends EntryBase {
	readonly kind: 'appeal';
	readonly target: EntryId;
	readonly session: SessionId;
}

/** A setting that steers scheduling, so that merged devices agree. */
export interface SettingEntry extends EntryBase {
	readonly kind: 'setting';
	readonly name: string;
	readonly value: string | number | boolean;
}

/**
 * The bank gives another answer to a fact than when it was learned. It has the instant after the
 * entry that it follows, and its zone, day and device: whoever notices makes the same entry.
 */
export interface ValueChangedEntry extends EntryBase {
	readonly kind: 'value-changed';
	readonly fact: FactId;
	/** Key of the answer that the bank gives now. */
	readonly value: string;
}

export type LogEntry = ReviewEntry | UndoEntry | AppealEntry | SettingEntry | ValueChangedEntry;

/** The fold's order: (at, device, id), the same on every device. */
export const compareEntries = (a: LogEntry, b: LogEntry): number =>
	a.at - b.at ||
	(a.device < b.device ? -1 : a.device > b.device ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
