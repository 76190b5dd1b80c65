import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { printed, typeset } from '#lib/kernel/typeset.ts';

const nbsp = '\u00a0';

describe('typeset', () => {
	it('keeps a figure and its sign, a day and its month on one line', () => {
		expect(typeset('On 19 March 2023 turnout was 54.19 %.', 'en')).toBe(
			`On 19${nbsp}March 2023 turnout was 54.19${nbsp}%.`,
		);
	});

	it('leaves other figures to wrap', () => {
		expect(typeset('62 seats, 98 in all', 'en')).toBe('62 seats, 98 in all');
	});

	it('curls English quotation marks and apostrophes', () => {
		expect(typeset(`Amanat's share; "against all" ("the line")`, 'en')).toBe(
			'Amanat’s share; “against all” (“the line”)',
		);
		expect(typeset(`"It's 'so'"`, 'en')).toBe('“It’s ‘so’”');
	});

	it('leaves the marks of other languages as they are written', () => {
		expect(typeset('доля 53,90 % "Аманат"', 'ru')).toBe(`доля 53,90${nbsp}% "Аманат"`);
	});

	it('changes no word, and nothing when it is done again', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const once = typeset(text, 'en');
				const plain = (one: string): string =>
					one.replaceAll(nbsp, ' ').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
				expect(plain(once)).toBe(plain(text));
				expect(typeset(once, 'en')).toBe(once);
			}),
		);
	});
});

describe('printed', () => {
	it('typesets by the language in which the text is there', () => {
		expect(printed({ en: `"yes"` }, 'kk')).toEqual({ text: '“yes”', lang: 'en' });
	});
});
