import { describe, expect, it } from 'vitest';
import { rootsIn, shared, tokensIn } from '#lib/proof/words.ts';

describe('the words of a text', () => {
	it('are letters or figures, folded', () => {
		expect(tokensIn('On 19 March 2023, АМАНАТ won 53.9 %')).toEqual(
			'on 19 march 2023 аманат won 53 9'.split(' '),
		);
	});

	it('are alike by their first letters, so that endings do not matter', () => {
		expect(rootsIn('election')).toEqual(rootsIn('electoral'));
		expect(rootsIn('выборы')).toEqual(rootsIn('выборов'));
	});

	it('carry meaning: short words are left out, figures are not', () => {
		expect([...rootsIn('who won 7 of the seats')]).toEqual(['7', 'seats']);
	});

	it('are shared as far as both have them', () => {
		expect(shared(new Set(['a', 'b']), new Set(['b', 'c']))).toBe(1);
	});
});
