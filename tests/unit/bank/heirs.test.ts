import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import { heirsOf } from '#lib/bank/heirs.ts';
import type { AuthoredItem, Retired } from '#lib/bank/model.ts';
import {
	buildBank,
	cite,
	event,
	factId,
	itemKey,
	optionId,
	topicId,
} from '../../support/build-bank.ts';

const written: AuthoredItem = {
	id: itemKey('test:w-new'),
	form: 'choice',
	topic: topicId('vote'),
	facts: [factId('test:vote'), factId('test:count')],
	stem: { en: 'Which?' },
	options: [],
	key: optionId('a'),
	statement: { en: 'This.' },
	cite,
	ordered: false,
};

const bankOf = (successors: Readonly<Record<string, string | undefined>>): Bank => ({
	...buildBank({
		facts: [event('test:vote', '2023-03-19'), event('test:count', '2023-03-20')],
		items: [written],
	}),
	retired: new Map(
		Object.entries(successors).map(([id, successor]): [string, Retired] => [
			id,
			{ id, since: '2024-01-01', reason: { en: 'Asked better.' }, successor },
		]),
	),
});

const heirs = (successors: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(heirsOf(bankOf(successors)));

describe('the heirs of a retired id', () => {
	it('are the fact that it names, also by one of its questions', () => {
		expect(heirs({ 'test:a': 'test:vote', 'test:b': 'test:count/choice' })).toEqual({
			'test:a': ['test:vote'],
			'test:b': ['test:count'],
		});
	});

	it('are the facts of the hand-written item that it names', () => {
		expect(heirs({ 'test:w-old': 'test:w-new' })).toEqual({
			'test:w-old': ['test:vote', 'test:count'],
		});
	});

	it('are found at the end of a chain', () => {
		expect(heirs({ 'test:a': 'test:b', 'test:b': 'test:c', 'test:c': 'test:vote' })).toEqual({
			'test:a': ['test:vote'],
			'test:b': ['test:vote'],
			'test:c': ['test:vote'],
		});
	});

	it('are none where the chain ends nowhere or comes back to itself', () => {
		expect(heirs({ 'test:a': undefined, 'test:b': 'test:a', 'test:c': 'test:gone' })).toEqual({});
		expect(heirs({ 'test:a': 'test:b', 'test:b': 'test:a' })).toEqual({});
	});
});
