/**
 * Time for one answer with its feedback. Assumed, not measured: the log's `rtMs` will give each
 * learner's own figure.
 */
export const secondsPerAnswer = 21;

/** Whole minutes that so many answers take, at least 1. */
export const minutesFor = (answers: number): number =>
	Math.max(1, Math.round((answers * secondsPerAnswer) / 60));
