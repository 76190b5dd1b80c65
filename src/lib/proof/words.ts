import { foldText } from '#lib/kernel/fold-text.ts';

/** Words and figures of a text, folded: letters and digits are kept apart. */
export const tokensIn = (text: string): readonly string[] =>
	foldText(text).match(/\p{L}+|\p{N}+/gu) ?? [];

/** Shorter words carry grammar, in all three languages. */
const shortest = 4;

/** As many letters of a word are compared: endings vary, above all in Kazakh and Russian. */
const rootLength = 5;

/** The roots of the words that carry meaning, and all figures; each once. */
export const rootsIn = (text: string): ReadonlySet<string> =>
	new Set(
		tokensIn(text)
			.filter((token) => /^\p{N}/u.test(token) || token.length >= shortest)
			.map((token) => token.slice(0, rootLength)),
	);

/** How many members two sets share. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
	[...a].filter((one) => b.has(one)).length;

/** How many letters and signs a text has, those outside the basic plane counted once. */
export const lengthOf = (text: string): number => Array.from(text).length;
