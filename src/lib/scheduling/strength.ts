import type { MemoryState } from './memory.ts';

/** A strong fact keeps a recall of 0.9 for a week: by FSRS-6, right on two study days or more. */
const strongDays = 7;

/** True for a fact that was not missed last time, still has the answer that was learned, and holds for a week. */
export const isStrong = ({ stability, isMissed, isOutdated }: MemoryState): boolean =>
	!isMissed && isOutdated !== true && stability >= strongDays;
