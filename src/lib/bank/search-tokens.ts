import type { Bank } from './bank.ts';
import { perBank } from './per-bank.ts';
import { type Entry, searchIndex } from './search-index.ts';

/** A word of the bank as it is searched, and where it stands. */
export interface Token {
	readonly text: string;
	/** Its letters, one bit each; different letters may share one. */
	readonly letters: number;
	/** Places in the index of the entries that have it. */
	readonly places: readonly number[];
}

/** The letters of a word as bits. */
export const lettersOf = (word: string): number => {
	let letters = 0;
	for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
	return letters;
};

/** Every word of the bank, in the order in which they first stand there; made once. */
export const tokensOf = perBank((bank): readonly Token[] => {
	const places = new Map<string, number[]>();
	for (const [place, { allFolded }] of searchIndex(bank).entries())
		for (const text of new Set(allFolded.split(/\s+/u))) {
			const known = places.get(text);
			if (known !== undefined) known.push(place);
			else if (text !== '') places.set(text, [place]);
		}
	return [...places].map(([text, at]) => ({ text, letters: lettersOf(text), places: at }));
});

/** True when the folded word stands somewhere in the bank, as a word or inside one. */
export const isInBank = (bank: Bank, word: string): boolean =>
	tokensOf(bank).some(({ text }) => text.includes(word));

/**
 * The entries in which every one of the folded words stands, in the order of the bank. A word that
 * is searched has no space, so it stands within a word of the bank or nowhere.
 */
export const entriesWith = (bank: Bank, words: readonly string[]): readonly Entry[] => {
	const entries = searchIndex(bank);
	/** How many of the words, from the first on, each entry has. */
	const had = new Uint16Array(entries.length);
	for (const [i, word] of words.entries()) {
		let isAnywhere = false;
		for (const { text, places } of tokensOf(bank)) {
			if (!text.includes(word)) continue;
			for (const place of places)
				if (had[place] === i) {
					had[place] = i + 1;
					isAnywhere = true;
				}
		}
		if (!isAnywhere) return [];
	}
	return entries.filter((_, place) => had[place] === words.length);
};
