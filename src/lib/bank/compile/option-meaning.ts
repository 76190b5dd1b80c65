import { foldText } from '#lib/kernel/fold-text.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { twinLetters } from './lookalikes.ts';
import { joinRanges, rangeMark, readNumerals } from './number-words.ts';
import { readDateWords } from './read-words.ts';

/**
 * What the words of an option say, in one spelling: options of one meaning text look or read the same
 * to a person. Blind to case, punctuation, white space, characters that nobody sees, the English
 * article, letters of two scripts that look alike, and to how a number, a range, a percentage or an
 * English date is written. Where nothing is left, the words themselves, folded.
 * @param lang says which comma divides and which one groups, and which words are numbers
 */
export const meaningOf = (words: string, lang: Lang): string => {
	const seen = twinLetters(visible(words));
	const said = (lang === 'en' ? dropArticles(seen) : seen).toLowerCase();
	const tokens = joinRanges(readNumerals(tokensOf(said, lang), lang));
	return tokens.length === 0 ? foldText(words) : tokens.join(' ');
};

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Unseen ones go first and last: they stand between a letter and its accent, or come of folding. */
const visible = (words: string): string =>
	words
		.replace(unseen, '')
		.normalize('NFKC')
		.replace(unseen, '')
		.replace(/[\s\u0085]+/gu, ' ')
		.trim();

/** A capital A inside a text is a name (`hepatitis A virus`), and the last word is no article. */
const dropArticles = (words: string): string =>
	words.replace(
		/(?<![\p{L}\p{N}'’])(?:the|The|THE|an|An|AN|a|(?<=^\P{L}*)A) (?=.*[\p{L}\p{N}])/gu,
		'',
	);

const dashInRange = /(?<=\d ?%?) ?[-\u2010\u2011–—\u2212] ?(?=\d)/gu;
const date =
	/(?<![\p{L}\p{N}-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9},? \d{4}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{N}-])/gu;

/** Numerals, words, the signs that mean something, and what stands between two figures. */
const tokens = {
	en: /(?:(?<![\p{L}\p{N}])[-–\u2212])?(?:\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(?:\.\d+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’ʼ]*|[\p{Sc}\p{Sm}\p{So}%#@*&…]|(?<=\d)[/:](?=\d)/gu,
	// A comma groups in English and divides elsewhere.
	other:
		/(?:(?<![\p{L}\p{N}])[-–\u2212])?(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:[.,]\d+)?|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’ʼ]*|[\p{Sc}\p{Sm}\p{So}%#@*&…]|(?<=\d)[/:](?=\d)/gu,
};

const tokensOf = (said: string, lang: Lang): string[] => {
	const isEnglish = lang === 'en';
	const text = (isEnglish ? said.replace(date, asOneWord) : said)
		.replace(/(?<!\p{L})per cent(?!\p{L})/gu, '%')
		.replace(dashInRange, rangeMark);
	return [...text.matchAll(isEnglish ? tokens.en : tokens.other)].map(([token]) => {
		if (!/^[-–\u2212]?\d/u.test(token)) return token.replace(/['’ʼ]/gu, '');
		const numeral = token.replace(/^[–\u2212]/u, '-').replaceAll(' ', '');
		return isEnglish ? numeral.replaceAll(',', '') : numeral.replace(',', '.');
	});
};

/** `19th of march 2023` as `d20230319`: a word, lest its figures count as numbers. */
const asOneWord = (words: string): string => {
	const plain = words.replace(/(?<=\d)(?:st|nd|rd|th)/u, '').replace(' of ', ' ');
	const day = readDateWords(plain);
	return day === undefined ? words : `d${day.replaceAll('-', '')}`;
};
