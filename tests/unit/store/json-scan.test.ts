import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonTextError, lineAndColumn, scanJson } from '#lib/store/json-scan.ts';

/** `line:column reason message` of the first fault, or undefined for JSON. */
const faultOf = (text: string, maxDepth = 64): string | undefined => {
	try {
		scanJson(text, maxDepth);
		return undefined;
	} catch (thrown) {
		if (!(thrown instanceof JsonTextError)) throw thrown;
		return `${lineAndColumn(text, thrown.offset)} ${thrown.reason}: ${thrown.message}`;
	}
};

const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('scanJson', () => {
	test.each([
		['', '1:1 not-json: the text is cut off: a value is missing'],
		['{"a": 1,\n "b" 2}', '2:6 not-json: a colon is missing'],
		['{"a": 1\n\t"b": 2}', '2:2 not-json: a comma or } is missing'],
		['{"a": 1,}', '1:9 not-json: a quotation mark is missing'],
		['[1, 2', '1:6 not-json: the text is cut off: a comma or ] is missing'],
		['[1 2]', '1:4 not-json: a comma or ] is missing'],
		['{"a": "b', '1:9 not-json: the text is cut off: the end of a quoted text is missing'],
		['["a\nb"]', '1:4 not-json: the end of a quoted text is missing'],
		['["\\x"]', '1:3 not-json: a known escape is missing'],
		['["\\u12"]', '1:3 not-json: a known escape is missing'],
		['[01]', '1:3 not-json: a comma or ] is missing'],
		['[NaN]', '1:2 not-json: a value is missing'],
		["['a']", '1:2 not-json: a value is missing'],
		['{} {}', '1:4 not-json: the end of the text is missing'],
		['<!doctype html>', '1:1 not-json: a value is missing'],
		['}', '1:1 not-json: a value is missing'],
		['[}', '1:2 not-json: a value is missing'],
		['[1}', '1:3 not-json: a comma or ] is missing'],
	])('names the place of what is wrong in %j', (text, fault) => {
		expect(faultOf(text)).toBe(fault);
	});

	test.each([
		'null',
		' [ ] ',
		'{}',
		'{"":{"a":[1,-0.5e+3,true,"\\u00e9\\"\\\\"]}}',
		'"\u2028"',
		'\t1\r\n',
	])('takes %j', (text) => {
		expect(faultOf(text)).toBeUndefined();
	});

	test('takes what lies as deep as allowed and refuses one level more, with its place', () => {
		expect(faultOf('[[[]]]', 3)).toBeUndefined();
		expect(faultOf('[[[]],\n[{}]]', 3)).toBeUndefined();
		expect(faultOf('[[[]],\n[[[]]]]', 3)).toBe('2:3 too-deep: deeper than 3 levels');
		expect(faultOf('{"a":{"b":{}}}', 2)).toBe('1:11 too-deep: deeper than 2 levels');
	});

	test('refuses a million opening brackets without running out of stack', () => {
		expect(faultOf('['.repeat(1_000_000))).toBe('1:65 too-deep: deeper than 64 levels');
	});

	test('reads a text and a number of ten million characters', () => {
		expect(faultOf(`["${'\\u00e9a'.repeat(1_500_000)}"]`)).toBeUndefined();
		expect(faultOf(`[${'1'.repeat(10_000_000)}]`)).toMatch(/^1:403 not-json/u);
	});

	test('takes all that JSON.parse takes', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 10 }), fc.nat({ max: 3 }), (text, indent) => {
				expect(faultOf(text)).toBeUndefined();
				expect(faultOf(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
			}),
			{ numRuns: 300 },
		);
	});

	test('takes nothing that JSON.parse refuses, and no less, after any change of any byte', () => {
		fc.assert(
			fc.property(
				fc.json({ maxDepth: 3 }),
				fc.nat(),
				fc.constantFrom(...Array.from('{}[],:"\\0-+.eEtfn \n\u0000é')),
				fc.constantFrom('replace', 'insert', 'cut'),
				(text, place, letter, how) => {
					const at = place % (text.length + 1);
					const tail = how === 'cut' ? '' : text.slice(how === 'insert' ? at : at + 1);
					const mutant = text.slice(0, at) + (how === 'cut' ? '' : letter) + tail;
					expect(faultOf(mutant) === undefined).toBe(isJson(mutant));
				},
			),
			{ numRuns: 3000 },
		);
	});
});
