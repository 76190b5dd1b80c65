/**
 * P(X >= statistic) of the chi-square distribution, for whole degrees of freedom: the recurrence
 * Q(f + 2) = Q(f) + density terms, from f = 1 (normal tail) or f = 2 (exponential).
 * Source: Abramowitz and Stegun 26.4.4, 26.4.5; the normal tail by their 7.1.26 (error 1.5e-7).
 */
export const chiSquareTail = (statistic: number, freedom: number): number => {
	const half = statistic / 2;
	let tail = freedom % 2 === 0 ? Math.exp(-half) : 2 * normalTail(Math.sqrt(statistic));
	let term =
		freedom % 2 === 0
			? half * Math.exp(-half)
			: Math.sqrt((2 * statistic) / Math.PI) * Math.exp(-half);
	for (let f = freedom % 2 === 0 ? 2 : 1; f < freedom; f += 2) {
		tail += term;
		term *= statistic / (f + 2);
	}
	return tail;
};

const normalTail = (z: number): number => {
	const x = z / Math.SQRT2;
	const t = 1 / (1 + 0.3275911 * x);
	const poly =
		t *
		(0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	return (poly * Math.exp(-x * x)) / 2;
};

/**
 * The chance that even odds give counts at most as likely as these: the exact multinomial test,
 * by counting all ways to share the same total.
 */
export const exactMultinomial = (counts: readonly number[]): number => {
	const n = counts.reduce((sum, count) => sum + count, 0);
	const k = counts.length;
	const chanceOf = (shares: readonly number[]): number =>
		Math.exp(
			logFactorial(n) - shares.reduce((sum, m) => sum + logFactorial(m), 0) - n * Math.log(k),
		);
	const seen = chanceOf(counts) * (1 + 1e-9);
	return waysToShare(n, k)
		.map(chanceOf)
		.filter((chance) => chance <= seen)
		.reduce((sum, chance) => sum + chance, 0);
};

const logFactorial = (n: number): number => {
	let sum = 0;
	for (let i = 2; i <= n; i++) sum += Math.log(i);
	return sum;
};

const waysToShare = (n: number, k: number): readonly (readonly number[])[] => {
	if (k === 1) return [[n]];
	return Array.from({ length: n + 1 }, (_, first) =>
		waysToShare(n - first, k - 1).map((rest) => [first, ...rest]),
	).flat();
};
