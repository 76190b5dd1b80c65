import { describe, expect, it } from 'vitest';
import { present } from '#lib/forms/generating.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { arrangeBank, matchOf } from '../../support/arrange-bank.ts';

/** Frozen, as in golden.test.ts: a change here means that every link made before asks something else. */
const frozen: readonly (readonly [string, number, string])[] = [
	['vote', 0, '2753aeaf'],
	['leads-auyl', 1, 'f9ff52b1'],
	['share-nsdp', 2, 'c29fc59a'],
];

describe('golden match items', () => {
	it.each(frozen)('%s variant %i has the check %s', (fact, variant, check) => {
		expect(matchOf(fact, arrangeBank, variant).check).toBe(check);
	});

	it('shows both sides in the same order as ever', () => {
		const orders = [0, 1, 2].map((variant) => {
			const item = matchOf('leads-auyl', arrangeBank, variant);
			const shown = present(item, keyedRng('leads', variant, 'order'));
			return `${shown.options.map(({ id }) => id.slice(6)).join(' ')} | ${shown.partners.join(' ')}`;
		});
		expect(orders).toEqual([
			'baytaq nsdp auyl adal | dan cid bob ann',
			'nsdp auyl baytaq adal | cid ann dan bob',
			'baytaq nsdp adal auyl | cid dan bob ann',
		]);
	});
});
