/** The files that the worker keeps: address relative to its scope -> SHA-256 in base64. */
export type Sums = ReadonlyMap<string, string>;

/** Reads the list that scripts/seal.mjs wrote. */
export const readSums = (list: string): Sums => {
	const parsed: unknown = JSON.parse(list);
	if (typeof parsed !== 'object' || parsed === null) throw new TypeError('the list is no object');
	return new Map(Object.entries(parsed).map(([path, sum]) => [path, String(sum)]));
};
