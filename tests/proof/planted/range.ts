import { instantiate } from '#lib/forms/generating.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Item } from '#lib/forms/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { buildBank, itemKey, number, optionId, quantity, range } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import type { Fault } from '../findings.ts';
import { type Planted, withKey, withOption, wrongKey } from './kit.ts';

const because = { en: 'Another party had that.', ru: 'Это у другой партии.' };
const polls = quantity('polls', 53.33, {
	ask: { en: 'What share did the polls give?', ru: 'Какую долю дали опросы?' },
	statement: { en: 'The polls gave it {answer}.', ru: 'Опросы дали ей {answer}.' },
	answer: range(53.33, 54.42),
	measure: 'polls',
	status: 'exit-poll',
	avoid: [{ value: range(57, 58), because: { en: 'Printed by one paper.', ru: 'В газете.' } }],
	alternatives: [range(40, 41.5), range(45, 46), range(62, 63)].map((value) => ({
		...{ value, because, cite: [] },
	})),
});
const withPolls = (change: Partial<typeof polls> = {}) =>
	buildBank({ ...demoParts, facts: [...(demoParts.facts ?? []), { ...polls, ...change }] });

/** The sound bank with a quantity that is a range. */
export const rangeBank = withPolls();

const made = (form: string, variant = 0, lang: Lang = 'en'): Item =>
	instantiate(rangeBank, itemKey(`polls/${form}`), variant, lang);

const choice = (lang?: Lang): ChoiceItem => {
	const item = made('choice', 0, lang);
	if (item.form !== 'choice') throw new Error('no choice of ranges');
	return item;
};
const numeric = (): NumericItem => {
	const item = made('numeric');
	if (item.form !== 'numeric') throw new Error('no number to type');
	return item;
};
const sentence = (truth: 'true' | 'false'): TrueFalseItem => {
	for (let variant = 0; variant < 100; variant++) {
		const item = made('true-false', variant);
		if (item.form === 'true-false' && item.key === truth) return item;
	}
	throw new Error(`no ${truth} sentence`);
};

const says = (text: string) => ({ text, rationale: `Of ${text} this is true.` });
const given = (words: string): string => `The polls gave it ${words}.`;

const inItems: readonly (readonly [what: string, item: Item, fault: Fault])[] = [
	['another range is the key', wrongKey(choice()), 'wrong-key'],
	['the key is wider than the fact', withKey(choice(), { text: '53.33 to 55.42 %' }), 'wrong-key'],
	['the key is one end only', withKey(choice(), { text: '53.33 %' }), 'wrong-key'],
	[
		'the ends of the key are exchanged',
		withKey(choice(), { text: '54.42 to 53.33 %' }),
		'wrong-key',
	],
	['an option overlaps the key', withOption(choice(), says('54.00 to 60.00 %')), 'true-distractor'],
	['an option lies inside', withOption(choice(), says('53.50 to 54.00 %')), 'true-distractor'],
	['an option lies around', withOption(choice(), says('50.00 to 60.00 %')), 'true-distractor'],
	['an option touches the key', withOption(choice(), says('54.42 to 60.00 %')), 'true-distractor'],
	[
		'an option is within tolerance',
		withOption(choice(), says('54.46 to 55.00 %')),
		'true-distractor',
	],
	[
		'an option in Russian overlaps the key',
		withOption(choice('ru'), says('54,00–60,00\u00a0%')),
		'true-distractor',
	],
	['two options overlap', withOption(choice(), says('62.50 to 64.00 %')), 'overlapping-options'],
	['a figure stands among ranges', withOption(choice(), says('30.00 %')), 'mixed-shapes'],
	[
		'a published range is an option',
		withOption(choice(), says('56.00 to 57.20 %')),
		'avoided-value',
	],
	[
		'the feedback gives another upper end',
		{ ...choice(), statement: given('53.33 to 54.43 %') },
		'wrong-statement',
	],
	[
		'the feedback gives one end only',
		{ ...choice(), statement: given('53.33 %') },
		'wrong-statement',
	],
	[
		'a part of the range is called true',
		{ ...sentence('true'), stem: given('53.33 to 54.00 %') },
		'wrong-truth',
	],
	[
		'a part of the range is called false',
		{ ...sentence('false'), stem: given('53.40 to 54.00 %') },
		'unproven-distractor',
	],
	[
		'the whole range is called false',
		{ ...sentence('true'), key: optionId('false') },
		'wrong-truth',
	],
	['the lower end is typed wrongly', { ...numeric(), key: 53 }, 'wrong-number'],
	['the upper end is typed wrongly', { ...numeric(), to: 55 }, 'wrong-number'],
	['the upper end is forgotten', { ...numeric(), to: undefined }, 'wrong-number'],
	[
		'a figure inside of the range is refuted',
		{ ...numeric(), refutations: [{ value: 54, because: 'No.' }] },
		'true-distractor',
	],
	[
		'a range around it is refuted',
		{ ...numeric(), refutations: [{ value: 50, to: 60, because: 'No.' }] },
		'true-distractor',
	],
	[
		'of a published range one end is kept',
		{ ...numeric(), avoid: [{ value: 57, because: 'Printed.' }] },
		'avoided-value',
	],
	[
		'the question tells the upper end',
		{ ...numeric(), stem: 'Was it up to 54.42 %?' },
		'stem-tells-key',
	],
];

const inBanks: readonly (readonly [what: string, change: Partial<typeof polls>, Item, Fault])[] = [
	['the range has become wider', { answer: range(53.33, 56) }, numeric(), 'wrong-number'],
	['the range has become one figure', { answer: number(53.33) }, choice(), 'wrong-key'],
	['a wrong range is no longer apart', { answer: range(53.33, 62) }, choice(), 'true-distractor'],
	[
		'the plausible range ends below the upper end',
		{ bounds: { min: 0, max: 54 } },
		{ ...numeric(), bounds: { min: 0, max: 54 } },
		'wrong-number',
	],
];

export const plantedInRange: readonly Planted[] = [
	...inItems.map(([what, item, fault]) => ({ what, item, fault, within: rangeBank })),
	...inBanks.map(([what, change, item, fault]) => ({
		...{ what, item, fault, within: withPolls(change) },
	})),
];
