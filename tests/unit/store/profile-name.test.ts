import { afterEach, describe, expect, test, vi } from 'vitest';
import { readProfileName } from '#lib/store/profile-name.ts';

describe('readProfileName', () => {
	test.each([
		['  Айгүл  ', 'Айгүл'],
		['A\u0000i\u001bg\u0085erim\n', 'Aigerim'],
		['7 Б', '7 Б'],
		['\u202eabc\u2069', 'abc'],
		['😀', '😀'],
		['e\u0301', 'e\u0301'],
	])('reads %j as %j', (raw, name) => {
		expect(readProfileName(raw)).toEqual({ ok: true, value: name });
	});

	test.each(['', '   ', '\n\t\u0000', '\u00a0', '\u200b\u200d', '\u3164\u202e'])(
		'refuses %j: no name is left',
		(raw) => {
			expect(readProfileName(raw)).toEqual({ ok: false, error: { kind: 'empty-name' } });
		},
	);

	test('counts letters as a reader does: 40 are taken, 41 refused', () => {
		for (const letter of ['x', 'ә', 'e\u0301', '👩‍👩‍👧', '🇰🇿']) {
			expect(readProfileName(letter.repeat(40)).ok).toBe(true);
			expect(readProfileName(letter.repeat(41))).toMatchObject({ error: { kind: 'long-name' } });
		}
	});

	test('refuses a letter under thousands of marks', () => {
		expect(readProfileName(`a${'\u0301'.repeat(400)}`)).toMatchObject({
			error: { kind: 'long-name' },
		});
	});

	describe('where the browser knows no graphemes', () => {
		afterEach(() => vi.unstubAllGlobals());

		test('counts code points', () => {
			vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
			expect(readProfileName('🙂'.repeat(40)).ok).toBe(true);
			expect(readProfileName('🙂'.repeat(41)).ok).toBe(false);
		});
	});
});
