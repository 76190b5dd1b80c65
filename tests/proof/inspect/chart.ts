import type { Bank } from '#lib/bank/bank.ts';
import type { Dataset, Fact } from '#lib/bank/model.ts';
import type { ChartItem, Figure } from '#lib/forms/chart/item.ts';
import type { Option } from '#lib/forms/item-base.ts';
import { judge, saysWords } from '../judge.ts';
import { isRange, mayCoincide, type Meaning, meaningOf, plain, readMeaning } from '../meaning.ts';
import { inLanguage, inspectFact } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import {
	inspectDistinct,
	inspectIds,
	inspectKey,
	optionWords,
	readOptions,
	type Spoken,
} from './options.ts';

/** A reader tells bars apart by a twenty-fifth of the scale, small numbers of seats by one seat. */
const areTold = ({ drawing, rows, ticks }: Figure, a: number, b: number): boolean => {
	if (drawing === 'hemicycle') return Math.abs(a - b) >= Math.max(1, Math.max(a, b) / 8);
	const end = Math.max(
		...ticks.map(({ at }) => at),
		...rows.map(({ values }) => Math.max(...values)),
	);
	return Math.abs(a - b) >= end * 0.0399;
};

interface Found {
	readonly dataset: Dataset;
	readonly at: number;
}

/** What an exit poll is called at the head of a column. */
const pollWords = { en: 'Exit poll', kk: 'Экзит-полл', ru: 'Экзитпол' } as const;

/** A column is an exit poll when its figures, or else all that are asked of its table, are. */
const isPoll = (bank: Bank, { id }: Dataset, column: string): boolean => {
	const asked = [...bank.facts.values()].flatMap((fact) =>
		fact.kind === 'quantity' && fact.cell?.dataset === id
			? [{ status: fact.status, isOwn: fact.cell.column === column }]
			: [],
	);
	const own = asked.filter(({ isOwn }) => isOwn);
	const said = new Set((own.length > 0 ? own : asked).map(({ status }) => status));
	return said.size === 1 && said.has('exit-poll');
};

/** The data set and column with these titles, in the item's language; of two each is headed in full. */
const findColumn = (bank: Bank, { figure, lang }: ChartItem, series: number): Found | undefined => {
	const said = figure.series[series] ?? '';
	const isOne = figure.series.length === 1;
	for (const dataset of bank.datasets.values()) {
		const title = inLanguage(dataset.title, lang);
		if (isOne && title !== figure.title) continue;
		const at = dataset.columns.findIndex((column) => {
			const name = inLanguage(column.title, lang);
			if (isOne) return name === said;
			const head = isPoll(bank, dataset, column.id) ? pollWords[lang] : title;
			return `${head}: ${name}` === said;
		});
		if (at >= 0) return { dataset, at };
	}
	return undefined;
};

/** Every bar and every cell of the table is the bank's own figure, in words and in length. */
const inspectFigure = (bank: Bank, item: ChartItem, report: Report): void => {
	const { figure, lang } = item;
	const isTableOfOne = [...bank.datasets.values()].some(
		({ title }) => inLanguage(title, lang) === figure.title,
	);
	if (figure.series.length > 1 && isTableOfOne) report('wrong-number', figure.title);
	for (const series of figure.series.keys()) {
		const found = findColumn(bank, item, series);
		if (!found) return report('wrong-number', `no column ${figure.series[series] ?? ''}`);
		for (const { id, name, values, texts } of figure.rows) {
			const row = found.dataset.rows.find(({ entity }) => entity === id);
			const cell = row?.cells[found.at];
			const words = readMeaning(bank, 'number', texts[series] ?? '');
			const isSaid =
				words?.type === 'figure' &&
				!isRange(words) &&
				Number(words.digits) / 10 ** words.decimals === cell;
			if (cell !== values[series] || !isSaid) report('wrong-number', `${name}: ${String(cell)}`);
			const entity = bank.entities.get(id);
			if (entity && inLanguage(entity.name, lang) !== name) report('wrong-number', name);
		}
	}
	const longest = Math.max(...figure.rows.flatMap(({ values }) => values));
	if (longest > figure.max || figure.ticks.some(({ at }) => at > figure.max))
		report('wrong-number', 'beyond the scale');
};

interface Row {
	readonly id: string;
	readonly value: number;
	readonly figure: Meaning | undefined;
	readonly thing: Meaning;
}

/** What the rows of the first series mean. */
const readRows = (bank: Bank, { figure }: ChartItem): readonly Row[] =>
	figure.rows.map(({ id, values, texts }) => ({
		id,
		value: values[0] ?? Number.NaN,
		figure: readMeaning(bank, 'number', texts[0] ?? ''),
		thing: meaningOf(bank, { type: 'entity', entity: id }),
	}));

