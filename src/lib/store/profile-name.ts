import { err, ok, type Result } from '#lib/kernel/result.ts';

/** Letters as a reader sees them: an emoji family is one. */
const maxGraphemes = 40;
/** Stops one letter that carries thousands of marks. */
const maxUnits = 400;

/** How many graphemes a text has; code points where the browser cannot tell. */
const countGraphemes = (text: string): number =>
	typeof Intl.Segmenter === 'function'
		? [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length
		: Array.from(text).length;

/** Control characters, and those that turn the direction of what follows (Unicode TR 9, 2). */
const unwanted = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What a reader sees: ignorable code points, such as fillers, are letters to Unicode. */
const visible = /(?!\p{DI})[\p{L}\p{N}\p{P}\p{S}]/u;

/** A learner's name without unwanted characters and outer spaces, 1 to 40 graphemes long. */
export const readProfileName = (
	raw: string,
): Result<string, { readonly kind: 'empty-name' } | { readonly kind: 'long-name' }> => {
	const name = raw.replace(unwanted, '').trim();
	if (!visible.test(name)) return err({ kind: 'empty-name' });
	if (name.length > maxUnits || countGraphemes(name) > maxGraphemes)
		return err({ kind: 'long-name' });
	return ok(name);
};
