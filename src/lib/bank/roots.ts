import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Bank } from './bank.ts';
import type { Citation, Fact, Root } from './model.ts';

/** The claims on which it rests that a value is false; each is for a person to read. */
export const rootKinds = ['functional', 'closed', 'bounds', 'circa'] as const;

export interface TrustRoot {
	readonly kind: (typeof rootKinds)[number];
	/** What it is claimed of: a relation, a column of a data set, a measure, or an event. */
	readonly where: string;
	readonly because: Text;
	readonly cite: readonly Citation[];
	readonly period: DaySpan;
}

/** The roots that a fact carries itself, by the field that has each. */
export const rootsOfFact = (
	fact: Fact,
): readonly (readonly [Exclude<TrustRoot['kind'], 'bounds'>, Root, string])[] => {
	switch (fact.kind) {
		case 'relation':
			return [['functional', fact.functional, fact.relation]];
		case 'extreme':
			return [['closed', fact.closed, `${fact.dataset}/${fact.column} (${fact.which})`]];
		case 'event':
			return fact.circa ? [['circa', fact.circa, fact.id]] : [];
		case 'quantity':
		case 'claim':
		case 'cause':
		case 'statement':
			return [];
	}
};

/** Every root of trust of a bank, each once, in the order of `rootKinds` and of the bank. */
export const rootsOf = (bank: Bank): readonly TrustRoot[] => {
	const roots = new Map<string, TrustRoot>();
	const add = (kind: TrustRoot['kind'], where: string, root: Root): void => {
		const { because, cite, period } = root;
		roots.set(`${kind} ${where}`, { kind, where, because, cite, period });
	};
	for (const fact of bank.facts.values())
		for (const [kind, root, where] of rootsOfFact(fact)) add(kind, where, root);
	for (const measure of bank.measures.values()) add('bounds', measure.id, measure);
	return rootKinds.flatMap((kind) => [...roots.values()].filter((root) => root.kind === kind));
};
