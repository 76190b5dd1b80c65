import { editDistance } from '#lib/kernel/suggest.ts';
import type { Bank } from './bank.ts';
import { perBank } from './per-bank.ts';
import { type Word, wordsIn } from './search-fold.ts';
import { searchIndex } from './search-index.ts';
import { entriesWith } from './search.ts';

/** Each word of the bank in its first spelling, and in how many wordings it stands. */
const vocabulary = perBank((bank) => {
	const known = new Map<string, { readonly word: Word; count: number }>();
	for (const { sentences, names } of searchIndex(bank))
		for (const { text } of [...sentences, ...names])
			for (const word of wordsIn(text)) {
				const entry = known.get(word.folded) ?? { word, count: 0 };
				entry.count++;
				known.set(word.folded, entry);
			}
	return [...known.values()];
});

/** How many slips a word may have: of a short one every other short word would be near. */
const slipsIn = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** More words than this are no slip of the finger. */
const mostWords = 12;

/** The words of the bank that this one may have been meant to be, the nearest and most used first. */
const candidatesFor = (bank: Bank, { folded }: Word): Word[] => {
	const slips = slipsIn(folded);
	if (slips === 0) return [];
	return vocabulary(bank)
		.filter(({ word }) => Math.abs(word.folded.length - folded.length) <= slips)
		.map(({ word, count }) => ({ word, count, distance: editDistance(folded, word.folded) }))
		.filter(({ distance }) => distance <= slips)
		.sort((a, b) => a.distance - b.distance || b.count - a.count)
		.map(({ word }) => word);
};

/**
 * The query with each word that the bank does not have replaced by one that it has: at most one slip
 * away in a word of 5 to 8 letters, two in a longer one.
 * @returns a query that finds something; undefined when there is none, or nothing was misspelt
 */
export const correctQuery = (bank: Bank, query: string): string | undefined => {
	const words = wordsIn(query);
	if (words.length > mostWords) return undefined;
	const isKnown = (word: Word): boolean => entriesWith(searchIndex(bank), [word.folded]).length > 0;
	const kept = words.filter(isKnown);
	if (kept.length === words.length) return undefined;
	let entries = entriesWith(
		searchIndex(bank),
		kept.map(({ folded }) => folded),
	);
	const meant = new Map<Word, Word>();
	for (const word of words.filter((one) => !kept.includes(one))) {
		const found = candidatesFor(bank, word)
			.map((candidate) => ({ candidate, left: entriesWith(entries, [candidate.folded]) }))
			.find(({ left }) => left.length > 0);
		if (found === undefined) return undefined;
		meant.set(word, found.candidate);
		entries = found.left;
	}
	return words.map((word) => (meant.get(word) ?? word).spelled).join(' ');
};
