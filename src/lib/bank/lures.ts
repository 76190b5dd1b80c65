import { dayNumber, isDisjoint } from '#lib/kernel/calendar.ts';
import type { Bank } from './bank.ts';
import { type Candidate, isAlike, isClearOf, refutedBy, weights } from './candidate.ts';
import { kindOf, rowsBehind } from './contradiction.ts';
import { dateShape } from './date-shape.ts';
import type { EventFact, ExtremeFact, Fact, QuantityFact, RelationFact } from './model.ts';
import { eventsAround, quantitiesAround, rowsOfRelation } from './neighbours.ts';
import { valueId } from './same.ts';

const confusables = (bank: Bank, fact: Fact): readonly Fact[] =>
	fact.confusable.flatMap((id) => {
		const other = bank.facts.get(id);
		return other && other.quizUse !== 'never' && other.id !== fact.id ? [other] : [];
	});

/** Within one topic, days that lie no further apart than this are near misses. */
const nearDays = 548;

/** Days of another topic tempt only where they lie close: both belong to the same weeks' news. */
const nearDaysElsewhere = 120;

/** An event happened once: any day on which it did not is false, and another event's day is a lure. */
export const otherDates = (bank: Bank, fact: EventFact): readonly Candidate[] => {
	// Two spans may overlap a third, so that none of them is a lure for sure.
	if (dateShape(fact.answer) === 'span') return [];
	const mixedUp = confusables(bank, fact).filter(
		(other) =>
			other.kind === 'event' && isAlike(fact.answer, other.answer) && isClearOf(fact, other.answer),
	);
	const near = eventsAround(bank, fact).flatMap((other) => {
		if (!isClearOf(fact, other.answer)) return [];
		const days = Math.abs(dayNumber(other.answer.from) - dayNumber(fact.answer.from));
		if (other.topic !== fact.topic && days > nearDaysElsewhere) return [];
		const weight = other.topic === fact.topic && days <= nearDays ? weights.near : weights.plain;
		return [refutedBy(other, 'disjoint-date', weight)];
	});
	return [...mixedUp.map((other) => refutedBy(other, 'disjoint-date', weights.reasoned)), ...near];
};

/** A figure beyond tolerance and rounding is false; the figure of another quantity is a lure. */
export const otherNumbers = (bank: Bank, fact: QuantityFact): readonly Candidate[] => {
	// As with spans of days: two ranges may overlap a third, so that only its author can name lures.
	if (fact.answer.to !== undefined) return [];
	const isFalse = (other: Fact): boolean =>
		isAlike(fact.answer, other.answer) && isClearOf(fact, other.answer);
	const mixedUp = confusables(bank, fact).filter(
		(other) => other.kind === 'quantity' && isFalse(other),
	);
	const reasoned = mixedUp.map((other) => refutedBy(other, 'disjoint-number', weights.reasoned));
	const around = quantitiesAround(bank, fact).filter(
		(other) => isFalse(other) && isNearMiss(bank, fact, other),
	);
	const own = around.filter((other) => other.measure === fact.measure);
	const given = fact.alternatives.map(({ value }) => valueId(value));
	const atHand = new Set([...given, ...[...mixedUp, ...own].map(({ answer }) => valueId(answer))]);
	const near = isShare(bank, fact) && atHand.size >= enoughShares ? own : around;
	return [
		...reasoned,
		...near.map((other) => refutedBy(other, 'disjoint-number', weightOfFigure(bank, fact, other))),
	];
};

/**
 * With so many shares of its own measure or with a reason at hand a share borrows none: the turnout of
 * a place is no near miss of a party's share in a poll.
 */
const enoughShares = 3;

const isShare = (bank: Bank, { answer }: QuantityFact): boolean =>
	bank.units.get(answer.unit)?.format.en.includes('%') === true;

/** How far apart two shares are; binary fractions: 73.9 - 53.9 is a little more than 20. */
const pointsApart = (a: QuantityFact, b: QuantityFact): number =>
	Math.round(Math.abs(a.answer.value - b.answer.value) * 1e6) / 1e6;

/** The distance in points at which another share tempts most. */
const nearPoints = { min: 3, max: 15 };

/** One measure tempts more than another; so does a share that is neither too close nor too far. */
const weightOfFigure = (bank: Bank, fact: QuantityFact, other: QuantityFact): number => {
	const isOfOne = other.measure === fact.measure;
	if (!isShare(bank, fact)) return isOfOne ? weights.near : weights.plain;
	const points = pointsApart(fact, other);
	const isInBand = points >= nearPoints.min && points <= nearPoints.max;
	if (isOfOne) return isInBand ? weights.near : weights.off;
	return isInBand ? weights.off : weights.plain;
};

/** Percentages within 0.5 to 20 points; other figures of a like size, wider within one measure. */
const isNearMiss = (bank: Bank, fact: QuantityFact, other: QuantityFact): boolean => {
	const [a, b] = [fact.answer.value, other.answer.value];
	if (b < fact.bounds.min || b > fact.bounds.max) return false;
	if (isShare(bank, fact)) {
		const points = pointsApart(fact, other);
		return points >= 0.5 && points <= 20;
	}
	const ratio = (Math.max(Math.abs(a), Math.abs(b)) + 1) / (Math.min(Math.abs(a), Math.abs(b)) + 1);
	return ratio <= (other.measure === fact.measure ? 12 : 4);
};

/** One holder at a time: whoever held it at another time, or held another one, did not hold this. */
export const otherHolders = (bank: Bank, fact: RelationFact): readonly Candidate[] => {
	const rows = rowsOfRelation(bank, fact).filter(({ quizUse }) => quizUse !== 'never');
	const isLike = (row: RelationFact): boolean =>
		kindOf(bank, row.answer.entity) === kindOf(bank, fact.answer.entity);
	const mixedUp = confusables(bank, fact).filter(
		(other) => other.kind === 'relation' && isLike(other),
	);
	const isEnough = new Set(mixedUp.map(({ answer }) => valueId(answer))).size >= enoughHolders;
	const near = rows.filter((row) => isLike(row) && (!isEnough || row.what === fact.what));
	return [
		...mixedUp.map((row) => refutedBy(row, 'functional', weights.reasoned)),
		...near.map((row) => refutedBy(row, 'functional', weightOfRow(fact, row))),
	];
};

/**
 * With so many holders named by its author no holder of just anything like it is drawn: whom every
 * reader knows as President tempts nobody as the chair of a commission.
 */
const enoughHolders = 3;

/** Predecessors and successors are mixed up most, then those who held the like at the same time. */
const weightOfRow = (fact: RelationFact, row: RelationFact): number => {
	if (row.what === fact.what) return weights.reasoned;
	return isDisjoint(row.on, fact.on) ? weights.plain : weights.near;
};

/** How many rows next to the extreme count as near misses. */
const nextRows = 5;

/**
 * Every row is there, so that each other row refutes itself. The row at the other end, which wins where
 * the fewest are asked for, tempts nobody: it is left out where two others are there.
 */
export const otherRows = (bank: Bank, fact: ExtremeFact): readonly Candidate[] => {
	const behind = rowsBehind(bank, fact);
	const farthest = behind.at(-1)?.distance;
	const near = behind.filter(({ distance }) => distance !== farthest);
	return (near.length < 2 ? behind : near).map(({ entity, row, column }, place) => ({
		id: entity,
		value: { type: 'entity', entity },
		proof: 'closed',
		refutation: { kind: 'cell', dataset: fact.dataset, row, column },
		weight: place < nextRows ? weights.near : weights.plain,
	}));
};
