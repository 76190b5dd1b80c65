import { describe, expect, it } from 'vitest';
import { fill, slotsOf } from '#lib/kernel/fill.ts';

describe('fill', () => {
	it('puts each slot in, as often as it stands there', () => {
		expect(fill('{n} of {total}, {n}', { n: 4, total: '14' })).toBe('4 of 14, 4');
	});

	it('leaves a slot without a value visible', () => {
		expect(fill('{answer} was {what}', { answer: 'Auyl' })).toBe('Auyl was {what}');
	});

	it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
		'does not take {%s}, which every object inherits, for a slot',
		(name) => {
			expect(fill(`{${name}}`, { n: 1 })).toBe(`{${name}}`);
		},
	);

	it('puts in an empty text and a nought', () => {
		expect(fill('<{a}{b}>', { a: '', b: 0 })).toBe('<0>');
	});

	it('does not read a value as a template or a pattern', () => {
		expect(fill('{a} {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1 x');
	});

	it('leaves braces alone that are no slot', () => {
		expect(fill('{} { n } {n', { n: 1 })).toBe('{} { n } {n');
	});
});

describe('slotsOf', () => {
	it('names the slots in order, each once', () => {
		expect(slotsOf('{total} and {n} of {total}')).toEqual(['total', 'n']);
	});

	it('finds none in a plain text', () => {
		expect(slotsOf('Right.')).toEqual([]);
	});
});
