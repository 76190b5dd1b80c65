import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import { formNames, formOf } from '#lib/forms/generating.ts';
import { keyOf } from '#lib/forms/keys.ts';
import type { FormName } from '#lib/forms/item.ts';
import { formNeeds, type Need } from '../../../src/cli/bank-report/form-needs.ts';
import { arrangeBank, withFact } from '../../support/arrange-bank.ts';
import { buildBank, claim, event, factId, quantity, words } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import { formsBank } from '../../support/forms-bank.ts';

const needIn = (bank: Bank, id: string, form: FormName): Need | undefined => {
	const fact = bank.facts.get(factId(id));
	if (!fact) throw new Error(`no fact ${id}`);
	return formNeeds[form](bank, fact);
};

const alone = buildBank({
	facts: [
		event('fire', '2022-01-05', { what: { en: 'the fire' } }),
		quantity('rooms', 12_345, { tolerance: 0 }),
		claim('comet', words('icy', 'an icy body')),
	],
});

describe('what would give a fact another form', () => {
	it.each<readonly [string, FormName, RegExp]>([
		['fire', 'choice', /no sound wrong answers of 2 needed/u],
		['fire', 'true-false', /no sound wrong answer/u],
		['fire', 'order', /fewer than two other events of its topic/u],
		['fire', 'match', /fewer than two other events of its topic/u],
		['rooms', 'numeric', /too long to keep in mind/u],
		['rooms', 'chart', /stands in no table/u],
		['rooms', 'match', /fewer than two other rows of its table/u],
		['comet', 'multi', /no sound wrong answer in a short sentence/u],
		['comet', 'classify', /only a person/u],
	])('of %s as %s is told by why it is not', (id, form, why) => {
		const need = needIn(alone, id, form);
		expect(need?.why).toMatch(why);
		expect(need?.add).toMatch(/\S/u);
	});

	it('is another "what" for an event that says when it was', () => {
		const bank = withFact('vote', { what: { en: 'The vote of March' } });
		for (const form of ['order', 'match'] as const)
			expect(needIn(bank, 'vote', form)?.why).toBe('its "what" cannot stand without the date');
	});

	it('is another "ask" where the question says its answer', () => {
		const bank = withFact('leads-auyl', { ask: { en: 'Did Ann Able lead Auyl?' } });
		for (const form of ['choice', 'typed', 'match'] as const)
			expect(needIn(bank, 'leads-auyl', form)?.why).toBe('the question says its answer');
	});

	it('is nothing for a form that asks no facts of its kind', () => {
		expect(needIn(alone, 'comet', 'numeric')).toBeUndefined();
		for (const form of ['typed', 'chart', 'evidence', 'order', 'match'] as const)
			expect(needIn(alone, 'comet', form)).toBeUndefined();
		expect(needIn(alone, 'rooms', 'order')).toBeUndefined();
	});

	it('is told of every form that asks some facts of this kind and cannot ask this one', () => {
		for (const bank of [arrangeBank, formsBank, buildBank(demoParts)]) {
			const facts = [...bank.facts.values()].filter(({ quizUse }) => quizUse === 'plain');
			for (const form of formNames.filter((name) => name !== 'typed' && name !== 'chart')) {
				const isAsked = (id: string) => formOf(bank, keyOf(factId(id), form)) === form;
				const kinds = new Set(facts.filter(({ id }) => isAsked(id)).map(({ kind }) => kind));
				for (const fact of facts)
					if (kinds.has(fact.kind) && !isAsked(fact.id) && fact.forms === undefined)
						expect(formNeeds[form](bank, fact), `${form} of ${fact.id}`).toBeDefined();
			}
		}
	});
});
