import { describe, expect, test } from 'vitest';
import { JsonTreeError, jsonTree, maxDepth, placeOf } from '#lib/store/json-tree.ts';

const refusal = (value: unknown): string => {
	try {
		jsonTree(value);
		return 'taken';
	} catch (thrown) {
		if (!(thrown instanceof JsonTreeError)) throw thrown;
		return `${thrown.path} ${thrown.reason}: ${thrown.message}`;
	}
};

describe('jsonTree', () => {
	test('makes a fresh copy, without the members that are undefined', () => {
		const value = { a: [1, { b: null }], c: undefined, d: 'x' };
		const copy = jsonTree(value);
		expect(copy).toStrictEqual({ a: [1, { b: null }], d: 'x' });
		value.a.length = 0;
		expect(copy).toStrictEqual({ a: [1, { b: null }], d: 'x' });
	});

	test.each([
		[{ a: [0, { b: NaN }] }, 'a[1].b malformed: is not a finite number'],
		[[Infinity], '[0] malformed: is not a finite number'],
		[{ f: () => 1 }, 'f malformed: is a function'],
		[undefined, '$ malformed: is a undefined'],
		[[undefined], '[0] malformed: is a undefined'],
		[10n, '$ malformed: is a bigint'],
		[
			JSON.parse('{"a":[{"__proto__":{"x":1}}]}'),
			'a[0] forbidden-key: has the forbidden key __proto__',
		],
		[{ a: { constructor: 1 } }, 'a forbidden-key: has the forbidden key constructor'],
		[{ prototype: 1 }, '$ forbidden-key: has the forbidden key prototype'],
	])('refuses %o with the place', (value, expected) => {
		expect(refusal(value)).toBe(expected);
	});

	test('refuses a ring and what is deeper than allowed, and takes the deepest allowed', () => {
		const ring: { self?: unknown } = {};
		ring.self = ring;
		expect(refusal(ring)).toMatch(/^self(\.self){63} too-deep: is deeper than 64 levels$/u);
		const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
		expect(refusal(nested(maxDepth))).toBe('taken');
		expect(refusal(nested(maxDepth + 1))).toContain('too-deep');
	});
});

test('places are written as code writes them', () => {
	expect(placeOf(['entries', 3, 'facts', 0, 'fact'])).toBe('entries[3].facts[0].fact');
	expect(placeOf([])).toBe('$');
});
