import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { date, entity, entityId, factId, words } from '../support/build-bank.ts';
import { bank, facts, upset, watchdog } from './upset.ts';

const withFact = (fact: Fact): Bank => ({
	...bank,
	facts: new Map([...bank.facts, [fact.id, fact]]),
});

const like = (template: Fact, answer: Value, more: object = {}): Fact =>
	Object.assign({}, template, {
		id: factId('sabaq:stranger'),
		answer,
		avoid: [],
		alternatives: [],
		confusable: [],
		// A figure of its own, not another one for the same cell of a table.
		cell: undefined,
		...more,
	});

/** A new event on days all over the years that the bank is about, in each shape of date. */
const newEvents = (): readonly Fact[] => {
	const template = facts.find(({ kind }) => kind === 'event');
	const days = [2019, 2021, 2022, 2023].flatMap((year) =>
		['-09', '-03-11'].map((rest) => `${year}${rest}`),
	);
	return template ? days.map((day) => like(template, date(day))) : [];
};

/** A new quantity in every third of the units and measures that the bank has, a little off. */
const newQuantities = (): readonly Fact[] => {
	const byMeasure = new Map(
		facts
			.filter((fact) => fact.kind === 'quantity')
			.map((fact) => [`${fact.measure} ${fact.answer.unit}`, fact]),
	);
	return [...byMeasure.values()]
		.filter((_, i) => i % 3 === 0)
		.map((fact) => {
			const value = Number((fact.answer.value * 1.07).toFixed(fact.answer.decimals)) + 1;
			return like(fact, { ...fact.answer, value }, { measure: 'something-else' });
		});
};

/** Somebody holds something new, in every relation that the bank has. */
const newRows = (): readonly Fact[] => {
	const rows = facts.filter((fact) => fact.kind === 'relation');
	const byRelation = new Map(rows.map((fact) => [fact.relation, fact]));
	return [...byRelation.values()].flatMap((fact) => [
		like(fact, fact.answer, { relation: 'something-else' }),
		like(fact, fact.answer, { what: entityId('sabaq:something-else') }),
	]);
};

const newClaims = (): readonly Fact[] => {
	const template = facts.find(({ kind }) => kind === 'claim');
	const someone = [...bank.entities.keys()].filter((_, i) => i % 10 === 0);
	const values = [words('stranger', 'quite another thing'), ...someone.map((id) => entity(id))];
	return template ? values.map((value) => like(template, value)) : [];
};

describe('the shipped bank with one thing more', watchdog, () => {
	it.each([
		['event', newEvents()],
		['quantity', newQuantities()],
		['row of a relation', newRows()],
		['claim', newClaims()],
	])('changes at most one option of any item, and no key, by an unrelated %s', (_, strangers) => {
		expect(strangers.length).toBeGreaterThanOrEqual(4);
		expect(strangers.flatMap((fact) => upset(withFact(fact)))).toEqual([]);
	});

	it('differs by more than one option where much is added at once: the comparison can fail', () => {
		const half = new Map([...bank.facts].filter((_, i) => i % 2 === 0));
		expect(upset({ ...bank, facts: half }).length).toBeGreaterThan(0);
	});
});
