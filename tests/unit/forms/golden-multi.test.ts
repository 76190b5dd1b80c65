import { describe, expect, it } from 'vitest';
import { present } from '#lib/forms/generating.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { multiOf } from '../../support/forms-bank.ts';

/** Frozen, as in golden.test.ts: a change here means that every link made before asks something else. */
const frozen: readonly (readonly [string, number, string, string])[] = [
	['king/multi', 0, '110a6c7c', 'election=2014-05-14 harbour=2017-08-17 king=king port=port-red'],
	[
		'anthem/multi',
		1,
		'384b7041',
		'anthem=2013-04-13 bridge=2014-05-14 fair=2017-08-17 opera=opera',
	],
	[
		'sugar/multi',
		7,
		'd8aeca45',
		'anthem=2010-01-10 charter=2015-06-15 harbour=2017-08-17 sugar=50.00',
	],
	['w-multi', 0, '3a1edcce', 'a b c d'],
];

describe('golden multi items', () => {
	it.each(frozen)('%s variant %i has the check %s', (key, variant, check, ids) => {
		const item = multiOf(key, variant);
		expect(item.check).toBe(check);
		expect(item.options.map(({ id }) => id).join(' ')).toBe(ids);
	});

	it('draws the same order as ever', () => {
		const orders = [0, 1, 2].map((n) =>
			present(multiOf('w-multi'), keyedRng('w-multi', n, 'order'))
				.options.map(({ id }) => id)
				.join(''),
		);
		expect(orders).toEqual(['dbca', 'dcba', 'bcda']);
	});
});
