import type { FactId } from '#lib/kernel/brand.ts';

/** What the log says of one fact; a fold of its first attempts of each study day. */
export interface MemoryState {
	readonly fact: FactId;
	/** Days until retrievability falls to 0.9; above 0. */
	readonly stability: number;
	/** 1 (easy) .. 10 (hard). */
	readonly difficulty: number;
	/** Instant and study day of the last attempt that moved the memory. */
	readonly lastAt: number;
	readonly lastDay: string;
	/** Study day on which it is due again. */
	readonly dueDay: string;
	readonly reps: number;
	readonly lapses: number;
	/** Attempts of any role but pretests, for fresh variants. */
	readonly attempts: number;
	/** Missed on `lastDay` or later and not yet got right since. */
	readonly isMissed: boolean;
	/** Key of the answer that was learned last; undefined where the log does not say. */
	readonly value?: string | undefined;
	/** The answer has changed since it was learned: due, whatever its day. */
	readonly isOutdated?: true | undefined;
}

export type Memories = ReadonlyMap<FactId, MemoryState>;
