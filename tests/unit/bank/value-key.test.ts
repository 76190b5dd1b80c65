import { describe, expect, it } from 'vitest';
import { valueKey, valueKeyOf } from '#lib/bank/value-key.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import {
	buildBank,
	date,
	entity,
	event,
	factId,
	number,
	range,
	words,
} from '../../support/build-bank.ts';

/** A text as the compile writes it when the author gave it no id. */
const unnamed = (text: string) => words(hashHex(foldText(text)), text);

describe('the key of a value', () => {
	it.each([
		['another day', date('2023-03-19'), date('2023-03-20')],
		['a day for a month', date('2023-03'), date('2023-03-19')],
		['another figure', number(54.19), number(54.21)],
		['a range for a figure', number(54.19), range(54.19, 55)],
		['another upper end', range(54.19, 55), range(54.19, 56)],
		['another name', entity('amanat'), entity('auyl')],
		['another id of a text', words('a', 'the same words'), words('b', 'the same words')],
		['a text that was given an id', unnamed('fuel prices'), words('rents', 'rents')],
	])('is another for %s', (_, one, other) => {
		expect(valueKey(one)).not.toBe(valueKey(other));
	});

	it.each([
		['a text with an id in other words', words('a', 'more choice'), words('a', 'a wider choice')],
		['a text without one in other words', unnamed('more choice'), unnamed('a wider choice')],
		['a figure printed with more decimals', number(53.9, 1), number(53.9, 2)],
		['a range printed with more decimals', range(53.9, 54, 1), range(53.9, 54, 2)],
	])('is the same for %s', (_, one, other) => {
		expect(valueKey(one)).toBe(valueKey(other));
	});

	it('is that of the answer of a fact, and nothing for a fact that is not there', () => {
		const bank = buildBank({ facts: [event('vote', '2023-03-19')] });
		expect(valueKeyOf(bank, factId('vote'))).toBe('2023-03-19');
		expect(valueKeyOf(bank, factId('none'))).toBeUndefined();
	});
});
