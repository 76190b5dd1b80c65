import { foldText } from '#lib/kernel/fold-text.ts';

/** A text as it is searched, and where each of its letters came from. */
export interface Folded {
	readonly text: string;
	/** For each code unit of `text`: where its letter begins in the original. */
	readonly starts: readonly number[];
	/** For each code unit of `text`: where its letter ends, with the marks that stand on it. */
	readonly ends: readonly number[];
}

/** Letters that a keyboard without them replaces by a neighbour; marks (ё, й, ä) go by themselves. */
const neighbours = new Map(
	'әа ғг қк ңн өо ұу үу һх іи ıi'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const known = new Map<string, string>();

const isMark = (char: string): boolean => /^\p{M}$/u.test(char);

/** The letter that is searched for this one; a space for what is none; nothing for what is left out. */
const letterOf = (char: string): string => {
	if (isMark(char) || "'’ʼ".includes(char)) return '';
	const bare = foldText(char).normalize('NFD').replace(/\p{M}/gu, '');
	return /^[\p{L}\p{N}]+$/u.test(bare) ? (neighbours.get(bare) ?? bare) : ' ';
};

const remember = (char: string): string => {
	const letter = known.get(char) ?? letterOf(char);
	known.set(char, letter);
	return letter;
};

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** A figure is found with a decimal point and with a decimal comma. */
const isDecimal = (text: string, at: number): boolean =>
	'.,'.includes(text.charAt(at)) &&
	isDigit(text.charAt(at - 1) || ' ') &&
	isDigit(text.charAt(at + 1) || ' ');

/**
 * The form in which texts are searched: small letters without marks, Kazakh letters as their Russian
 * neighbours, every other sign a space, so that Мәжіліс, Мажилис and МАЖИЛИС are one word.
 */
export const foldForSearch = (text: string): Folded => {
	const letters: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	for (const char of text) {
		const letter = isDecimal(text, at) ? '.' : remember(char);
		const end = at + char.length;
		if (letter === '' && isMark(char) && ends.length > 0) ends[ends.length - 1] = end;
		for (const unit of letter.split('')) {
			letters.push(unit);
			starts.push(at);
			ends.push(end);
		}
		at = end;
	}
	return { text: letters.join(''), starts, ends };
};

/** A word as it was written and as it is searched. */
export interface Word {
	readonly spelled: string;
	readonly folded: string;
}

const wordShape =
	/(?:[\p{L}\p{M}\p{N}]|(?<=[0-9])[.,](?=[0-9])|(?<=[\p{L}\p{M}])['’ʼ](?=\p{L}))+/gu;

/** The words of a text in its order, each once. */
export const wordsIn = (text: string): Word[] => {
	const words = new Map<string, Word>();
	for (const [spelled] of text.matchAll(wordShape)) {
		const folded = foldForSearch(spelled).text.trim();
		if (folded !== '' && !words.has(folded)) words.set(folded, { spelled, folded });
	}
	return [...words.values()];
};
