import { describe, expect, it } from 'vitest';
import { err, expectOk, ok } from '#lib/kernel/result.ts';

describe('a result', () => {
	it('carries a value or an error', () => {
		expect(ok(98)).toEqual({ ok: true, value: 98 });
		expect(err('too late')).toEqual({ ok: false, error: 'too late' });
	});

	it('carries an absent value as a success', () => {
		expect(ok(undefined).ok).toBe(true);
	});
});

describe('expectOk', () => {
	it('gives the value', () => {
		expect(expectOk(ok(98), 'seats')).toBe(98);
	});

	it('throws what failed and why', () => {
		expect(() => expectOk(err({ kind: 'missing' }), 'the shipped bank')).toThrow(
			'the shipped bank: {"kind":"missing"}',
		);
	});
});
