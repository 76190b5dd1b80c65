import type { Rng } from '#lib/kernel/rng.ts';

/** A mean with what chance could have made of it. */
export interface Estimate {
	readonly mean: number;
	/** Ends of the interval that holds 95 of 100 resampled means. */
	readonly low: number;
	readonly high: number;
	/** How often a resampled mean is no more than 0: the one-sided doubt that the mean is above 0. */
	readonly p: number;
}

/** Which members each resample draws, the same for every estimate over as many. */
export type Resamples = readonly Uint32Array[];

/** `times` draws of `size` members with replacement. */
export const drawResamples = (size: number, times: number, rng: Rng): Resamples =>
	Array.from({ length: times }, () => Uint32Array.from({ length: size }, () => rng.int(size)));

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The percentile bootstrap of a mean. Source: Efron and Tibshirani 1993, chapters 13 and 16.
 * @param values one of each member that was drawn from
 */
export const estimateMean = (values: readonly number[], resamples: Resamples): Estimate => {
	const means = resamples
		.map((drawn) => drawn.reduce((sum, at) => sum + (values[at] ?? 0), 0) / drawn.length)
		.sort((a, b) => a - b);
	const at = (part: number): number => means[Math.floor(part * (means.length - 1))] ?? Number.NaN;
	const below = means.filter((mean) => mean <= 0).length;
	return {
		mean: meanOf(values),
		low: at(0.025),
		high: at(0.975),
		p: (below + 1) / (means.length + 1),
	};
};

/**
 * Holm's correction: as many looks, as much stricter. Source: Holm 1979.
 * @returns the corrected doubts, in the order given: one below alpha is below it after all looks
 */
export const holm = (doubts: readonly number[]): readonly number[] => {
	const order = doubts.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
	const corrected = doubts.map(() => 1);
	let most = 0;
	for (const [i, { p, place }] of order.entries()) {
		most = Math.max(most, Math.min(1, p * (doubts.length - i)));
		corrected[place] = most;
	}
	return corrected;
};
