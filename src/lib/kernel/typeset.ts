import { nbsp } from './figures.ts';
import { englishMonths } from './format.ts';
import { said } from './lang.ts';
import type { Lang, Said, Text } from './lang.ts';

const dayBefore = /\b(\d{1,2}) (?=(\p{Lu}\p{L}+))/gu;

/** A figure with its sign, a day with its month: no line ends between them. */
const tie = (text: string): string =>
	text
		.replace(/(\d) (?=%)/gu, `$1${nbsp}`)
		.replace(dayBefore, (found, day: string, word: string) =>
			englishMonths.includes(word) ? day + nbsp : found,
		);

/** Straight marks of a keyboard as a printer sets them in English. */
const curl = (text: string): string =>
	text
		.replace(/(^|[\s([{“‘—–-])"/gu, '$1“')
		.replaceAll('"', '”')
		.replace(/(^|[\s([{“—–])'/gu, '$1‘')
		.replaceAll("'", '’');

/**
 * Text for reading, as a book sets it: what belongs together stays on one line, and English quotation
 * marks and apostrophes are curled. The words are the same; texts that are compared stay as written.
 */
export const typeset = (text: string, lang: Lang): string =>
	lang === 'en' ? curl(tie(text)) : tie(text);

/** What `said` says, typeset. */
export const printed = (text: Text, lang: Lang): Said => {
	const one = said(text, lang);
	return { ...one, text: typeset(one.text, one.lang) };
};
