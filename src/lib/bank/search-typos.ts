import { editDistance } from '#lib/kernel/suggest.ts';
import type { Bank } from './bank.ts';
import { type Word, wordsIn } from './search-fold.ts';
import { searchIndex } from './search-index.ts';
import { entriesWith, isInBank, lettersOf, type Token, tokensOf } from './search-tokens.ts';

/** How many slips a word may have: of a short one every other short word would be near. */
const slipsIn = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** More words than this are no slip of the finger. */
const mostWords = 12;

const bitsIn = (bits: number): number => {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
};

/** The words of the bank that this one may have been meant to be, the nearest and most used first. */
const candidatesFor = (bank: Bank, { folded }: Word): readonly Token[] => {
	const slips = slipsIn(folded);
	if (slips === 0) return [];
	const letters = lettersOf(folded);
	return (
		tokensOf(bank)
			.filter(({ text }) => Math.abs(text.length - folded.length) <= slips)
			// A slip takes one letter away and brings one in at most: a cheap look before a dear one.
			.filter((token) => bitsIn(token.letters ^ letters) <= 2 * slips)
			.map((token) => ({ token, distance: editDistance(folded, token.text) }))
			.filter(({ distance }) => distance <= slips)
			.sort((a, b) => a.distance - b.distance || b.token.places.length - a.token.places.length)
			.map(({ token }) => token)
	);
};

/** The word as the bank first spells it. */
const spelledAs = (bank: Bank, { text, places }: Token): string => {
	const entry = searchIndex(bank)[places[0] ?? -1];
	const wordings = entry === undefined ? [] : [...entry.sentences, ...entry.names];
	const words = wordings.flatMap((wording) => wordsIn(wording.text));
	return words.find(({ folded }) => folded === text)?.spelled ?? text;
};

/**
 * The query with each word that the bank does not have replaced by one that it has: at most one slip
 * away in a word of 5 to 8 letters, two in a longer one.
 * @returns a query that finds something; undefined when there is none, or nothing was misspelt
 */
export const correctQuery = (bank: Bank, query: string): string | undefined => {
	const words = wordsIn(query);
	if (words.length > mostWords) return undefined;
	const kept = words.filter(({ folded }) => isInBank(bank, folded));
	if (kept.length === words.length) return undefined;
	const looked = kept.map(({ folded }) => folded);
	const meant = new Map<Word, Token>();
	for (const word of words.filter((one) => !kept.includes(one))) {
		const found = candidatesFor(bank, word).find(
			({ text }) => entriesWith(bank, [...looked, text]).length > 0,
		);
		if (found === undefined) return undefined;
		meant.set(word, found);
		looked.push(found.text);
	}
	return words
		.map((word) => {
			const token = meant.get(word);
			return token === undefined ? word.spelled : spelledAs(bank, token);
		})
		.join(' ');
};
