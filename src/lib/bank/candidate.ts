import type { DatasetId, FactId } from '#lib/kernel/brand.ts';
import { isDisjoint } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { dateShape } from './date-shape.ts';
import type { Fact, Value } from './model.ts';
import { isBeyond, valueId } from './same.ts';

/** The rule by which a value is known to be false. */
export type Proof = 'authored' | 'disjoint-date' | 'disjoint-number' | 'functional' | 'closed';

/** What is true of the false value: an authored sentence, another fact, a cell of a data set. */
export type Refutation =
	| { readonly kind: 'text'; readonly text: Text }
	| { readonly kind: 'fact'; readonly fact: FactId }
	| {
			readonly kind: 'cell';
			readonly dataset: DatasetId;
			readonly row: number;
			readonly column: number;
	  };

/** A value that is provably not the answer to a fact. */
export interface Candidate {
	/** Says what the value is (`valueId`), so that it is stable when the bank grows. */
	readonly id: string;
	readonly value: Value;
	readonly proof: Proof;
	readonly refutation: Refutation;
	/** Tickets in the draw for a place among the options, 1 and up: more for better lures. */
	readonly weight: number;
}

/** Confusable or authored with a reason; close by; a little off; merely of the same kind. */
export const weights = { reasoned: 27, near: 9, off: 3, plain: 1 } as const;

/** Values that look alike as options: one shape of date, one unit and precision, ranges only, or words. */
export const isAlike = (answer: Value, value: Value): boolean => {
	if (answer.type === 'date')
		return value.type === 'date' && dateShape(answer) === dateShape(value);
	if (answer.type === 'number')
		return (
			value.type === 'number' &&
			value.unit === answer.unit &&
			value.decimals === answer.decimals &&
			(value.to === undefined) === (answer.to === undefined)
		);
	return value.type === 'entity' || value.type === 'text';
};

/** False for a figure or a day that could still count as the answer. */
export const isClearOf = (fact: Fact, value: Value): boolean => {
	if (fact.kind === 'quantity')
		return value.type === 'number' && isBeyond(fact.answer, value, fact.tolerance);
	if (fact.kind !== 'event' || fact.circa === undefined) return true;
	return value.type === 'date' && isDisjoint(value, fact.circa.period);
};

/** The candidate that another fact's true sentence refutes. */
export const refutedBy = (other: Fact, proof: Proof, weight: number): Candidate => ({
	id: valueId(other.answer),
	value: other.answer,
	proof,
	refutation: { kind: 'fact', fact: other.id },
	weight,
});
