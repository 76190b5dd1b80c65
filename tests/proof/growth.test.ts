import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Fact, Value } from '#lib/bank/model.ts';
import { statementText } from '#lib/bank/render.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { fieldOf } from '#lib/forms/raw.ts';
import { inLang } from '#lib/kernel/lang.ts';
import { date, entity, entityId, factId, words } from '../support/build-bank.ts';
import { openShippedBank } from '../support/shipped-bank.ts';

const bank = openShippedBank();
const facts = [...bank.facts.values()];
const variants = [0, 1];

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 300_000 };

const withFact = (fact: Fact): Bank => ({
	...bank,
	facts: new Map([...bank.facts, [fact.id, fact]]),
});

const withoutFact = (fact: Fact): Bank => ({
	...bank,
	facts: new Map([...bank.facts].filter(([id]) => id !== fact.id)),
});

const withEntity = (one: Entity): Bank => ({
	...bank,
	entities: new Map([...bank.entities, [one.id, one]]),
});

/** What an item asks to tell apart, without the order in which it is shown. */
interface Graded {
	readonly key: string;
	/** Each of its lists of things with an id: options, rows to sort, the other column of a match. */
	readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

const partsOf = (list: readonly unknown[]): ReadonlySet<string> =>
	new Set(
		list
			.filter((part) => fieldOf(part, 'id') !== undefined)
			.map((part) =>
				JSON.stringify(['id', 'text', 'isTrue', 'bin'].map((name) => fieldOf(part, name))),
			),
	);

const gradedOf = (item: Item): Graded => ({
	key: JSON.stringify(fieldOf(item, 'key') ?? ''),
	lists: new Map(
		Object.entries(item).flatMap(([name, list]: [string, unknown]) => {
			const parts = Array.isArray(list) ? partsOf(list) : new Set<string>();
			return parts.size > 0 ? [[name, parts] as const] : [];
		}),
	),
});

const seen = new Map<string, Graded>();
const inShipped = (key: Item['id'], variant: number): Graded => {
	const name = `${key}|${variant}`;
	const graded = seen.get(name) ?? gradedOf(instantiate(bank, key, variant, 'en'));
	seen.set(name, graded);
	return graded;
};

/** The most members that a list of the one has and the other has not. */
const gone = (from: Graded, to: Graded): number =>
	Math.max(
		0,
		...[...from.lists].map(
			([name, parts]) => [...parts].filter((part) => !to.lists.get(name)?.has(part)).length,
		),
	);

/** Keys of the items that there is anything to compare in: not those in which an answer is typed. */
const asked = enumerate(bank).filter((key) => inShipped(key, 0).lists.size > 0);

/** The facts whose true sentence an option's reason tells: what makes it false. */
const refutersOf = (item: Item): readonly Fact['id'][] => {
	const reasons = Object.values(item)
		.flatMap((list: unknown): unknown[] => (Array.isArray(list) ? list : []))
		.map((part) => JSON.stringify(fieldOf(part, 'rationale') ?? ''));
	return facts
		.filter((fact) => {
			const truth = inLang(statementText(bank, fact, fact.answer), 'en');
			return reasons.some((reason) => reason.includes(JSON.stringify(truth).slice(1, -1)));
		})
		.map(({ id }) => id);
};

/** Items that differ by more than one option, or by their key, between the shipped bank and `other`. */
const upset = (other: Bank): readonly string[] => {
	const known = new Set(enumerate(other));
	return asked
		.filter((key) => known.has(key))
		.flatMap((key) =>
			variants.flatMap((variant) => {
				const before = inShipped(key, variant);
				const after = gradedOf(instantiate(other, key, variant, 'en'));
				const isUpset =
					before.key !== after.key || gone(before, after) > 1 || gone(after, before) > 1;
				return isUpset ? [`${key}|${variant}`] : [];
			}),
		);
};

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

const newEntities = (): readonly Entity[] => {
	const byFamily = new Map([...bank.entities.values()].map((one) => [one.family, one]));
	return [...byFamily.values()].map((one) => ({
		...one,
		id: entityId('sabaq:stranger'),
		name: { en: 'Zed Zander', kk: 'Зед Зандер', ru: 'Зед Зандер' },
		aliases: [],
		sameAs: [],
	}));
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

	it('changes nothing at all by an unrelated entity', () => {
		const strangers = newEntities();
		expect(strangers.length).toBeGreaterThanOrEqual(3);
		const changed = strangers.flatMap((one) => {
			const grown = withEntity(one);
			return enumerate(bank).filter(
				(key) => instantiate(grown, key, 0, 'en').check !== instantiate(bank, key, 0, 'en').check,
			);
		});
		expect(changed).toEqual([]);
	});

	it('differs by at most one option of any item from what it was before a fact that it does not ask', () => {
		const some = facts.filter((_, i) => i % 24 === 0);
		// An item of several facts that asks the new one too, or has a sentence that only this one makes
		// false, is another company: it may differ by more.
		const joined = new Set(
			asked.flatMap((key) =>
				variants.flatMap((variant) => {
					const item = instantiate(bank, key, variant, 'en');
					const told = item.facts.length > 1 ? refutersOf(item) : [];
					return [...item.facts, ...told].map((id) => `${key}|${variant} ${id}`);
				}),
			),
		);
		const changed = some.flatMap((fact) =>
			upset(withoutFact(fact)).filter((name) => !joined.has(`${name} ${fact.id}`)),
		);
		expect(changed).toEqual([]);
	});

	it('differs by more than one option where much is added at once: the comparison can fail', () => {
		const half = new Map([...bank.facts].filter((_, i) => i % 2 === 0));
		expect(upset({ ...bank, facts: half }).length).toBeGreaterThan(0);
	});
});
