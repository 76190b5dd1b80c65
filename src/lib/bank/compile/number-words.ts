import type { Lang } from '#lib/kernel/lang.ts';
import { twinLetters } from './lookalikes.ts';

// Look-alike letters of a text are folded before its words are looked up here, so they are here too.
const wordsOf = (words: string): string[] => words.split(' ').map(twinLetters);
const counted = (words: string): ReadonlyMap<string, string> =>
	new Map(wordsOf(words).map((word, i) => [word, String(i)]));

const digits: Record<Lang, ReadonlyMap<string, string>> = {
	en: counted('zero one two three four five six seven eight nine ten eleven twelve'),
	kk: counted('нөл бір екі үш төрт бес алты жеті сегіз тоғыз он'),
	ru: counted('ноль один два три четыре пять шесть семь восемь девять десять'),
};

/** Powers of ten; no two languages mean different ones by one word. */
const powers = new Map(
	(
		[
			['hundred жүз сто', 2],
			['thousand мың тысяча тысячи тысяч тыс', 3],
			['million миллион миллиона миллионов млн', 6],
			['billion миллиард миллиарда миллиардов млрд', 9],
			['trillion триллион триллиона триллионов трлн', 12],
		] as const
	).flatMap(([words, power]) => wordsOf(words).map((word) => [word, power] as const)),
);

const percents = new Set(wordsOf('percent процент процента процентов пайыз'));

/** Stands for the dash of a range; folding to NFKC leaves no such character. */
export const rangeMark = '…';
const rangeWords = new Set([rangeMark, ...wordsOf('to till until through до по')]);
const rangeStarts = new Set(wordsOf('from between от с между'));
const betweenWords = new Set(wordsOf('between между'));
const andWords = new Set(wordsOf('and и'));

const isNumeral = (token: string | undefined): token is string => /^-?\d/u.test(token ?? '');

/** A decimal numeral times ten to the power, exactly, without zeros that say nothing. */
const shift = (numeral: string, power: number): string => {
	const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(numeral) ?? [];
	const rest = fraction.padEnd(power, '0');
	const before = `${whole}${rest.slice(0, power)}`.replace(/^0+(?=\d)/u, '');
	const after = rest.slice(power).replace(/0+$/u, '');
	const size = after === '' ? before : `${before}.${after}`;
	return size === '0' ? size : `${sign}${size}`;
};

/** `seven` as `7`, `6.3 million` as `6300000`, `percent` as `%`; other words as they are. */
export const readNumerals = (tokens: readonly string[], lang: Lang): string[] => {
	const read: string[] = [];
	for (const token of tokens) {
		const power = powers.get(token);
		const before = read.at(-1);
		if (power !== undefined && isNumeral(before)) read.splice(-1, 1, shift(before, power));
		else if (power !== undefined) read.push(shift('1', power));
		else if (isNumeral(token)) read.push(shift(token, 0));
		else read.push(percents.has(token) ? '%' : (digits[lang].get(token) ?? token));
	}
	return read;
};

/** `from 5 to 10`, `between 5 and 10` and `5–10` as the one token `5…10`. */
export const joinRanges = (tokens: readonly string[]): string[] => {
	const joined: string[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] ?? '';
		const joint = tokens[i + 1] === '%' ? i + 2 : i + 1;
		const [word = '', end] = tokens.slice(joint, joint + 2);
		const start = joined.at(-1) ?? '';
		const isRange = rangeWords.has(word) || (betweenWords.has(start) && andWords.has(word));
		if (!isNumeral(token) || !isNumeral(end) || !isRange) {
			if (token !== rangeMark) joined.push(token);
			continue;
		}
		if (rangeStarts.has(start)) joined.pop();
		joined.push(`${token}${rangeMark}${end}`);
		i = joint + 1;
	}
	return joined;
};
