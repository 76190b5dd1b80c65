import { describe, expect, it } from 'vitest';
import { present } from '#lib/forms/generating.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { classifyOf } from '../../support/forms-bank.ts';

/** Frozen, as in golden.test.ts: a change here means that every link made before asks something else. */
const frozen: readonly (readonly [number, string, string])[] = [
	[0, 'd618720b', 'a b c e'],
	[1, 'a3d0a57b', 'a b d e'],
	[2, '30d895dd', 'a b d e'],
];

describe('golden classify items', () => {
	it.each(frozen)(
		'w-classify variant %i has the check %s and the rows %s',
		(variant, check, ids) => {
			const item = classifyOf('w-classify', variant);
			expect(item.check).toBe(check);
			expect(item.rows.map(({ id }) => id).join(' ')).toBe(ids);
		},
	);

	it('draws the same order as ever', () => {
		const orders = [0, 1, 2].map((n) =>
			present(classifyOf(), keyedRng('w-classify', n, 'order'))
				.rows.map(({ id }) => id)
				.join(''),
		);
		expect(orders).toEqual(['cabe', 'ebac', 'acbe']);
	});
});
