import { describe, expect, test } from 'vitest';
import { attempt, isNamed, StoreFailure, storeErrorOf } from '#lib/store/store-error.ts';

const named = (name: string, more: object = {}): Error =>
	Object.assign(new Error(`a ${name}`), { name, ...more });

describe('storeErrorOf', () => {
	test.each([
		['the error itself', named('QuotaExceededError')],
		[
			'the reason of an aborted transaction',
			named('AbortError', { inner: named('QuotaExceededError') }),
		],
		[
			'the first failure of a bulk write',
			named('BulkError', { failures: [named('QuotaExceededError')] }),
		],
		[
			'a reason of a reason',
			named('AbortError', {
				inner: named('X', { inner: new DOMException('no', 'QuotaExceededError') }),
			}),
		],
	])('knows a full disk by %s', (_, thrown) => {
		expect(storeErrorOf(thrown).kind).toBe('full');
	});

	test.each([
		[named('AbortError'), 'AbortError: a AbortError'],
		[named('AbortError', { inner: null }), 'AbortError: a AbortError'],
		['a text', 'a text'],
		[undefined, 'undefined'],
	])('says of %s that it failed, and how', (thrown, detail) => {
		expect(storeErrorOf(thrown)).toEqual({ kind: 'failed', detail });
	});

	test('hands on what was already told', () => {
		const error = { kind: 'newer-version', found: 3, known: 1 } as const;
		expect(storeErrorOf(new StoreFailure(error))).toBe(error);
	});
});

test('a ring of causes ends', () => {
	const ring = named('Ring');
	expect(isNamed(Object.assign(ring, { inner: ring }), 'Other')).toBe(false);
});

test('attempt answers with the value or the error, never throws', async () => {
	expect(await attempt(async () => 7)).toEqual({ ok: true, value: 7 });
	expect(
		await attempt(() => {
			throw named('Odd');
		}),
	).toEqual({ ok: false, error: { kind: 'failed', detail: 'Odd: a Odd' } });
});
