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

const support = asked('support');
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
	['the key is no option', { ...support, key: optionId('gone') }, bank, 'not-one-key'],
	['the key came too early', { ...support, key: wrongOf(support).id }, bank, 'wrong-key'],
	['the question is turned round', { ...support, asks: 'too-early' }, bank, 'wrong-key'],
	['one that is not too early is the key', { ...early, key: wrongOf(early).id }, bank, 'wrong-key'],
	[
		'a wrong source came after the event',
		support,
		changed(support, 'wrong', { date: '2030-01-01' }),
		'true-distractor',
	],
	[
		'a wrong source has a year only',
		support,
		changed(support, 'wrong', { date: '2001' }),
		'unproven-distractor',
	],
	[
		'a wrong source is a law',
		support,
		changed(support, 'wrong', { kind: 'law' }),
		'unproven-distractor',
	],
	[
		'the right source has no date',
		support,
		changed(support, 'key', { date: undefined }),
		'unproven-distractor',
	],
	[
		'the right source is older than the event',
		support,
		changed(support, 'key', { date: '2001-01-01' }),
		'unproven-distractor',
	],
	[
		'the title of a source says the year asked about',
		support,
		changed(support, 'key', { title: { en: 'the year 2022' } }),
		'stem-tells-key',
	],
	[
		'a source is not in the bank',
		withWrong(support, { id: optionId('none') }),
		bank,
		'unresolved-citation',
	],
	[
		'a source has the words of another',
		withWrong(support, { text: 'Herald: news' }),
		bank,
		'unresolved-citation',
	],
	[
		'two options read alike',
		withWrong(support, { text: support.options.find(({ id }) => id === support.key)?.text ?? '' }),
		bank,
		'equal-options',
	],
	[
		'a rationale has no date',
		withWrong(support, { rationale: 'It came before.' }),
		bank,
		'rationale-off-topic',
	],
	['a rationale is empty', withWrong(support, { rationale: '' }), bank, 'no-rationale'],
	[
		'there are two options',
		{ ...support, options: support.options.slice(0, 2) },
		bank,
		'too-few-options',
	],
	['the sentence is another one', { ...support, stem: 'Which of these?' }, bank, 'wrong-statement'],
	['it names no source', { ...support, citations: [] }, bank, 'unresolved-citation'],
];

describe('a fault planted in a question for evidence', () => {
	it.each(planted)('is seen: %s', (_, item, within, fault) => {
		expect(faultsIn(item, within)).toContain(fault);
	});
});
