import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import { inspect } from './checker.ts';
import { meaningOf, mayCoincide, readMeaning, saysSame } from './meaning.ts';
import { faultsIn } from './planted/kit.ts';
import { plantedInRange, rangeBank } from './planted/range.ts';
import { range } from '../support/build-bank.ts';

describe('the checker of ranges', () => {
	it('finds nothing in the sound items of a range, in any language', () => {
		const keys = enumerate(rangeBank).filter((key) => key.startsWith('polls/'));
		expect(keys).toEqual(
			expect.arrayContaining(['polls/choice', 'polls/true-false', 'polls/numeric']),
		);
		for (const key of keys)
			for (let variant = 0; variant < 30; variant++)
				for (const lang of ['en', 'kk', 'ru'] as const)
					expect(inspect(rangeBank, instantiate(rangeBank, key, variant, lang))).toEqual([]);
	});

	it.each(['53.33 to 54.42 %', '53.33\u00a0to\u00a054.42\u00a0%', '53,33–54,42\u00a0%'])(
		'reads %j as the range that it is',
		(words) => {
			const [said, meant] = [
				readMeaning(rangeBank, 'number', words),
				meaningOf(rangeBank, range(53.33, 54.42)),
			];
			expect(said && saysSame(said, meant)).toBe(true);
			expect(said && mayCoincide(said, meaningOf(rangeBank, range(54.42, 60)))).toBe(true);
			expect(said && mayCoincide(said, meaningOf(rangeBank, range(54.43, 60)))).toBe(false);
		},
	);

	it('reads a range below nought, whose ends are joined by dots', () => {
		const said = readMeaning(rangeBank, 'number', '\u22125…\u22123\u00a0%');
		expect(said).toMatchObject({ digits: -5n, last: -3n });
	});
});

describe('a fault planted in a range', () => {
	it.each(plantedInRange)('is found by its name: $what ($fault)', ({ item, within, fault }) => {
		expect(faultsIn(item, within)).toContain(fault);
	});
});
