import { dayNumber } from '#lib/kernel/calendar.ts';
import type { Bank } from './bank.ts';
import { dateShape } from './date-shape.ts';
import type { EventFact, Fact, QuantityFact, RelationFact } from './model.ts';
import { perBank } from './per-bank.ts';

/** Facts of one rendering shape, from the lowest answer to the highest. */
interface Line<F extends Fact> {
	readonly facts: readonly F[];
	readonly places: ReadonlyMap<F, number>;
}

const lines = <F extends Fact>(
	facts: readonly F[],
	shape: (fact: F) => string,
	rank: (fact: F) => number,
): ReadonlyMap<string, Line<F>> =>
	new Map(
		[...groupBy(facts, shape)].map(([name, group]) => {
			const sorted = group.sort((a, b) => rank(a) - rank(b));
			return [name, { facts: sorted, places: new Map(sorted.map((fact, i) => [fact, i])) }];
		}),
	);

const groupBy = <T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> => {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const group = groups.get(key(thing)) ?? [];
		group.push(thing);
		groups.set(key(thing), group);
	}
	return groups;
};

/** Facts that may be quoted: one that is never asked is never told either. */
const quotable = (bank: Bank): Fact[] =>
	[...bank.facts.values()].filter((fact) => fact.quizUse !== 'never');

const eventShape = (fact: EventFact): string => dateShape(fact.answer);
const quantityShape = ({ answer }: QuantityFact): string =>
	`${answer.unit} ${answer.decimals}${answer.to === undefined ? '' : ' range'}`;

const eventLines = perBank((bank) =>
	lines(
		quotable(bank).filter((fact) => fact.kind === 'event'),
		eventShape,
		(fact) => dayNumber(fact.answer.from),
	),
);

const quantityLines = perBank((bank) =>
	lines(
		quotable(bank).filter((fact) => fact.kind === 'quantity'),
		quantityShape,
		(fact) => fact.answer.value,
	),
);

const relationRows = perBank((bank) =>
	groupBy(
		[...bank.facts.values()].filter((fact) => fact.kind === 'relation'),
		(fact) => fact.relation,
	),
);

/** How far along its line a fact looks on either side: more would be no near miss. */
const reach = 24;

const around = <F extends Fact>(line: Line<F> | undefined, fact: F): readonly F[] => {
	const place = line?.places.get(fact);
	if (line === undefined || place === undefined) return [];
	return line.facts
		.slice(Math.max(0, place - reach), place + reach + 1)
		.filter((other) => other !== fact);
};

/** Other events dated in the same shape, the nearest on either side. */
export const eventsAround = (bank: Bank, fact: EventFact): readonly EventFact[] =>
	around(eventLines(bank).get(eventShape(fact)), fact);

/** Other quantities in the same unit with as many decimals, the nearest on either side. */
export const quantitiesAround = (bank: Bank, fact: QuantityFact): readonly QuantityFact[] =>
	around(quantityLines(bank).get(quantityShape(fact)), fact);

/** All rows of the fact's relation, itself and those that are never asked too. */
export const rowsOfRelation = (bank: Bank, fact: RelationFact): readonly RelationFact[] =>
	relationRows(bank).get(fact.relation) ?? [];
