import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ulid } from '#lib/kernel/ulid.ts';

const none = new Uint8Array(16);

describe('ulid', () => {
	it('writes the time of the example in the specification', () => {
		expect(ulid(1_469_918_176_385, none)).toBe('01ARYZ6S41' + '0'.repeat(16));
	});

	it('reaches from the first to the last instant that it can carry', () => {
		expect(ulid(0, none).slice(0, 10)).toBe('0000000000');
		expect(ulid(2 ** 48 - 1, none).slice(0, 10)).toBe('7ZZZZZZZZZ');
	});

	it('writes the low five bits of each byte of chance in Crockford’s letters', () => {
		const low = Uint8Array.from({ length: 16 }, (_, i) => i);
		const high = Uint8Array.from({ length: 16 }, (_, i) => i + 16);
		expect(ulid(0, low).slice(10)).toBe('0123456789ABCDEF');
		expect(ulid(0, high).slice(10)).toBe('GHJKMNPQRSTVWXYZ');
		expect(ulid(0, new Uint8Array(16).fill(0b1110_0001)).slice(10)).toBe('1'.repeat(16));
	});

	it('has 26 characters of chance and time whatever the chance', () => {
		fc.assert(
			fc.property(
				fc.nat(2 ** 31),
				fc.uint8Array({ minLength: 16, maxLength: 20 }),
				(at, random) => {
					expect(ulid(at, random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/u);
				},
			),
			{ seed: 20230319 },
		);
	});

	it('sorts by time, whatever the chance', () => {
		const instant = fc.integer({ min: 0, max: 2 ** 48 - 2 });
		const chance = fc.uint8Array({ minLength: 16, maxLength: 16 });
		fc.assert(
			fc.property(instant, chance, chance, (at, a, b) => {
				expect(ulid(at, a) < ulid(at + 1, b)).toBe(true);
			}),
			{ seed: 20230319 },
		);
	});
});
