import type { EventFact } from '#lib/bank/model.ts';
import type { OrderItem, OrderOption } from '#lib/forms/order/item.ts';
import { arrangeBank, orderOf, withFact } from '../../support/arrange-bank.ts';
import { date, factId, itemKey, optionId } from '../../support/build-bank.ts';
import type { Fault } from '../findings.ts';
import type { Planted } from './kit.ts';

const sound = orderOf('vote');
const [first, second] = sound.options;
const withOption = (change: Partial<OrderOption>): OrderItem => ({
	...sound,
	options: sound.options.map((option) => (option === first ? { ...option, ...change } : option)),
});
const plant = (what: string, fault: Fault, item: OrderItem, within = arrangeBank): Planted => ({
	...{ what, fault, item, within },
});
const changed = (what: string, fault: Fault, change: Partial<EventFact>): Planted =>
	plant(what, fault, sound, withFact(first?.id ?? '', change));

/** Faults that the events of an order can have. */
export const plantedInOrder: readonly Planted[] = [
	plant('two neighbours are changed over', 'wrong-key', {
		...sound,
		sequence: [...sound.sequence.slice(0, 2).reverse(), ...sound.sequence.slice(2)],
	}),
	plant('the order is turned round', 'wrong-key', {
		...sound,
		sequence: [...sound.sequence].reverse(),
	}),
	plant('an event is missing in the order', 'not-one-key', {
		...sound,
		sequence: sound.sequence.slice(1),
	}),
	plant('only two events are left', 'too-few-options', {
		...sound,
		options: sound.options.slice(0, 2),
	}),
	plant('an event stands twice', 'equal-options', withOption({ text: second?.text ?? '' })),
	plant(
		'the id of an event stands twice',
		'equal-options',
		withOption({ id: second?.id ?? optionId('') }),
	),
	plant('an event is shown with another date', 'wrong-key', withOption({ when: '1 May 2023' })),
	plant('a phrase is not the bank’s', 'wrong-statement', withOption({ text: 'The picnic' })),
	plant('a phrase names a year', 'gives-away', withOption({ text: 'The decree of 2023' })),
	plant(
		'a phrase names its month',
		'gives-away',
		withOption({ text: 'Our March', when: '27 March 2023' }),
	),
	plant('a phrase says what came first', 'gives-away', withOption({ text: 'The day before' })),
	plant(
		'a date is not told in the feedback',
		'rationale-off-topic',
		withOption({ rationale: 'So.' }),
	),
	plant('an event of nobody is shown', 'unknown-fact', withOption({ fact: factId('none') })),
	plant('the key is of none of the events', 'unknown-fact', {
		...sound,
		id: itemKey('none/order'),
	}),
	plant('the last word is of another event', 'wrong-statement', {
		...sound,
		statement:
			second?.rationale === sound.statement ? (first?.rationale ?? '') : (second?.rationale ?? ''),
	}),
	plant('the question shows an event', 'stem-tells-key', {
		...sound,
		stem: `${sound.stem} ${first?.text}`,
	}),
	changed('an event may not be asked', 'never-asked', { quizUse: 'never' }),
	changed('a phrase leaves out who says so', 'no-attribution', {
		quizUse: 'attribute',
		attribution: { en: 'the ministry' },
	}),
	changed('an event has no sure day', 'unproven-distractor', {
		circa: { because: { en: 'So.' }, cite: [], period: { from: '2023-01-01', to: '2023-12-31' } },
	}),
	changed('an event was also published after all the others', 'avoided-value', {
		avoid: [
			{ value: date('2023-01-01'), because: { en: 'So.' } },
			{ value: date('2024-01-01'), because: { en: 'So.' } },
		],
	}),
	plant(
		'an event took place in a span of the others',
		'overlapping-options',
		withOption({ when: '1 January 2023 – 31 December 2023' }),
		withFact(first?.id ?? '', { answer: date('2023-01-01', '2023-12-31') }),
	),
];
