import { describe, expect, it } from 'vitest';
import { hash32, hashHex } from '#lib/kernel/hash.ts';

/** Golden: made once by a second program (Python, from the published constants), never changed. */
const golden = [
	['', 2_872_998_923, 'ab3e7c0b'],
	['a', 2_448_022_055, '91e9da27'],
	['b', 135_196_497, '080eef51'],
	['aa', 3_629_336_395, 'd853474b'],
	['sabaq', 1_217_907_558, '4897cb66'],
	['Мәжіліс', 956_186_165, '38fe3e35'],
	['𝕊', 1_466_346_467, '5766abe3'],
	['sabaq:vote-date/choice|0|rank', 41_235_960, '027535f8'],
	['k115', 6_236_921, '005f2af9'],
] as const;

describe('hash32', () => {
	it.each(golden)('of %j stays what it was', (text, value) => {
		expect(hash32(text)).toBe(value);
	});

	it('reads both bytes of a letter', () => {
		expect(hash32('\u0141')).not.toBe(hash32('\u0041'));
	});

	it('spreads keys that differ in their last digit over the whole range', () => {
		const ranks = Array.from({ length: 1000 }, (_, i) => hash32(`sabaq:fact-${i}`));
		const perQuarter = [0, 1, 2, 3].map(
			(quarter) => ranks.filter((rank) => Math.floor(rank / 2 ** 30) === quarter).length,
		);
		// 250 expected in each, standard deviation 14.
		for (const count of perQuarter) expect(Math.abs(count - 250)).toBeLessThan(70);
		expect(new Set(ranks).size).toBe(1000);
	});
});

describe('hashHex', () => {
	it.each(golden)('of %j stays what it was, in eight digits', (text, _value, hex) => {
		expect(hashHex(text)).toBe(hex);
	});
});
