import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Fact } from '#lib/bank/model.ts';
import { statementText } from '#lib/bank/render.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { fieldOf } from '#lib/forms/raw.ts';
import { inLang } from '#lib/kernel/lang.ts';
import { entityId } from '../support/build-bank.ts';
import { asked, bank, facts, upset, variants, watchdog } from './upset.ts';

const withoutFact = (fact: Fact): Bank => ({
	...bank,
	facts: new Map([...bank.facts].filter(([id]) => id !== fact.id)),
});

const withEntity = (one: Entity): Bank => ({
	...bank,
	entities: new Map([...bank.entities, [one.id, one]]),
});

/** What each fact says, as it stands within JSON. */
const truths = facts.map((fact) => {
	const truth = inLang(statementText(bank, fact, fact.answer), 'en');
	return [fact.id, JSON.stringify(truth).slice(1, -1)] as const;
});

/** The facts whose true sentence an option's reason tells: what makes it false. */
const refutersOf = (item: Item): readonly Fact['id'][] => {
	const reasons = Object.values(item)
		.flatMap((list: unknown): unknown[] => (Array.isArray(list) ? list : []))
		.map((part) => JSON.stringify(fieldOf(part, 'rationale') ?? ''));
	return truths
		.filter(([, truth]) => reasons.some((reason) => reason.includes(truth)))
		.map(([id]) => id);
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

describe('the shipped bank before one thing came', watchdog, () => {
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
});

describe('the shipped bank with one name more', watchdog, () => {
	it('changes nothing at all by an unrelated entity', () => {
		const strangers = newEntities();
		expect(strangers.length).toBeGreaterThanOrEqual(3);
		const checks = enumerate(bank).map(
			(key) => [key, instantiate(bank, key, 0, 'en').check] as const,
		);
		const changed = strangers.flatMap((one) => {
			const grown = withEntity(one);
			return checks.filter(([key, check]) => instantiate(grown, key, 0, 'en').check !== check);
		});
		expect(changed).toEqual([]);
	});
});
