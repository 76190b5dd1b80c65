import { soundOf } from '#lib/kernel/sound.ts';
import { editDistance } from '#lib/kernel/suggest.ts';

/** A word as it was written, in small letters, and as it sounds. */
export interface Word {
	readonly spelled: string;
	readonly sound: string;
}

/** The words of a name as they are written, in small letters; hyphens and quotation marks part them. */
export const spelledIn = (text: string): readonly string[] =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.match(/[\p{L}\p{M}\p{N}'’ʼ`]+/gu) ?? [];

/** The words of a name in their order. */
export const wordsOf = (text: string): readonly Word[] =>
	spelledIn(text).map((spelled) => ({ spelled, sound: soundOf(spelled) }));

/** One spelling of letters that look or are the same, and nothing more: case, spaces, ё and е. */
export const plainOf = (text: string): string =>
	spelledIn(text)
		.map((spelled) => spelled.replaceAll('ё', 'е').replace(/['’ʼ`]/gu, ''))
		.join(' ');

const hasDigit = (text: string): boolean => /\p{N}/u.test(text);

const negations = new Set(
	'no not non nor never without не нет ни без против емес жоқ қарсы'.split(' '),
);
const negating = ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'anti', 'ne', 'bez', 'bei'];

export const isNegation = ({ spelled }: Word): boolean => negations.has(spelled);

/** Whether one word is the other with a prefix that turns its sense round. */
const isOpposite = (a: string, b: string): boolean =>
	negating.some((prefix) => a === prefix + b || b === prefix + a);

/** How many slips a word of so many letters may have: of a short one every other would be near. */
export const slipsIn = (letters: number): number => (letters >= 9 ? 2 : letters >= 5 ? 1 : 0);

/**
 * How many slips lead from the word that was meant to the typed one.
 * @returns undefined for more slips than a word of its length may have; figures and negations must
 * be as they are
 */
export const slipsBetween = (meant: Word, typed: Word): number | undefined => {
	if (meant.sound === typed.sound) return 0;
	if (hasDigit(meant.sound + typed.sound) || isNegation(meant) || isNegation(typed))
		return undefined;
	if (isOpposite(meant.sound, typed.sound)) return undefined;
	const allowed = slipsIn(Array.from(meant.spelled).length);
	if (Math.abs(meant.sound.length - typed.sound.length) > allowed) return undefined;
	const slips = editDistance(meant.sound, typed.sound);
	return slips <= allowed ? slips : undefined;
};

/** The fewest slips of any of these; undefined when there is no match among them. */
export const fewest = (slips: readonly (number | undefined)[]): number | undefined => {
	const known = slips.filter((one) => one !== undefined);
	return known.length === 0 ? undefined : Math.min(...known);
};
