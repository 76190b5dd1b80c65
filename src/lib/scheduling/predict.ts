import type { MemoryState } from './memory.ts';

/** Names the model that makes the predictions; stored with each review, so that it can be audited. */
export const modelId = 'fsrs6-naive-1';

/** Predicted recall of a fact never asked: the first-sight prior of the learning design. */
export const firstSight = 0.3;

/** Chance of a wrong answer to a fact that is known. */
const slip = 0.03;

/** FSRS-6's 21st default weight with its sign; fold.ts schedules with the same. */
const decay = -0.1542;
/** Scales the curve so that recall is 0.9 after `stability` days. */
const factor = 0.9 ** (1 / decay) - 1;

const dayMs = 86_400_000;

/**
 * Predicted chance that the fact is recalled at `now`: `R(t, S) = (1 + factor · t / S) ^ decay`,
 * where t is the time since the last attempt that moved the memory, in days.
 * Source: github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, FSRS-6.
 * @param now epoch milliseconds; before `lastAt` (a clock set back) counts as `lastAt`
 * @returns 0..1, 1 right after an attempt
 */
export const retrievability = (
	memory: Pick<MemoryState, 'stability' | 'lastAt'>,
	now: number,
): number => (1 + (factor * Math.max(0, now - memory.lastAt)) / dayMs / memory.stability) ** decay;

/**
 * `retrievability`, or the first-sight prior for a fact without a memory and for one whose answer has
 * changed: what is remembered of it is another answer.
 */
export const predictRecall = (memory: MemoryState | undefined, now: number): number =>
	memory === undefined || memory.isOutdated ? firstSight : retrievability(memory, now);

/**
 * Chance of a right answer: known and no slip, or not known and guessed;
 * `g + (1 − g − s) · R` from learning design 04.
 * @param recall 0..1
 * @param guess chance of a right answer without knowledge, 0..1
 */
export const pCorrect = (recall: number, guess: number): number =>
	guess + (1 - guess - slip) * recall;
