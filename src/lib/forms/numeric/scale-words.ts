/** How a thousand, a million and a milliard are written in three languages, cases and short forms. */
const scaleWords: readonly (readonly [RegExp, number])[] = [
	[/^(?:thousands?|тыс\.?|тысяч\p{L}*|мың)(?!\p{L})/u, 1e3],
	[/^(?:millions?|mln\.?|млн\.?|миллион\p{L}*)(?!\p{L})/u, 1e6],
	[/^(?:billions?|bn|bln\.?|млрд\.?|миллиард\p{L}*)(?!\p{L})/u, 1e9],
];

/** `5 k`, `5 m`, and slips in such words: by how much they multiply is not sure. */
const unsure = /^(?:[km](?!\p{L})|mln|mil|thous|bn|bil|тыс|млн|мил|млрд|мың)/u;

/**
 * By how much the words behind a figure multiply it: 1 for a mere unit.
 * @param words in lower case; in a unit's format the slot `{n}` stands for the figure
 * @returns undefined for what might be such a word and is not known
 */
export const scaleIn = (words: string): number | undefined => {
	const behind = words.replace('{n}', '').trim();
	const known = scaleWords.find(([pattern]) => pattern.test(behind));
	if (known) return known[1];
	return unsure.test(behind) ? undefined : 1;
};
