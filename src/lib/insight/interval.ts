/** A share with its bounds, all 0..1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Two-sided 95 % quantile of the normal distribution. */
const z = 1.959964;

/**
 * Wilson's score interval (95 %) for a share seen over n cases. It stays inside 0..1 and has a width
 * at 0 and 1. For a mean of differing chances it is too wide rather than too narrow. It knows of
 * chance only: whether the model behind the share is right is another question.
 * Source: Wilson 1927, JASA 22, 209–212.
 * @param share 0..1
 * @param n at least 1
 */
export const wilson = (share: number, n: number): Interval => {
	const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
	const half =
		(z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};
