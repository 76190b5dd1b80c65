import type { Fact } from '#lib/bank/model.ts';
import type { MatchItem, MatchOption } from '#lib/forms/match/item.ts';
import { arrangeBank, arrangeParts, matchOf, withFact } from '../../support/arrange-bank.ts';
import {
	buildBank,
	date,
	entity,
	factId,
	holds,
	number,
	optionId,
} from '../../support/build-bank.ts';
import type { Fault } from '../findings.ts';
import type { Planted } from './kit.ts';

const dates = matchOf('vote');
const chairs = matchOf('leads-auyl');
const shares = matchOf('share-auyl');

const withOption = (sound: MatchItem, change: Partial<MatchOption>): MatchItem => ({
	...sound,
	options: sound.options.map((option, i) => (i === 0 ? { ...option, ...change } : option)),
});
const plant = (what: string, fault: Fault, item: MatchItem, within = arrangeBank): Planted => ({
	...{ what, fault, item, within },
});
const changed = (what: string, fault: Fault, item: MatchItem, change: object): Planted =>
	plant(what, fault, item, withFact(item.options[0]?.id ?? '', change));
const withMore = (fact: Fact) =>
	buildBank({ ...arrangeParts, facts: [...(arrangeParts.facts ?? []), fact] });

const other = dates.options[1]?.partner ?? { id: optionId(''), text: '' };
const partner = (text: string) => ({ id: optionId('x'), text });

/** Faults that the pairs of a match can have. */
export const plantedInMatch: readonly Planted[] = [
	plant('two partners are changed over', 'wrong-key', {
		...dates,
		options: dates.options.map((option, i, all) => ({
			...option,
			partner: all[i === 0 ? 1 : i === 1 ? 0 : i]?.partner ?? option.partner,
		})),
	}),
	plant('one partner is of two', 'not-one-key', withOption(dates, { partner: other })),
	plant('a partner is not shown', 'not-one-key', { ...dates, partners: dates.partners.slice(1) }),
	plant(
		'two partners read alike',
		'equal-options',
		withOption(dates, {
			partner: { ...partner(other.text), id: dates.options[0]?.partner.id ?? optionId('') },
		}),
	),
	plant(
		'a left side stands twice',
		'equal-options',
		withOption(dates, { text: dates.options[1]?.text ?? '' }),
	),
	plant(
		'an event has another date',
		'wrong-key',
		withOption(dates, { partner: partner('1 May 2023') }),
	),
	plant('only two pairs are left', 'too-few-options', {
		...dates,
		options: dates.options.slice(2),
	}),
	plant('a pair is of no fact', 'unknown-fact', withOption(dates, { fact: factId('none') })),
	plant(
		'a left side tells its partner',
		'gives-away',
		withOption(chairs, { text: 'Adal (Cid Cook)' }),
	),
	plant('a phrase names its year', 'gives-away', withOption(dates, { text: 'The count of 2023' })),
	plant(
		'a left side is not what is held',
		'wrong-statement',
		withOption(chairs, { text: 'Amanat' }),
	),
	plant(
		'a left side is not the row of the figure',
		'wrong-statement',
		withOption(shares, { text: 'All' }),
	),
	plant(
		'the feedback does not tell the pair',
		'rationale-off-topic',
		withOption(chairs, { rationale: 'So.' }),
	),
	plant('dates and holders are mixed', 'mixed-shapes', {
		...dates,
		options: [...dates.options.slice(1), ...chairs.options.slice(0, 1)],
	}),
	plant('the question says not whose count it is', 'no-attribution', {
		...shares,
		stem: 'Match the pairs.',
	}),
	changed('a date is that of another event too', 'true-distractor', dates, {
		answer: date('2023-03-01', '2023-03-31'),
	}),
	changed('another pair’s date was published for it', 'avoided-value', dates, {
		avoid: [{ value: date('2023-03-29'), because: { en: 'A paper.' } }],
	}),
	changed('two figures are not apart beyond tolerance', 'true-distractor', shares, {
		tolerance: 5,
	}),
	changed('another pair’s figure was published for it', 'avoided-value', shares, {
		avoid: [{ value: number(10.9), because: { en: 'A paper.' } }],
	}),
	changed('a figure is not the one of its cell', 'wrong-number', shares, { answer: number(7.8) }),
	changed('two have the same holder', 'true-distractor', chairs, { answer: entity('ann') }),
	changed('one was held at another time', 'mixed-shapes', chairs, { on: date('2020-01-01') }),
	changed('a pair may not be asked', 'never-asked', shares, { quizUse: 'never' }),
	plant(
		'one of them has two holders',
		'two-holders',
		chairs,
		withMore(holds('rival', 'auyl', 'bob', '2023-03-19')),
	),
];
