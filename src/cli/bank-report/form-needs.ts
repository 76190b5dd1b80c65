import type { Bank } from '#lib/bank/bank.ts';
import { isContradicted } from '#lib/bank/contradiction.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact } from '#lib/bank/model.ts';
import { designsFor } from '#lib/forms/chart/design.ts';
import { monthsNeeded, monthsOf } from '#lib/forms/evidence/choose.ts';
import { shelfOf } from '#lib/forms/evidence/sources.ts';
import { canStand } from '#lib/forms/events.ts';
import type { FormName } from '#lib/forms/item.ts';
import { isGivenAway } from '#lib/forms/leak.ts';
import { shortTwins } from '#lib/forms/multi/short.ts';

/** Why a form cannot ask a fact, and what to add so that it can. */
export interface Need {
	readonly why: string;
	readonly add: string;
}

/** @returns undefined where the form asks no fact of this kind */
type NeedOf = (bank: Bank, fact: Fact) => Need | undefined;

const number = (n: number, noun: string): string => `${n || 'no'} ${noun}${n === 1 ? '' : 's'}`;

/** What gives a fact of each kind more wrong answers. */
const moreWrong: Readonly<Record<Fact['kind'], string>> = {
	event: '"alternatives" with dates, or "confusable" events whose dates are written alike',
	quantity: '"alternatives", or "confusable" quantities of the same unit and decimals',
	relation: 'rows for other holders of the same or of a like office, or "alternatives"',
	extreme: 'more rows with a figure in this column',
	claim: '"alternatives", each with "because" and "cite" or "fact"',
	cause: '"alternatives", each with "because" and "cite" or "fact"',
	statement: '"alternatives", each with "because" and "cite" or "fact"',
};

const givenAway: Need = { why: 'the question says its answer', add: 'an "ask" without it' };

/** Of a form that wants one false value. */
const needWrong: NeedOf = (bank, fact) =>
	candidatesFor(bank, fact).length > 0
		? undefined
		: { why: 'no sound wrong answer', add: moreWrong[fact.kind] };

const datedPhrase: Need = {
	why: 'its "what" cannot stand without the date',
	add: 'a "what" that says no figure, no month and nothing like "before", names who says so if somebody does, and one sure day, month or year',
};

const needOfEvents: NeedOf = (bank, fact) => {
	if (fact.kind !== 'event') return undefined;
	return canStand(bank, fact)
		? {
				why: 'fewer than two other events of its topic to stand beside it',
				add: 'two events of the topic with a "what" and with dates as exact as this one, each another',
			}
		: datedPhrase;
};

const needOfPairs: NeedOf = (bank, fact) => {
	if (fact.kind === 'event') return needOfEvents(bank, fact);
	if (fact.quizUse !== 'plain') return undefined;
	if (isGivenAway(bank, fact)) return givenAway;
	if (fact.kind === 'relation')
		return {
			why: 'fewer than two other rows that are asked in the same words of the same time',
			add: 'two rows of the relation with an own "what" each, the same "on" and other holders',
		};
	return fact.kind !== 'quantity'
		? undefined
		: {
				why: 'fewer than two other rows of its table to stand beside it',
				add: 'facts of this column for two more rows whose figures lie well apart, and the day on which the source of the table was published',
			};
};

const needOfChart: NeedOf = (bank, fact) => {
	if (fact.kind !== 'quantity' && fact.kind !== 'extreme') return undefined;
	if (isGivenAway(bank, fact)) return givenAway;
	if (fact.kind === 'quantity' && fact.cell === undefined)
		return { why: 'its figure stands in no table', add: 'a data set that has it as a "cell"' };
	return designsFor(bank, fact).length > 0
		? undefined
		: {
				why: 'fewer than two false values that the eye could tell from the true one',
				add: 'rows with figures well apart from this one',
			};
};

const needOfEvidence: NeedOf = (bank, fact) => {
	if (fact.kind !== 'event') return undefined;
	if (!canStand(bank, fact)) return datedPhrase;
	const shelf = shelfOf(bank, fact);
	if (!shelf)
		return {
			why: 'a source from before it happened is cited for it',
			add: 'nothing: whoever read that source knew',
		};
	const titles = 'whose "date" is a day and whose title tells neither answer nor year';
	if (shelf.cited === 0)
		return { why: 'it cites no source of a known day', add: `a source to "cite" ${titles}` };
	const side = monthsOf(shelf.before) < monthsNeeded ? 'before' : 'after';
	return {
		why: `sources from ${number(monthsOf(shelf[side]), 'month')} of ${monthsNeeded} needed ${side} it`,
		add: `sources from other months ${titles}`,
	};
};

const needOfTyped: NeedOf = (bank, fact) => {
	const { type } = fact.answer;
	if (type !== 'date' && type !== 'entity') return undefined;
	if (isGivenAway(bank, fact)) return givenAway;
	return isContradicted(bank, fact)
		? { why: 'the bank has another answer to the same question', add: 'an "ask" that parts them' }
		: {
				why: 'the question says a part of its answer, or the answer has no one way to be written',
				add: 'an "ask" and a "statement" without it, and one day, month or year or the names of the thing',
			};
};

const needOfNumeric: NeedOf = (bank, fact) => {
	if (fact.kind !== 'quantity') return undefined;
	return isGivenAway(bank, fact)
		? givenAway
		: {
				why: 'the exact figure is too long to keep in mind',
				add: 'a "tolerance" above 0, and "bounds"',
			};
};

const needOfMulti: NeedOf = (bank, fact) =>
	shortTwins(bank, fact).length === 0
		? { why: 'no sound wrong answer in a short sentence', add: moreWrong[fact.kind] }
		: {
				why: 'fewer than three facts of its topic fit beside it',
				add: 'facts of other kinds to the topic, with short sentences and wrong answers, of which none says what another asks',
			};

/** What would give a fact each form that cannot ask it: a form without a line does not compile. */
export const formNeeds: { readonly [F in FormName]: NeedOf } = {
	choice: (bank, fact) =>
		isGivenAway(bank, fact)
			? givenAway
			: {
					why: `${number(candidatesFor(bank, fact).length, 'sound wrong answer')} of 2 needed`,
					add: moreWrong[fact.kind],
				},
	'true-false': needWrong,
	numeric: needOfNumeric,
	multi: needOfMulti,
	classify: () => ({
		why: 'only a person can say which bin is right',
		add: 'a hand-written item with a row that names it as its "fact"',
	}),
	typed: needOfTyped,
	chart: needOfChart,
	evidence: needOfEvidence,
	order: needOfEvents,
	match: needOfPairs,
};
