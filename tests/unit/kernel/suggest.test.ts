import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#lib/kernel/suggest.ts';

describe('editDistance', () => {
	it.each([
		['', '', 0],
		['', 'auyl', 4],
		['auyl', '', 4],
		['auyl', 'auyl', 0],
		['kitten', 'sitting', 3],
		['flaw', 'lawn', 2],
		['мәжіліс', 'мажилис', 3],
		['soruce', 'source', 1],
		['ab', 'ba', 1],
	])('from %j to %j is %i', (a, b, edits) => {
		expect(editDistance(a, b)).toBe(edits);
	});

	it('does not edit a swapped pair again (optimal string alignment)', () => {
		expect(editDistance('ca', 'abc')).toBe(3);
	});

	it('is the same both ways, nought for equal texts only, and within the longer length', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				const edits = editDistance(a, b);
				expect(editDistance(b, a)).toBe(edits);
				expect(edits === 0).toBe(a === b);
				expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
				expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
			}),
			{ seed: 20230319, numRuns: 300 },
		);
	});
});

describe('nearest', () => {
	const fields = ['statement', 'citation', 'kind', 'confusable'];

	it.each([
		['statment', 'statement'],
		['cititaion', 'citation'],
		['Kind', 'kind'],
		['CONFUSIBLE', 'confusable'],
	])('takes %s for %s', (word, known) => {
		expect(nearest(word, fields)).toBe(known);
	});

	it('suggests nothing where nothing is near', () => {
		expect(nearest('turnout', fields)).toBeUndefined();
		expect(nearest('turnout', [])).toBeUndefined();
	});

	it.each([
		['at', 'of'],
		['on', 'kind'],
		['why', 'at'],
	])('does not take %s for %s: of a short word one letter at most is wrong', (word, known) => {
		expect(nearest(word, [known])).toBeUndefined();
	});

	it('takes a short word with one wrong letter', () => {
		expect(nearest('ay', ['at'])).toBe('at');
	});

	it('allows a third of a long word to be wrong, and no more', () => {
		expect(nearest('abcdefghi', ['xyzdefghi'])).toBe('xyzdefghi');
		expect(nearest('abcdefghi', ['wxyzefghi'])).toBeUndefined();
	});

	it('takes the nearest, and the first of two that are equally near', () => {
		expect(nearest('cat', ['bath', 'bat', 'hat'])).toBe('bat');
	});
});
