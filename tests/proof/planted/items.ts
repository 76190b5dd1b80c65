import type { Item } from '#lib/forms/item.ts';
import { itemKey, optionId, sourceId } from '../../support/build-bank.ts';
import type { Fault } from '../findings.ts';
import { choice, numeric, type Planted, sentence, withKey, withOption, wrongKey } from './kit.ts';

/** Faults of an item that was made soundly, then changed. */
const planted: readonly (readonly [string, Item, Fault])[] = [
	['the key is not among the options', { ...choice('vote'), key: optionId('gone') }, 'not-one-key'],
	['the key is an option that is wrong', wrongKey(choice('vote')), 'wrong-key'],
	[
		'the right date is offered as wrong too',
		withOption(choice('vote'), { text: '19 March 2023' }),
		'true-distractor',
	],
	[
		'the right date is offered in other spacing',
		withOption(choice('vote'), { text: '19\u00a0March  2023' }),
		'equal-options',
	],
	[
		'a month holds the right day',
		withOption(choice('vote'), { text: 'March 2023' }),
		'overlapping-options',
	],
	['a month stands among days', withOption(choice('vote'), { text: 'July 2019' }), 'mixed-shapes'],
	[
		'a date is another published one',
		withOption(choice('vote'), { text: '20 March 2023' }),
		'avoided-value',
	],
	[
		'a date is no date',
		withOption(choice('vote'), { text: '31 Marchember' }),
		'unproven-distractor',
	],
	[
		'dates are out of order',
		{ ...choice('vote'), options: [...choice('vote').options].reverse() },
		'options-out-of-order',
	],
	[
		'a figure lies within the tolerance',
		withOption(choice('share'), { text: '53.94 %' }),
		'true-distractor',
	],
	[
		'a figure rounds to the key',
		withOption(choice('share'), { text: '53.9 %' }),
		'true-distractor',
	],
	[
		'a figure is another published one',
		withOption(choice('share'), { text: '53.70 %' }),
		'avoided-value',
	],
	[
		'a figure has another unit',
		withOption(choice('share'), { text: '60.00 seats' }),
		'mixed-shapes',
	],
	[
		'the key is offered under another name',
		withOption(choice('first-party'), { text: 'Nur Otan' }),
		'true-distractor',
	],
	[
		'the key is offered in another script',
		withOption(choice('first-party'), { text: 'Нұр Отан' }),
		'equal-options',
	],
	[
		'one party is offered twice, in another case',
		withOption(choice('first-party'), {
			text:
				choice('first-party')
					.options.filter(({ id }) => id !== choice('first-party').key)[1]
					?.text.toUpperCase() ?? '',
		}),
		'equal-options',
	],
	[
		'an option is merely not in the bank',
		withOption(choice('first-party'), { text: 'The Greens' }),
		'unproven-distractor',
	],
	[
		'a place with no figure is offered',
		withOption(choice('lowest'), { text: 'Abai' }),
		'unproven-distractor',
	],
	[
		'a person who held nothing is offered',
		withOption(choice('leads-auyl'), { text: 'Eve Eager' }),
		'unproven-distractor',
	],
	[
		'there are only two options',
		{
			...choice('vote'),
			options: choice('vote').options.filter((o, i) => o.id === choice('vote').key || i === 0),
		},
		'too-few-options',
	],
	['an option has no rationale', withOption(choice('vote'), { rationale: ' ' }), 'no-rationale'],
	[
		'a refutation speaks of something else',
		withOption(choice('vote'), { rationale: 'Birds fly.' }),
		'rationale-off-topic',
	],
	[
		'a wrong option is explained by the truth only',
		withOption(choice('verdict'), { rationale: choice('verdict').statement }),
		'rationale-off-topic',
	],
	[
		'the stem says the key',
		{ ...choice('vote'), stem: 'Was it held on 19 March 2023?' },
		'stem-tells-key',
	],
	['a slot is left open', { ...choice('vote'), stem: 'When was {what} held?' }, 'placeholder'],
	['a value is missing', { ...choice('vote'), why: 'It was undefined.' }, 'placeholder'],
	[
		'a letter is of another script',
		{ ...choice('vote'), stem: 'On which dаy was the vote held?' },
		'mixed-script',
	],
	[
		'a Russian word stands in an English item',
		withKey(choice('verdict'), { rationale: 'Потому что.' }),
		'mixed-script',
	],
	['a Russian item is in English', { ...choice('vote'), lang: 'ru' }, 'mixed-script'],
	[
		'the attribution is dropped',
		{ ...choice('verdict'), stem: 'What was the vote like?' },
		'no-attribution',
	],
	['there is no citation', { ...choice('vote'), citations: [] }, 'unresolved-citation'],
	[
		'a citation names no source',
		{
			...choice('vote'),
			citations: choice('vote').citations.map((c) => ({ ...c, source: sourceId('gone') })),
		},
		'unresolved-citation',
	],
	[
		'a citation says not where',
		{ ...choice('vote'), citations: choice('vote').citations.map((c) => ({ ...c, at: '' })) },
		'unresolved-citation',
	],
	[
		'the feedback ends on a falsehood',
		{ ...choice('vote'), statement: 'The vote was held on 18 March 2023.' },
		'wrong-statement',
	],
	['a twin is called true', { ...sentence('vote', 'false'), key: optionId('true') }, 'wrong-truth'],
	[
		'the truth is called false',
		{ ...sentence('vote', 'true'), key: optionId('false') },
		'wrong-truth',
	],
	[
		'a twin is merely not in the bank',
		{ ...sentence('verdict', 'false'), stem: 'According to the observers the vote was dull.' },
		'unproven-distractor',
	],
	[
		'a twin is another published date',
		{ ...sentence('vote', 'false'), stem: 'The vote was held on 20 March 2023.' },
		'avoided-value',
	],
	[
		'a sentence to judge names nobody who says so',
		{ ...sentence('verdict', 'true'), stem: 'The vote was free.' },
		'no-attribution',
	],
	[
		'feedback on a twin does not end on the truth',
		withOption(sentence('vote', 'false'), { rationale: 'No.' }),
		'rationale-off-topic',
	],
	['the typed key is not the figure', { ...numeric('share'), key: 54.19 }, 'wrong-number'],
	['the tolerance is widened', { ...numeric('share'), tolerance: 5 }, 'wrong-number'],
	[
		'the plausible range leaves the key out',
		{ ...numeric('share'), bounds: { min: 60, max: 80 } },
		'wrong-number',
	],
	[
		'a right number is refuted',
		{ ...numeric('share'), refutations: [{ value: 53.9, because: 'No.' }] },
		'true-distractor',
	],
	['a published figure is forgotten', { ...numeric('share'), avoid: [] }, 'avoided-value'],
	[
		'the question of a typed number says it',
		{ ...numeric('share'), stem: 'Did it win 53.90 %?' },
		'stem-tells-key',
	],
	['an item is about no fact', { ...choice('vote'), id: itemKey('gone/choice') }, 'unknown-fact'],
	['the check is none', { ...choice('vote'), check: '123' }, 'malformed-check'],
];

export const plantedInItems: readonly Planted[] = planted.map(([what, item, fault]) => ({
	what,
	item,
	fault,
}));
