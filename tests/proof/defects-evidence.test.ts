import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Source } from '#lib/bank/model.ts';
import type { EvidenceItem } from '#lib/forms/evidence/item.ts';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import type { Option } from '#lib/forms/item-base.ts';
import { optionId } from '../support/build-bank.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { inspect } from './checker.ts';
import type { Fault } from './findings.ts';

const bank = openShippedBank();
const keys = enumerate(bank).filter((key) => formOf(bank, key) === 'evidence');

const faultsIn = (item: EvidenceItem, within = bank): ReadonlySet<Fault> =>
	new Set(inspect(within, item).map(({ fault }) => fault));

const asked = (asks: EvidenceItem['asks']): EvidenceItem => {
	for (let variant = 0; variant < 9; variant++) {
		const item = instantiate(bank, keys[0] ?? fail(), variant, 'en');
		if (item.form === 'evidence' && item.asks === asks) return item;
	}
	return fail();
};

const fail = (): never => {
	throw new Error('the bank makes no such item');
};

const first = asked('first');
const early = asked('too-early');
const wrongOf = (item: EvidenceItem): Option =>
	item.options.find(({ id }) => id !== item.key) ?? fail();

const withWrong = (item: EvidenceItem, change: Partial<Option>): EvidenceItem => ({
	...item,
	options: item.options.map((option) =>
		option === wrongOf(item) ? { ...option, ...change } : option,
	),
});

/** The bank with one source of the item changed: its wrong one, or its key. */
const changed = (item: EvidenceItem, which: 'wrong' | 'key', change: Partial<Source>): Bank => {
	const id = which === 'key' ? item.key : wrongOf(item).id;
	return {
		...bank,
		sources: new Map(
			[...bank.sources].map(([key, source]) => [
				key,
				String(key) === String(id) ? { ...source, ...change } : source,
			]),
		),
	};
};

/** The year of the event that the item is about. */
const yearOf = ({ facts: [id] }: EvidenceItem): string => {
	const fact = (id && bank.facts.get(id)) ?? fail();
	return fact.kind === 'event' ? fact.answer.from.slice(0, 4) : fail();
};

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

describe('the inspector of evidence', watchdog, () => {
	it('finds nothing in the items of the shipped bank, in ten variants', () => {
		expect(keys.length).toBeGreaterThan(0);
		for (const key of keys)
			for (let variant = 0; variant < 10; variant++)
				expect(inspect(bank, instantiate(bank, key, variant, 'en'))).toEqual([]);
	});
});

const planted: readonly (readonly [string, EvidenceItem, Bank, Fault])[] = [
	['the key is no option', { ...first, key: optionId('gone') }, bank, 'not-one-key'],
	['the key is another one', { ...first, key: wrongOf(first).id }, bank, 'wrong-key'],
	['the question is turned round', { ...first, asks: 'too-early' }, bank, 'wrong-key'],
	['the other question is too', { ...early, asks: 'first' }, bank, 'wrong-key'],
	[
		'the key came long after the event',
		first,
		changed(first, 'key', { date: '2030-01-01' }),
		'options-out-of-order',
	],
	[
		'the key came before the event',
		first,
		changed(first, 'key', { date: '1999-01-01' }),
		'wrong-key',
	],
	[
		'the sources stand in another order',
		{ ...first, options: [...first.options].reverse() },
		bank,
		'options-out-of-order',
	],
	[
		'a wrong source has a year only',
		first,
		changed(first, 'wrong', { date: '2001' }),
		'unproven-distractor',
	],
	[
		'a wrong source is a law',
		first,
		changed(first, 'wrong', { kind: 'law' }),
		'unproven-distractor',
	],
	[
		'the right source has no date',
		first,
		changed(first, 'key', { date: undefined }),
		'unproven-distractor',
	],
	[
		'the title of a source says the year asked about',
		first,
		changed(first, 'key', { title: { en: `the year ${yearOf(first)}` } }),
		'stem-tells-key',
	],
	[
		'the stem says when it was',
		{ ...first, stem: `${first.stem} (${yearOf(first)})` },
		bank,
		'gives-away',
	],
	[
		'a source is not in the bank',
		withWrong(first, { id: optionId('none') }),
		bank,
		'unresolved-citation',
	],
	[
		'a source has the words of another',
		withWrong(first, { text: 'Herald: news' }),
		bank,
		'unresolved-citation',
	],
	[
		'two options read alike',
		withWrong(first, { text: first.options.find(({ id }) => id === first.key)?.text ?? '' }),
		bank,
		'equal-options',
	],
	[
		'a rationale has no date',
		withWrong(first, { rationale: 'It came before.' }),
		bank,
		'rationale-off-topic',
	],
	['a rationale is empty', withWrong(first, { rationale: '' }), bank, 'no-rationale'],
	[
		'there are two options',
		{ ...first, options: first.options.slice(0, 2) },
		bank,
		'too-few-options',
	],
	['the event is another one', { ...first, stem: 'Which of these?' }, bank, 'wrong-statement'],
	['it names no source', { ...first, citations: [] }, bank, 'unresolved-citation'],
];

describe('a fault planted in a question for evidence', () => {
	it.each(planted)('is seen: %s', (_, item, within, fault) => {
		expect(faultsIn(item, within)).toContain(fault);
	});
});
