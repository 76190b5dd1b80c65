/**
 * How many single edits (insert, delete, replace, swap of neighbours) lead from `a` to `b`.
 * Source: Damerau 1964 with the optimal-string-alignment recurrence.
 */
export const editDistance = (a: string, b: string): number => {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(
				(row[j - 1] ?? 0) + 1,
				(previous[j] ?? 0) + 1,
				(previous[j - 1] ?? 0) + cost,
			);
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, (before[j - 2] ?? 0) + 1);
			row.push(best);
		}
		before = previous;
		previous = row;
	}
	return previous[b.length] ?? 0;
};

/**
 * The known word that `word` was most likely meant to be: within a third of its letters, at least
 * one. Of a short word every other short one would be near.
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
	let best: string | undefined;
	let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
};
