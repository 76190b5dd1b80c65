import { describe, expect, it } from 'vitest';
import { formatNumber, formatRange } from '#lib/kernel/figures.ts';

describe('formatNumber', () => {
	it.each([
		['en', '54.19'],
		['kk', '54,19'],
		['ru', '54,19'],
	] as const)('writes the decimal mark of %s', (lang, said) => {
		expect(formatNumber(54.19, 2, lang)).toBe(said);
	});

	it.each([
		['en', '12,035,578'],
		['kk', '12\u00a0035\u00a0578'],
		['ru', '12\u00a0035\u00a0578'],
	] as const)('groups thousands as %s does', (lang, said) => {
		expect(formatNumber(12_035_578, 0, lang)).toBe(said);
	});

	it('groups from four digits on and leaves three alone', () => {
		expect(formatNumber(999, 0, 'en')).toBe('999');
		expect(formatNumber(1000, 0, 'en')).toBe('1,000');
		expect(formatNumber(1000, 0, 'ru')).toBe('1\u00a0000');
	});

	it('groups the digits before the mark only', () => {
		expect(formatNumber(1234.5678, 4, 'en')).toBe('1,234.5678');
		expect(formatNumber(1234.5678, 4, 'kk')).toBe('1\u00a0234,5678');
	});

	it('writes exactly the digits asked for', () => {
		expect(formatNumber(53.9, 2, 'en')).toBe('53.90');
		expect(formatNumber(53.96, 1, 'en')).toBe('54.0');
		expect(formatNumber(0, 2, 'ru')).toBe('0,00');
	});

	it.each([
		[-0.04, 1, '0.0'],
		[-0.4, 0, '0'],
		[-0, 0, '0'],
		[-0.05, 2, '\u22120.05'],
	])('writes no sign before nought: %d with %i decimals', (value, decimals, said) => {
		expect(formatNumber(value, decimals, 'en')).toBe(said);
	});

	it.each(['en', 'kk', 'ru'] as const)(
		'writes a negative figure with a minus sign in %s',
		(lang) => {
			expect(formatNumber(-1.5, 1, lang)).toBe(lang === 'en' ? '\u22121.5' : '\u22121,5');
		},
	);
});

describe('formatRange', () => {
	it.each([
		['en', '53.33\u00a0to\u00a054.42'],
		['kk', '53,33–54,42'],
		['ru', '53,33–54,42'],
	] as const)('joins the ends as %s does, on one line', (lang, said) => {
		expect(formatRange({ value: 53.33, to: 54.42 }, 2, lang)).toBe(said);
	});

	it('puts no dash beside a minus sign', () => {
		expect(formatRange({ value: -5, to: -3 }, 0, 'en')).toBe('\u22125\u00a0to\u00a0\u22123');
		expect(formatRange({ value: -5, to: 3 }, 0, 'ru')).toBe('\u22125…3');
		expect(formatRange({ value: -5, to: 3 }, 0, 'kk')).toBe('\u22125…3');
	});

	it('writes a single figure as it is', () => {
		expect(formatRange({ value: 53.9 }, 2, 'ru')).toBe(formatNumber(53.9, 2, 'ru'));
	});
});