/** The rows that an option may mean: those with its figure, or the row of its name. */
const rowsOf = (rows: readonly Row[], said: Meaning | undefined): readonly Row[] =>
	rows.filter(({ figure, thing }) => {
		const own = said?.type === 'figure' ? figure : thing;
		return own !== undefined && said !== undefined && mayCoincide(own, said);
	});

const isPublished = (bank: Bank, row: string, found: Found, asked: Meaning): boolean =>
	[...bank.facts.values()].some(
		(fact) =>
			fact.kind === 'quantity' &&
			fact.cell?.row === row &&
			fact.cell.dataset === found.dataset.id &&
			fact.cell.column === found.dataset.columns[found.at]?.id &&
			fact.avoid.some(({ value }) => mayCoincide(meaningOf(bank, value), asked)),
	);

interface InItem {
	readonly fact: Fact;
	readonly item: ChartItem;
	readonly found: Found;
	readonly rows: readonly Row[];
	/** True where the figure is given and its row is asked. */
	readonly asksRow: boolean;
}

/** What is wrong with an option whatever is asked: it must be in the drawing, told from the key. */
const inspectOption = (
	bank: Bank,
	{ fact, item, found, rows: all, asksRow }: InItem,
	{ option, meaning }: { option: Option; meaning: Meaning | undefined },
	report: Report,
): void => {
	const isKey = option.id === item.key;
	const rows = rowsOf(all, meaning);
	if (!meaning || rows.length === 0) return report('unproven-distractor', option.text);
	const asked = meaningOf(bank, fact.answer);
	if (asksRow) {
		const isTrue = rows.some(({ figure }) => figure && mayCoincide(asked, figure));
		if (isKey !== isTrue) report(isKey ? 'wrong-key' : 'true-distractor', option.text);
		if (!isKey && rows.some(({ id }) => isPublished(bank, id, found, asked)))
			report('avoided-value', option.text);
	} else {
		const verdict = judge(bank, fact, meaning);
		if (isKey && verdict !== 'true') report('wrong-key', option.text);
		if (!isKey && (verdict === 'true' || verdict === 'partly'))
			report('true-distractor', option.text);
		if (!isKey && verdict === 'avoided') report('avoided-value', option.text);
		if (!isKey && verdict === 'unproven') report('unproven-distractor', option.text);
	}
	if (!isKey && !saysWords(option.rationale, option.text))
		report('rationale-off-topic', option.rationale);
};

/** Every option is told from the key by the length of its bar or the size of its wedge. */
const inspectLengths = (
	item: ChartItem,
	rows: readonly Row[],
	spoken: readonly Spoken[],
	report: Report,
): void => {
	const lengths = spoken.map(({ option, meaning }) => ({
		option,
		length: rowsOf(rows, meaning)[0]?.value ?? Number.NaN,
	}));
	const key = lengths.find(({ option }) => option.id === item.key);
	for (const { option, length } of lengths)
		if (option.id !== item.key && !areTold(item.figure, key?.length ?? Number.NaN, length))
			report('overlapping-options', `${option.text} looks like the key`);
};

const inspect = (bank: Bank, item: ChartItem, report: Report): void => {
	inspectKey(item, report);
	inspectIds(item, report);
	inspectFigure(bank, item, report);
	if (item.options.length < 3 || item.options.length > 4)
		report('too-few-options', String(item.options.length));
	const right = item.options.find(({ id }) => id === item.key);
	if (right && saysWords(item.stem, right.text)) report('stem-tells-key', right.text);
	const fact = inspectFact(bank, item, report);
	const found = findColumn(bank, item, 0);
	if (!fact || !found) return;
	const asksRow = fact.kind === 'quantity' && !item.isOrdered;
	const kind = item.isOrdered ? 'number' : 'entity';
	const rows = readRows(bank, item);
	const spoken = readOptions(bank, kind, item.options);
	inspectDistinct(spoken, report);
	for (const said of spoken)
		inspectOption(bank, { fact, item, found, rows, asksRow }, said, report);
	inspectLengths(item, rows, spoken, report);
	if (asksRow && !withoutGroups(item.stem).includes(figureOf(fact)))
		report('wrong-number', item.stem);
	if (asksRow && fact.quizUse !== 'plain') report('no-attribution', item.stem);
};

/** The text with the digits of its figures in a row: `3431510` for `3,431,510`. */
const withoutGroups = (text: string): string =>
	plain(text).replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, '');

/** The figure that a question about its row gives, in plain digits. */
const figureOf = ({ answer }: Fact): string =>
	answer.type === 'number' ? answer.value.toFixed(answer.decimals) : '';

export const chartInspector: Inspector<ChartItem> = {
	words: (item) => {
		const { title, series, rows, unit } = item.figure;
		const { shown, rationales } = optionWords(item);
		const drawn = rows.flatMap(({ name, texts }) => [name, ...texts]);
		return { shown: [...shown, title, ...series, unit, ...drawn], rationales };
	},
	inspect,
};
