import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#lib/kernel/canonical.ts';

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The same data with the keys of every object in the opposite order. */
const turned = (value: Json): Json => {
	if (typeof value !== 'object' || value === null) return value;
	if (isArray(value)) return value.map(turned);
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, member === undefined ? undefined : turned(member)]),
	);
};

const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.constant(null),
		fc.boolean(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.string({ unit: 'binary' }),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
	),
})).value;

describe('canonicalJson', () => {
	it.each([
		[null, 'null'],
		[true, 'true'],
		[54.19, '54.19'],
		[-0, '0'],
		[1e21, '1e+21'],
		['«Ақ жол»', '"«Ақ жол»"'],
		['a"b\n', '"a\\"b\\n"'],
		[[], '[]'],
		[{}, '{}'],
	] as const)('writes %j as %s', (value, text) => {
		expect(canonicalJson(value)).toBe(text);
	});

	it('puts keys in code-unit order and no white space anywhere', () => {
		expect(canonicalJson({ b: [1, { d: 2, c: 3 }], ә: 1, я: 2, Z: 3, a: 4, '10': 5, '9': 6 })).toBe(
			'{"10":5,"9":6,"Z":3,"a":4,"b":[1,{"c":3,"d":2}],"я":2,"ә":1}',
		);
	});

	it('keeps the order of an array', () => {
		expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
	});

	it('leaves out a key without a value and keeps null', () => {
		expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
	});

	it.each([NaN, Infinity, -Infinity])('throws for %d, which JSON cannot carry', (value) => {
		expect(() => canonicalJson({ deep: [value] })).toThrow('no NaN and no infinity');
	});

	it('gives the same bytes whatever the order of the keys, and the data back', () => {
		fc.assert(
			fc.property(anyJson, (value) => {
				const text = canonicalJson(value);
				const parsed: unknown = JSON.parse(text);
				expect(parsed).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(turned(value))).toBe(text);
			}),
			{ seed: 20230319, numRuns: 200 },
		);
	});
});
