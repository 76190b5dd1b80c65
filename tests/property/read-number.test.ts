import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#lib/forms/numeric/read.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import { langs } from '#lib/kernel/lang.ts';

describe('readNumber', () => {
	it('reads every number that the app writes, in every language and with a unit behind', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
				fc.nat({ max: 3 }),
				fc.constantFrom(...langs),
				fc.constantFrom('', ' %', '\u00a0votes', ' мест'),
				(whole, decimals, lang, unit) => {
					const value = whole / 10 ** decimals;
					expect(readNumber(formatNumber(value, decimals, lang) + unit, decimals)).toBeCloseTo(
						value,
						6,
					);
				},
			),
		);
	});

	it('never throws and never gives what is no finite number', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.stringMatching(/^[-+\d.,\s%a-z]{0,12}$/u)),
				fc.nat({ max: 3 }),
				(typed, decimals) => {
					const value = readNumber(typed, decimals);
					expect(value === undefined || Number.isFinite(value)).toBe(true);
				},
			),
		);
	});
});
