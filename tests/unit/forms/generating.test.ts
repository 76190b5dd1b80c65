import { describe, expect, it } from 'vitest';
import { formOf, keysOfFact } from '#lib/forms/generating.ts';
import { buildBank, factId, itemKey } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bankWith = (forms: readonly string[] | undefined) =>
	buildBank({
		...demoParts,
		facts: (demoParts.facts ?? []).map((fact) =>
			fact.id === factId('vote') ? { ...fact, forms } : fact,
		),
	});

describe('a fact that names its forms', () => {
	it('is asked in those only', () => {
		const bank = bankWith(['choice']);
		const own = keysOfFact(bank, factId('vote')).filter((key) => !bank.items.has(key));
		expect(own).toEqual([itemKey('vote/choice')]);
		expect(formOf(bank, itemKey('vote/true-false'))).toBeUndefined();
	});

	it('is asked in every form that fits when it names none', () => {
		const keys = keysOfFact(bankWith(undefined), factId('vote'));
		expect(keys).toContain(itemKey('vote/choice'));
		expect(keys).toContain(itemKey('vote/true-false'));
	});
});

describe('the key of an item', () => {
	it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
		'names no form by what every object has: %s',
		(name) => {
			expect(formOf(bankWith(undefined), itemKey(`vote/${name}`))).toBeUndefined();
		},
	);
});
