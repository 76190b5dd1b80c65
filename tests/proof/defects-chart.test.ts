import { describe, expect, it } from 'vitest';
import type { ChartItem, Figure } from '#lib/forms/chart/item.ts';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import type { Option } from '#lib/forms/item-base.ts';
import { optionId } from '../support/build-bank.ts';
import { opened, tinyFiles } from '../support/bank-files.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { inspect } from './checker.ts';
import type { Fault } from './findings.ts';

const bank = openShippedBank();

const faultsIn = (item: ChartItem, within = bank): ReadonlySet<Fault> =>
	new Set(inspect(within, item).map(({ fault }) => fault));

/** The first variant of a fact's chart that asks for a figure, or for the row of one. */
const chart = (fact: string, isOrdered: boolean): ChartItem => {
	const key = enumerate(bank).find((one) => one === `sabaq:${fact}/chart`);
	if (key === undefined) throw new Error(`${fact} has no chart`);
	for (let variant = 0; variant < 50; variant++) {
		const item = instantiate(bank, key, variant, 'en');
		if (item.form === 'chart' && item.isOrdered === isOrdered) return item;
	}
	throw new Error(`no such variant of ${fact}`);
};

const seats = chart('result-2023-total-nsdp', true);
const holder = chart('result-2023-total-nsdp', false);
const share = chart('result-2023-share-nsdp', true);
const lowest = chart('turnout-lowest', false);

const withWrong = (item: ChartItem, change: Partial<Option>): ChartItem => {
	const wrong = item.options.find(({ id }) => id !== item.key);
	return {
		...item,
		options: item.options.map((option) => (option === wrong ? { ...option, ...change } : option)),
	};
};

const says = (text: string): Partial<Option> => ({ text, rationale: `Of ${text} this is true.` });

const withFigure = (item: ChartItem, change: Partial<Figure>): ChartItem => ({
	...item,
	figure: { ...item.figure, ...change },
});

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

describe('the inspector of charts', watchdog, () => {
	it('finds nothing in the items of either bank, in ten variants and any language', () => {
		for (const one of [bank, opened(tinyFiles())]) {
			const keys = enumerate(one).filter((key) => formOf(one, key) === 'chart');
			expect(keys.length).toBeGreaterThan(0);
			for (const key of keys)
				for (let variant = 0; variant < 10; variant++)
					for (const lang of ['en', 'kk', 'ru'] as const)
						expect(inspect(one, instantiate(one, key, variant, lang))).toEqual([]);
		}
	});
});

const planted: readonly (readonly [string, ChartItem, Fault])[] = [
	['the key is not among the options', { ...seats, key: optionId('gone') }, 'not-one-key'],
	[
		'the key is another figure',
		{ ...seats, key: seats.options.find(({ id }) => id !== seats.key)?.id ?? seats.key },
		'wrong-key',
	],
	['two options have one id', withWrong(seats, { id: seats.key }), 'equal-options'],
	[
		'the right figure is offered as wrong too',
		withWrong(seats, says('4 seats')),
		'true-distractor',
	],
	['a figure was published for the same thing', withWrong(seats, says('5 seats')), 'avoided-value'],
	[
		'a figure stands nowhere in the drawing',
		withWrong(seats, says('33 seats')),
		'unproven-distractor',
	],
	['a row is not in the drawing', withWrong(holder, says('Adal')), 'unproven-distractor'],
	[
		'the figure asked about was published for another row',
		{ ...chart('result-2023-total-peoples-party', false), ...nsdpAsLure() },
		'avoided-value',
	],
	['a figure looks like the key', withWrong(share, says('6.80 %')), 'overlapping-options'],
	['a place outdone by none is wrong', withWrong(lowest, says('Almaty')), 'true-distractor'],
	[
		'a rationale says nothing of its option',
		withWrong(seats, { rationale: 'No.' }),
		'rationale-off-topic',
	],
	['a rationale is empty', withWrong(seats, { rationale: ' ' }), 'no-rationale'],
	['there are two options', { ...seats, options: seats.options.slice(0, 2) }, 'too-few-options'],
	[
		'a bar is too long',
		withFigure(seats, {
			rows: seats.figure.rows.map((row) => ({ ...row, values: row.values.map((n) => n + 1) })),
		}),
		'wrong-number',
	],
	[
		'the table says another figure than the bar',
		withFigure(share, {
			rows: share.figure.rows.map((row) => ({ ...row, texts: row.texts.map(() => '1.00 %') })),
		}),
		'wrong-number',
	],
	[
		'two rows have changed names',
		withFigure(seats, {
			rows: seats.figure.rows.map((row, i, rows) => ({
				...row,
				name: rows[(i + 1) % rows.length]?.name ?? '',
			})),
		}),
		'wrong-number',
	],
	['the scale ends before the longest bar', withFigure(share, { max: 50 }), 'wrong-number'],
	['the figure is of no data set', withFigure(seats, { title: 'A guess' }), 'wrong-number'],
	['the title is empty', withFigure(seats, { title: ' ' }), 'placeholder'],
	[
		'the stem tells the answer',
		{ ...seats, stem: `${seats.stem} It is 4 seats.` },
		'stem-tells-key',
	],
	[
		'the stem asks about another figure',
		{ ...holder, stem: holder.stem.replace('4', '9') },
		'wrong-number',
	],
	['a source is unknown', { ...seats, citations: [] }, 'unresolved-citation'],
];

/** The options of the question who had five seats, with the party of which five were printed. */
function nsdpAsLure(): Pick<ChartItem, 'options'> {
	const item = chart('result-2023-total-peoples-party', false);
	const nsdp = holder.options.find(({ id }) => id === holder.key);
	const rest = item.options.filter(({ id }) => id !== holder.key).slice(0, 3);
	return { options: nsdp ? [...rest, { ...nsdp, rationale: `${nsdp.text}: 4 seats.` }] : rest };
}

describe('a fault planted in a chart', () => {
	it.each(planted)('is seen: %s', (_, item, fault) => {
		expect(faultsIn(item)).toContain(fault);
	});
});
