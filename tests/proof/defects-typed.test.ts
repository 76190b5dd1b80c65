import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Names, TypedItem } from '#lib/forms/typed/item.ts';
import { buildBank, itemKey } from '../support/build-bank.ts';
import { demoParts } from '../support/demo-bank.ts';
import { inspect } from './checker.ts';
import type { Fault } from './findings.ts';

const bank = buildBank(demoParts);
const typed = (fact: string, variant = 0): TypedItem => {
	const item = instantiate(bank, itemKey(`${fact}/typed`), variant, 'en');
	if (item.form !== 'typed') throw new Error(`${fact} is not typed`);
	return item;
};
const withNames = (item: TypedItem, ...more: readonly string[]): TypedItem => {
	if (item.answer.type !== 'name') throw new Error('no names');
	return { ...item, answer: { ...item.answer, names: [...item.answer.names, ...more] } };
};
const names = (...list: readonly string[]): Names => ({
	type: 'name',
	names: list,
	isPerson: false,
	around: [],
});
const day = (from: string) => ({ type: 'days', from, to: from, shape: 'day' }) as const;
const withGap = (): TypedItem => {
	const found = Array.from({ length: 20 }, (_, variant) => typed('vote', variant)).find(
		({ gap }) => gap !== undefined,
	);
	if (!found) throw new Error('no variant with a gap');
	return found;
};
const because = 'Something else is true of it.';

const planted: readonly (readonly [string, TypedItem, Fault])[] = [
	['another party counts as well', withNames(typed('first-party'), 'Auyl'), 'wrong-key'],
	[
		'a name that the bank does not have counts',
		withNames(typed('first-party'), 'Zhas'),
		'wrong-key',
	],
	[
		'a name of the same party does not count',
		{ ...typed('first-party'), answer: names('Amanat') },
		'wrong-key',
	],
	['the key is another party', { ...typed('first-party'), key: 'Auyl' }, 'wrong-key'],
	['the day is another one', { ...typed('vote'), answer: day('2023-03-18') }, 'wrong-key'],
	[
		'a month is enough where a day is asked',
		{ ...typed('vote'), answer: { ...day('2023-03-19'), shape: 'month' } },
		'wrong-key',
	],
	['a published day is missing', { ...typed('vote'), avoid: [] }, 'avoided-value'],
	[
		'a published day is refuted',
		{ ...typed('vote'), refutations: [{ value: day('2023-03-20'), because }] },
		'avoided-value',
	],
	[
		'the right day is refuted',
		{ ...typed('vote'), refutations: [{ value: day('2023-03-19'), because }] },
		'true-distractor',
	],
	['the gap has no word', { ...withGap(), gap: ' ' }, 'placeholder'],
	['a gap is not told', { ...withGap(), gap: undefined }, 'wrong-statement'],
	['the stem is another one', { ...typed('vote'), stem: 'When?' }, 'wrong-statement'],
	[
		'the stem says the answer',
		{ ...typed('first-party'), stem: 'Which party, Amanat, came first?' },
		'stem-tells-key',
	],
	[
		'a refutation is mute',
		{ ...typed('vote'), refutations: [{ value: day('2022-01-01'), because: '' }] },
		'no-rationale',
	],
];

describe('the inspector of typed items', () => {
	it('finds nothing in the sound bank that the faults are planted in', () => {
		const items = enumerate(bank)
			.filter((key) => key.endsWith('/typed'))
			.flatMap((key) =>
				(['en', 'ru'] as const).flatMap((lang) =>
					[0, 1, 2, 3].map((variant) => instantiate(bank, key, variant, lang)),
				),
			);
		expect(items.length).toBeGreaterThan(50);
		expect(items.flatMap((item) => inspect(bank, item))).toEqual([]);
	});

	it.each(planted)('finds it when %s', (_, item, fault) => {
		expect(inspect(bank, item).map((finding) => finding.fault)).toContain(fault);
	});
});
