import { foldText } from '#lib/kernel/fold-text.ts';
import { type Lang, type Said, said } from '#lib/kernel/lang.ts';
import type { Bank } from './bank.ts';
import type { Fact } from './model.ts';
import { statementText } from './render.ts';
import { foldForSearch, type Word, wordsIn } from './search-fold.ts';
import type { Entry, Wording } from './search-index.ts';
import { entriesWith } from './search-tokens.ts';

/** A piece of a text: either part of what was searched for, or what stands around it. */
export interface Piece {
	readonly text: string;
	readonly isMatch: boolean;
}

/** A text with its matches marked: the pieces one after the other are the text. */
export interface Marked {
	readonly lang: Lang;
	readonly pieces: readonly Piece[];
}

/** A fact that was found. */
export interface Hit {
	readonly fact: Fact;
	readonly statement: Marked;
	/** The question or name by which it was found, when the statement alone does not show it. */
	readonly also?: Marked | undefined;
}

export interface Found {
	/** At most `limit` of them, the closest first. */
	readonly hits: readonly Hit[];
	readonly total: number;
}

/** The text cut at the borders of all places where one of the folded `words` stands. */
export const markWords = ({ text, lang }: Said, words: readonly string[]): Marked => {
	const folded = foldForSearch(text);
	const isMatch = new Array<boolean>(text.length).fill(false);
	for (const word of words)
		for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1))
			isMatch.fill(true, folded.starts[at], folded.ends[at + word.length - 1]);
	const pieces: Piece[] = [];
	let from = 0;
	for (let to = 1; to <= text.length; to++)
		if (to === text.length || isMatch[to] !== isMatch[from]) {
			pieces.push({ text: text.slice(from, to), isMatch: isMatch[from] === true });
			from = to;
		}
	return { lang, pieces };
};

const has = (haystack: string, words: readonly string[]): boolean =>
	words.every((word) => haystack.includes(word));

/**
 * 0 when it says or asks every word itself, each at the beginning of one, 1 inside; 2 when a question
 * written by hand about it helps, 3 when another name of what it speaks of or its topic does.
 */
const rankOf = ({ ownFolded, sentencesFolded }: Entry, words: readonly string[]): number => {
	const beginnings = words.map((word) => ` ${word}`);
	if (has(ownFolded, beginnings)) return 0;
	if (has(ownFolded, words)) return 1;
	return has(sentencesFolded, words) ? 2 : 3;
};

/** How well a wording shows the words: as many as it can, as they were spelled, in `lang`. */
const fitOf = (wording: Wording, words: readonly Word[], lang: Lang): number => {
	const shown = words.filter(({ folded }) => wording.folded.includes(folded));
	const isAsSpelled = shown.some(({ spelled }) =>
		foldText(wording.text).includes(foldText(spelled)),
	);
	return shown.length === 0
		? 0
		: shown.length + (isAsSpelled ? 0.5 : 0) + (wording.lang === lang ? 0.25 : 0);
};

/** The wording that best shows the words that the statement lacks. */
const furtherOf = (
	{ sentences, names }: Entry,
	statement: Said,
	words: readonly Word[],
	lang: Lang,
): Said | undefined => {
	const folded = foldForSearch(statement.text).text;
	const missing = words.filter((word) => !folded.includes(word.folded));
	let best: Said | undefined;
	let most = 0;
	for (const wording of missing.length === 0 ? [] : [...sentences, ...names]) {
		const fit = fitOf(wording, missing, lang);
		if (fit > most) [best, most] = [wording, fit];
	}
	return best;
};

const hitOf = (bank: Bank, entry: Entry, lang: Lang, words: readonly Word[]): Hit => {
	const { fact } = entry;
	const statement = said(statementText(bank, fact, fact.answer), lang);
	const also = furtherOf(entry, statement, words, lang);
	const folded = words.map((word) => word.folded);
	return {
		fact,
		statement: markWords(statement, folded),
		also: also && markWords(also, folded),
	};
};

/**
 * The facts in whose sentences and names every word of the query stands, in any order, language and
 * spelling; those that say it themselves before those that are only asked about it or name it
 * otherwise, else as in the bank.
 * A query without a letter or a digit finds nothing.
 */
export const searchBank = (bank: Bank, query: string, lang: Lang, limit = 50): Found => {
	const words = wordsIn(query);
	const folded = words.map((word) => word.folded);
	if (words.length === 0) return { hits: [], total: 0 };
	const found = entriesWith(bank, folded)
		.map((entry) => ({ entry, rank: rankOf(entry, folded) }))
		.sort((a, b) => a.rank - b.rank);
	return {
		hits: found.slice(0, limit).map(({ entry }) => hitOf(bank, entry, lang, words)),
		total: found.length,
	};
};
