/**
 * How many texts a dictionary, or a part of it, holds: every string at a leaf, each wording of a
 * plural for itself. An empty text says nothing and is not counted.
 */
export const countTexts = (words: unknown): number => {
	if (typeof words === 'string') return words === '' ? 0 : 1;
	if (typeof words !== 'object' || words === null) return 0;
	const parts: readonly unknown[] = Object.values(words);
	return parts.reduce<number>((sum, part) => sum + countTexts(part), 0);
};
