import { describe, expect, it } from 'vitest';
import { compareWords, overlapNumbers } from '#lib/bank/compile/overlap.ts';
import { readDays, readFigure } from '#lib/bank/compile/read-words.ts';
import { knowThings } from '#lib/bank/compile/things.ts';

const nothing = knowThings([]);
const number = (source: string) => ({
	value: Number(source),
	decimals: source.split('.')[1]?.length ?? 0,
});

describe('overlapNumbers', () => {
	it.each([
		['5', '6', 0, false],
		['5', '5.4', 0, true],
		['54', '54.5', 0, true],
		['54', '54.55', 0, false],
		['54', '54.6', 0, false],
		['53.90', '53.91', 0, false],
		['53.9', '53.94', 0, true],
		['53.90', '54.42', 0.5, false],
		['53.90', '54.40', 0.5, true],
		['-1', '1', 0, false],
		['12035578', '12035579', 0, false],
		['12035578', '12235578', 200_000, true],
	])('%s and %s with tolerance %s: %s', (a, b, tolerance, expected) => {
		expect(overlapNumbers(number(a), number(b), tolerance)).toBe(expected);
		expect(overlapNumbers(number(b), number(a), tolerance)).toBe(expected);
	});
});

describe('overlapNumbers of ranges', () => {
	const range = (min: string, max: string) => ({ ...number(min), to: Number(max) });

	it.each([
		[range('5', '7'), range('8', '9'), 0, false],
		[range('5', '7'), range('7', '9'), 0, true],
		[range('5', '7'), range('8', '9'), 1, true],
		[range('5.0', '9.0'), range('6.0', '7.0'), 0, true],
		[range('5.0', '9.0'), number('6.0'), 0, true],
		[range('5.0', '9.0'), number('9.1'), 0, false],
		[range('5.0', '9.0'), number('9.05'), 0, true],
	])('%j and %j with tolerance %s: %s', (a, b, tolerance, expected) => {
		expect(overlapNumbers(a, b, tolerance)).toBe(expected);
		expect(overlapNumbers(b, a, tolerance)).toBe(expected);
	});
});

describe('compareWords', () => {
	it.each([
		['Amanat', 'AMANAT ', 'equal'],
		['ﬁve', 'five', 'equal'],
		['54 %', '54.0 %', 'equal'],
		['54 %', '54.4 %', 'overlap'],
		['54 %', '54 percent', 'equal'],
		['54%', '54\u00a0%', 'equal'],
		['54 %', '54 seats', 'different'],
		['about 54 %', '54 %', 'different'],
		['1,000 votes', '1000 votes', 'equal'],
		['6.3 million votes', '6,310,000 votes', 'overlap'],
		['6.3 million votes', '6,360,000 votes', 'different'],
		['−3 points', '3 points', 'different'],
		['19 March 2023', 'March 19, 2023', 'equal'],
		['19 March 2023', '2023', 'overlap'],
		['on 19 March 2023', '2023-03-19', 'overlap'],
		['19 March 2023', '20 March 2023', 'different'],
		['2021', '2022', 'different'],
		['from 5 to 7', 'from 5 to 8', 'different'],
	])('%s against %s: %s', (a, b, expected) => {
		expect(compareWords({ en: a }, { en: b }, nothing)).toBe(expected);
		expect(compareWords({ en: b }, { en: a }, nothing)).toBe(expected);
	});

	it('finds options that are equal in one language only', () => {
		const [a, b] = [
			{ en: 'Mazhilis', ru: 'Мажилис' },
			{ en: 'Majilis', ru: 'мажилис' },
		];
		expect(compareWords(a, b, nothing)).toBe('equal');
	});
});

describe('readFigure and readDays', () => {
	it('read one number with what stands around it', () => {
		expect(readFigure('about 12,035,578 voters')).toEqual({
			value: 12_035_578,
			decimals: 0,
			around: 'about#voters',
		});
		expect(readFigure('none')).toBeUndefined();
		expect(readFigure('2 of 3')).toBeUndefined();
	});

	it('read nothing from a day that does not exist', () => {
		expect(readDays('31 February 2023')).toBeUndefined();
		expect(readDays('29 February 2024')).toEqual({ from: '2024-02-29', to: '2024-02-29' });
	});
});
