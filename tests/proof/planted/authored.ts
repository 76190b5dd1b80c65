import type { AuthoredChoice, AuthoredOption } from '#lib/bank/model.ts';
import { instantiate } from '#lib/forms/generating.ts';
import { buildBank, factId, itemKey, optionId } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import type { Fault } from '../findings.ts';
import type { Planted } from './kit.ts';

const options = (...texts: readonly string[]): readonly AuthoredOption[] =>
	texts.map((text, i) => ({
		id: optionId(`o${i}`),
		text: { en: text },
		rationale: { en: `Of ${text} something is true.` },
	}));

const written = (change: Partial<AuthoredChoice>, what: string, fault: Fault): Planted => {
	const [sound] = demoParts.items ?? [];
	if (sound?.form !== 'choice') throw new Error('the demo bank has no hand-written choice');
	const within = buildBank({ ...demoParts, items: [{ ...sound, ...change }] });
	return { what, within, item: instantiate(within, itemKey('w-first'), 0, 'en'), fault };
};

/** Faults that the author of a hand-written item can make. */
export const plantedByAuthors: readonly Planted[] = [
	written({ key: optionId('gone') }, 'no option is marked as the key', 'not-one-key'),
	written({ options: options('a chamber', 'a court') }, 'only two options', 'too-few-options'),
	written(
		{ options: options('a chamber', 'A  Chamber', 'a court') },
		'two options are one in other letters',
		'equal-options',
	),
	written(
		{ options: options('Amanat', 'Nur Otan', 'Auyl') },
		'two options are one party by two names',
		'equal-options',
	),
	written(
		{ options: options('March 2023', '19 March 2023', 'May 2023') },
		'a month holds the day of another option',
		'overlapping-options',
	),
	written(
		{ options: options('19 March 2023', 'May 2023', 'June 2023') },
		'a day stands among months',
		'mixed-shapes',
	),
	written(
		{ options: options('1 May 2023', '1 March 2023', '1 June 2023'), ordered: true },
		'dates are out of order',
		'options-out-of-order',
	),
	written(
		{ options: options('62 seats', '6 seats', '98 seats'), ordered: true },
		'figures are out of order',
		'options-out-of-order',
	),
	written(
		{ stem: { en: 'Which chamber is a chamber of deputies?' } },
		'the stem says the key',
		'stem-tells-key',
	),
	written({ facts: [factId('gone')] }, 'it is about a fact that is not there', 'unknown-fact'),
	written({ cite: [] }, 'it has no source', 'unresolved-citation'),
	written({ statement: { en: '' } }, 'the feedback ends on nothing', 'placeholder'),
	written(
		{
			options: options('a chamber', 'a court', 'a president').map((option, i) =>
				i === 1 ? { ...option, rationale: { en: '' } } : option,
			),
		},
		'an option has no rationale',
		'no-rationale',
	),
];
