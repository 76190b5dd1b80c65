import type { FactId } from '#lib/kernel/brand.ts';
import type { ReviewEntry } from './log.ts';
import type { Evidence } from './standing.ts';

/** Facts that take over what was learned of an id, by the id of a fact or item that is retired. */
export type Heirs = ReadonlyMap<string, readonly FactId[]>;

export const noHeirs: Heirs = new Map();

/**
 * The entry as it counts now: what it says of a retired fact it says of the fact's heirs, and an
 * answer to a retired item counts for the facts of the item that took its place. The entry itself
 * is never changed. What was known of the old item's value is not known of another item's facts.
 */
export const inherit = (entry: Evidence, heirs: Heirs): readonly Evidence[] => {
	if (heirs.size === 0) return [entry];
	if (entry.kind === 'review') return [{ ...entry, facts: factsNow(entry, heirs) }];
	return (heirs.get(entry.fact) ?? [entry.fact]).map((fact) => ({ ...entry, fact }));
};

const factsNow = (review: ReviewEntry, heirs: Heirs): ReviewEntry['facts'] => {
	const own = review.facts.flatMap((one) =>
		(heirs.get(one.fact) ?? [one.fact]).map((fact) => ({ ...one, fact })),
	);
	const isMissed = (fact: FactId): boolean =>
		own.some((one) => one.fact === fact && one.outcome === 'wrong');
	// Of two facts that have one heir, both must have been known.
	const joined = own.map((one) =>
		isMissed(one.fact) ? { ...one, outcome: 'wrong' as const } : one,
	);
	// An answer that could not be scored says nothing of any fact.
	const ofItem = review.facts.length === 0 ? [] : (heirs.get(review.itemKey) ?? []);
	const outcome = review.outcome === 'right' ? 'right' : 'wrong';
	const all = [...joined, ...ofItem.map((fact) => ({ fact, outcome }) as const)];
	return all.filter(({ fact }, i) => all.findIndex((other) => other.fact === fact) === i);
};
