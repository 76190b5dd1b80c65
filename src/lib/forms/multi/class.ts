import { assertNever } from '#lib/kernel/assert-never.ts';
import { hash32 } from '#lib/kernel/hash.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Fact } from '#lib/bank/model.ts';

/** What a fact is a case of: two of one class in one item would help each other. */
export const classOf = (fact: Fact): string => {
	switch (fact.kind) {
		case 'relation':
			return `relation ${fact.relation}`;
		case 'quantity':
			return `measure ${fact.measure}`;
		case 'extreme':
			return `extreme ${fact.dataset} ${fact.column}`;
		case 'event':
		case 'claim':
		case 'cause':
		case 'statement':
			return `fact ${fact.id}`;
		default:
			return assertNever(fact);
	}
};

/** The places of an item: the anchor's, and one for each companion. */
const places = [0, 1, 2, 3] as const;

/**
 * The one place of the item at which a fact may matter, as a companion or as what refutes a false
 * sentence: so a fact that is new to the bank changes one option at most.
 */
export const placeOf = (key: ItemKey, anchor: Fact, fact: Fact): number =>
	classOf(fact) === classOf(anchor) ? 0 : hash32(`${key}|${classOf(fact)}`) % places.length;
