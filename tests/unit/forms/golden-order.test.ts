import { describe, expect, it } from 'vitest';
import { present } from '#lib/forms/generating.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { arrangeBank, orderOf } from '../../support/arrange-bank.ts';

/** Frozen, as in golden.test.ts: a change here means that every link made before asks something else. */
const frozen: readonly (readonly [string, number, string])[] = [
	['vote', 0, '56d350dc'],
	['vote', 3, 'bdea82ab'],
	['count', 1, '0bc786c7'],
];

describe('golden order items', () => {
	it.each(frozen)('%s variant %i has the check %s', (fact, variant, check) => {
		expect(orderOf(fact, arrangeBank, variant).check).toBe(check);
	});

	it('shows the events in the same order as ever', () => {
		const orders = [0, 1, 2].map((variant) => {
			const item = orderOf('vote', arrangeBank, variant);
			const shown = present(item, keyedRng('vote', variant, 'order'));
			return shown.options.map(({ id }) => id).join(' ');
		});
		expect(orders).toEqual([
			'decree count vote session',
			'vote decree count session',
			'vote count decree session',
		]);
	});
});
