import type { ChartItem } from '#lib/forms/chart/item.ts';
import type { ClassifyItem } from '#lib/forms/classify/item.ts';
import type { FormName, Item, ItemByForm, ItemOf } from '#lib/forms/item.ts';
import type { MatchItem } from '#lib/forms/match/item.ts';
import type { MultiItem } from '#lib/forms/multi/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import type { OrderItem } from '#lib/forms/order/item.ts';
import type { PickItem } from '#lib/forms/pick.ts';
import type { TypedItem } from '#lib/forms/typed/item.ts';
import { fill } from '#lib/kernel/fill.ts';
import { letterOf } from '#lib/kernel/letter.ts';
import { bullets, lettered, numbered, tableOf } from './markdown.ts';

/** One item as a reader without the app sees it, and what is right, for the one who has the key. */
export interface Sheet {
	/** What the reader is to do. */
	readonly task: string;
	readonly lines: readonly string[];
	/** By the letters and numbers of the lines. */
	readonly right: string;
}

/** The letters of the things for which this holds, in the order shown. */
const lettersOf = <T>(things: readonly T[], isOne: (thing: T) => boolean): string =>
	things.flatMap((thing, i) => (isOne(thing) ? letterOf(i) : [])).join(', ');

const showPick = ({ options, key }: PickItem): Sheet => ({
	task: 'Choose one.',
	lines: lettered(options.map(({ text }) => text)),
	right: lettersOf(options, ({ id }) => id === key),
});

const showChart = (item: ChartItem): Sheet => {
	const { title, series, rows } = item.figure;
	const table = tableOf([['', ...series], ...rows.map(({ name, texts }) => [name, ...texts])]);
	const { task, lines, right } = showPick(item);
	return { task, lines: [`${title}:`, '', ...table, '', ...lines], right };
};

const showMulti = ({ options }: MultiItem): Sheet => ({
	task: 'Choose all that are right, one at least and not all.',
	lines: lettered(options.map(({ text }) => text)),
	right: lettersOf(options, ({ isTrue }) => isTrue),
});

const showOrder = ({ options, sequence }: OrderItem): Sheet => ({
	task: 'Put into order, the earliest first.',
	lines: lettered(options.map(({ text }) => text)),
	right: sequence.map((id) => letterOf(options.findIndex((one) => one.id === id))).join(', '),
});

const showMatch = ({ options, partners }: MatchItem): Sheet => {
	const texts = partners.map(
		(id) => options.find(({ partner }) => partner.id === id)?.partner.text ?? '',
	);
	return {
		task: 'Join each number with a letter.',
		lines: [...numbered(options.map(({ text }) => text)), '', ...lettered(texts)],
		right: options
			.map(({ partner }, i) => `${i + 1}${letterOf(partners.indexOf(partner.id))}`)
			.join(', '),
	};
};

const showClassify = ({ bins, rows }: ClassifyItem): Sheet => ({
	task: 'Give each number a letter; a letter may be used more than once.',
	lines: [...numbered(rows.map(({ text }) => text)), '', ...lettered(bins.map(({ text }) => text))],
	right: rows
		.map(({ bin }, i) => `${i + 1}${letterOf(bins.findIndex(({ id }) => id === bin))}`)
		.join(', '),
});

const showNumeric = ({ key, to, tolerance, unit }: NumericItem): Sheet => ({
	task: 'Write a number.',
	lines: bullets([fill(unit, { n: '…' })]),
	right: `${to === undefined ? key : `${key} to ${to}`}${tolerance === 0 ? '' : `, give or take ${tolerance}`}`,
});

const showTyped = ({ key, answer }: TypedItem): Sheet => ({
	task: answer.type === 'name' ? 'Write a name.' : `Write a ${answer.shape}.`,
	lines: bullets(['…']),
	right: key,
});

/** How each form is printed: a form without a line does not compile. */
const sheets: { readonly [F in FormName]: (item: ItemByForm[F]) => Sheet } = {
	choice: showPick,
	'true-false': showPick,
	numeric: showNumeric,
	multi: showMulti,
	classify: showClassify,
	typed: showTyped,
	chart: showChart,
	evidence: showPick,
	order: showOrder,
	match: showMatch,
};

const show = <F extends FormName>(item: ItemOf<F>): Sheet => sheets[item.form](item);

/** The item as it is printed, in the order in which it is presented. */
export const sheetOf = (item: Item): Sheet => show(item);
