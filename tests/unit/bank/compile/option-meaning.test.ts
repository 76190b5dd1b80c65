import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinLetters } from '#lib/bank/compile/lookalikes.ts';
import { meaningOf } from '#lib/bank/compile/option-meaning.ts';
import type { Lang } from '#lib/kernel/lang.ts';

const golden: readonly (readonly [words: string, lang: Lang, meaning: string])[] = [
	['The  AMANAT party.', 'en', 'amanat party'],
	['“Amanat” – party!', 'en', 'amanat party'],
	['People’s Party', 'en', 'peoples party'],
	['An A in mathematics', 'en', 'a in mathematics'],
	['hepatitis A virus', 'en', 'hepatitis a virus'],
	['vitamin A', 'en', 'vitamin a'],
	['6.3 million votes', 'en', '6300000 votes'],
	['6,300,000 votes', 'en', '6300000 votes'],
	['a million votes', 'en', '1000000 votes'],
	['two hundred thousand', 'en', '200000'],
	['0.50 per cent', 'en', '0.5 %'],
	['−3 points', 'en', '-3 points'],
	['COVID-19', 'en', 'covid 19'],
	['5–10 %', 'en', '5…10 %'],
	['from 5% to ten percent', 'en', '5…10 %'],
	['between 5 and 10', 'en', '5…10'],
	['5 and 10', 'en', '5 and 10'],
	['1/3', 'en', '1 / 3'],
	['1,2,3', 'en', '1 2 3'],
	['on the 19th of March 2023', 'en', 'on d20230319'],
	['on March 19, 2023', 'en', 'on d20230319'],
	['on 2023-03-19', 'en', 'on d20230319'],
	['2019–2022', 'en', '2019…2022'],
	['53,90 процента', 'ru', '53.9 %'],
	['6,3 млн', 'ru', '6300000'],
	['6 300 000', 'ru', '6300000'],
	['от 5 до 10', 'ru', '5…10'],
	['жеті мың', 'kk', '7000'],
	['?!', 'en', '?!'],
	['…', 'en', '...'],
];

describe('meaningOf', () => {
	it.each(golden)('takes %j in %s as %j', (words, lang, meaning) => {
		expect(meaningOf(words, lang)).toBe(meaning);
	});

	it('knows no way to write a word that only looks like it', () => {
		for (const [shown, hidden] of [
			['Amanat', '\u0410m\u0430n\u0430t'],
			['Amanat', 'Ama\u200bnat\u00ad'],
			['Amanat', '\u2060Amanat\ufe0f'],
			['Аманат', 'AмAнaт'],
			['зелёных', 'зеленых'],
			['Senate', 'Ｓｅｎａｔｅ'],
			['é', 'e\u200d\u0301'],
		] as const)
			expect(meaningOf(hidden, 'en')).toBe(meaningOf(shown, 'en'));
	});

	it.each([
		['5–10', '5–11'],
		['6.3 million', '6.3 billion'],
		['-3', '3'],
		['1/2', '1:2'],
		['C', 'C#'],
		['x + y', 'x − y'],
		['10', '1 0'],
		['Astana', 'Almaty'],
		['Ақ', 'Ак'],
	])('keeps %j and %j apart', (a, b) => {
		expect(meaningOf(a, 'en')).not.toBe(meaningOf(b, 'en'));
	});
});

const words = fc.array(
	fc.constantFrom(
		...'Senate chose nine deputies Amanat Ақ жол Сенат respublica 40 list 22 Нұр'.split(' '),
	),
	{ minLength: 1, maxLength: 6 },
);
/** What a person does not see, or does not read. */
const noise = fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u2060');
const space = fc.constantFrom(' ', '  ', '\u00a0', '\n', ' \t');
const latinTwins = new Map(
	'а е о р с у х А В Е К М Н О Р С Т Х'
		.split(' ')
		.map((letter) => [twinLetters(letter), letter] as const),
);
const inCyrillic = (text: string): string =>
	text.replace(/[A-Za-z]/gu, (letter) => latinTwins.get(letter) ?? letter);

describe('meaningOf, whatever the words', () => {
	it('is blind to case, spaces, an article, punctuation, unseen characters and look-alike letters', () => {
		fc.assert(
			fc.property(words, space, noise, fc.nat(20), (list, gap, unseen, at) => {
				const meaning = meaningOf(list.join(' '), 'en');
				const text = list.join(gap);
				const holed = text.slice(0, at) + unseen + text.slice(at);
				const variants = [
					text.toLowerCase(),
					text.toUpperCase(),
					`  ${text}. `,
					`the ${text}`,
					`“${text}”,`,
					holed,
					inCyrillic(text),
				];
				expect(variants.map((variant) => meaningOf(variant, 'en'))).toEqual(
					variants.map(() => meaning),
				);
			}),
		);
	});

	it('reads a whole number in every spelling, and tells any two numbers apart', () => {
		const grouped = (n: number, gap: string): string =>
			String(n).replace(/\B(?=(?:\d{3})+$)/gu, gap);
		fc.assert(
			fc.property(fc.nat(10 ** 12), fc.nat(10 ** 12), (a, b) => {
				const spellings = [grouped(a, ','), grouped(a, ' '), grouped(a, '\u202f'), `${a}.0`];
				expect(new Set(spellings.map((n) => meaningOf(n, 'en')))).toEqual(new Set([String(a)]));
				expect(meaningOf(`${a} thousand`, 'en')).toBe(meaningOf(grouped(a * 1000, ','), 'en'));
				expect(meaningOf(grouped(a, ','), 'en') === meaningOf(`${b}`, 'en')).toBe(a === b);
			}),
		);
	});

	it('never throws, and is empty for nothing but what nobody sees', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('en', 'kk', 'ru'),
				(text, lang) => {
					const isSeen = /[\p{L}\p{N}]/u.test(
						text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
					);
					expect(meaningOf(text, lang) !== '' || !isSeen).toBe(true);
				},
			),
		);
	});
});
