import { describe, expect, it } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import { grade, guessRate, parse } from '#lib/forms/grading.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Item } from '#lib/forms/item.ts';
import { buildBank, event, itemKey, optionId, quantity } from '../../support/build-bank.ts';

const bank = buildBank({
	facts: [
		event('vote', '2023-03-19'),
		event('decree', '2023-01-19'),
		event('first', '2022-11-20'),
		quantity('share', 53.9),
		quantity('other', 60),
	],
});
const make = (key: string): Item => instantiate(bank, itemKey(key), 0, 'en');
const choiceOf = (item: Item): ChoiceItem => {
	if (item.form !== 'choice') throw new Error('not a choice item');
	return item;
};
const choice = choiceOf(make('vote/choice'));
const trueFalse = make('vote/true-false');
const numeric = make('share/numeric');
const pick = (id: string) => ({ form: 'choice', picked: optionId(id) }) as const;

describe('grading a choice', () => {
	it('finds the key', () => {
		expect(grade(choice, pick('2023-03-19'))).toEqual({
			kind: 'scored',
			earned: 1,
			possible: 1,
			perOption: { '2022-11-20': 'avoided', '2023-01-19': 'avoided', '2023-03-19': 'found' },
			perFact: { vote: 'right' },
			refutation: undefined,
		});
	});

	it('says what is true of a wrong pick', () => {
		expect(grade(choice, pick('2023-01-19'))).toEqual({
			kind: 'scored',
			earned: 0,
			possible: 1,
			perOption: { '2022-11-20': 'avoided', '2023-01-19': 'wrong', '2023-03-19': 'missed' },
			perFact: { vote: 'wrong' },
			refutation: 'It is known of decree that 19\u00a0January 2023.',
		});
	});

	it('does not judge an option that has gone', () => {
		expect(grade(choice, pick('1999-01-01'))).toEqual({
			kind: 'unscorable',
			reason: 'no-such-option',
		});
	});

	it('does not judge a response to another form', () => {
		expect(grade(choice, { form: 'numeric', value: 1, typed: '1' })).toEqual({
			kind: 'unscorable',
			reason: 'wrong-form',
		});
	});

	it('gives the same outcome whatever the order of the options', () => {
		const turned = { ...choice, options: [...choice.options].reverse() };
		expect(grade(turned, pick('2023-01-19'))).toEqual(grade(choice, pick('2023-01-19')));
	});
});

describe('"I don\'t know"', () => {
	it('scores nothing in any form, misses the key and picks nothing', () => {
		expect(grade(choice, { form: 'unknown' })).toMatchObject({
			earned: 0,
			perOption: { '2022-11-20': 'avoided', '2023-03-19': 'missed' },
			perFact: { vote: 'wrong' },
		});
		expect(grade(trueFalse, { form: 'unknown' })).toMatchObject({ earned: 0 });
		expect(grade(numeric, { form: 'unknown' })).toMatchObject({
			earned: 0,
			perFact: { share: 'wrong' },
		});
	});

	it('can be said to every form', () => {
		for (const item of [choice, trueFalse, numeric])
			expect(parse(item, { form: 'unknown' })).toEqual({ ok: true, value: { form: 'unknown' } });
	});
});

describe('reading a pick', () => {
	it('takes the id of an option, alone or in a response', () => {
		const value = pick('2023-01-19');
		expect(parse(choice, '2023-01-19')).toEqual({ ok: true, value });
		expect(parse(choice, value)).toEqual({ ok: true, value });
	});

	it('keeps only what a response needs', () => {
		expect(parse(choice, { ...pick('2023-01-19'), earned: 1 })).toEqual({
			ok: true,
			value: pick('2023-01-19'),
		});
	});

	it.each([
		['', 'empty'],
		[undefined, 'empty'],
		[null, 'empty'],
		[{}, 'empty'],
		['1999-01-01', 'no-such-option'],
		[{ form: 'choice', picked: ['2023-03-19'] }, 'no-such-option'],
		[{ form: 'true-false', picked: 'true' }, 'wrong-form'],
	])('refuses %j as %s', (raw, reason) => {
		expect(parse(choice, raw)).toMatchObject({ ok: false, error: { reason } });
	});

	it('reads true and false', () => {
		expect(parse(trueFalse, { form: 'true-false', picked: 'true' })).toEqual({
			ok: true,
			value: { form: 'true-false', picked: 'true' },
		});
	});
});

describe('the guess rate', () => {
	it('is one in as many as there are options', () => {
		expect(guessRate(choice)).toBeCloseTo(1 / 3);
		expect(guessRate(trueFalse)).toBe(1 / 2);
	});
});
