import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEntries } from '#lib/scheduling/log.ts';
import { byFold, byStart } from '#lib/store/order.ts';
import { anyBatch, review, session } from '../../contract/entries.ts';

test('the order of the store is the order of the fold', () => {
	fc.assert(
		fc.property(anyBatch(), anyBatch(), (a, b) => {
			const entries = [...a, ...b, review('Ω', { device: 'é' }), review('𝒳', { device: '\uFF61' })];
			expect([...entries].sort(byFold)).toEqual([...entries].sort(compareEntries));
		}),
	);
});

test('sessions stand by start, then by id', () => {
	const sorted = [session('b', 1), session('a', 2), session('c', 2)];
	expect([...sorted].reverse().sort(byStart)).toEqual(sorted);
});
