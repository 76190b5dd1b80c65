import type { Bank } from '#lib/bank/bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { fillText, textOf } from '#lib/bank/texts.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import { inLang, type Lang, type Text } from '#lib/kernel/lang.ts';
import { type Design, maxOf } from './design.ts';
import type { Figure } from './item.ts';
import { scaleTo } from './scale.ts';
import { isPoll, type ReadColumn } from './table.ts';
import { headOfColumn, titleOfPairs } from './words.ts';

interface DrawnRow extends Pick<Figure['rows'][number], 'id' | 'values'> {
	readonly name: Text;
	readonly texts: readonly Text[];
}

/** A figure before it is written out in one language. */
export interface DraftFigure extends Pick<Figure, 'drawing' | 'max'> {
	readonly title: Text;
	readonly series: readonly Text[];
	readonly rows: readonly DrawnRow[];
	readonly unit: Text;
	readonly ticks: readonly { readonly at: number; readonly text: Text }[];
}

const rowsOf = (bank: Bank, [first, ...rest]: readonly ReadColumn[]): readonly DrawnRow[] =>
	(first?.rows ?? []).map(({ entity, value }) => {
		const others = rest.flatMap((column) => {
			const row = column.rows.find((one) => one.entity === entity);
			return row ? [{ column: column.column, value: row.value }] : [];
		});
		const cells = [...(first ? [{ column: first.column, value }] : []), ...others];
		return {
			id: entity,
			name: valueText(bank, { type: 'entity', entity }),
			values: cells.map((cell) => cell.value),
			texts: cells.map(({ column: { unit, decimals }, value: number }) =>
				valueText(bank, { type: 'number', value: number, unit, decimals }),
			),
		};
	});

/** What a column is, where it stands beside one of another table. */
const headOf = (bank: Bank, read: ReadColumn): Text =>
	fillText(headOfColumn[isPoll(bank, read) ? 'exit-poll' : 'table'], {
		dataset: read.dataset.title,
		column: read.column.title,
	});

/** The words of a unit around its figure: `seats`, `%`. */
export const aroundFigure = (format: Text): Text =>
	textOf((lang) => format[lang]?.replace('{n}', '').trim());

/** What the design draws. @throws Error for a unit that this bank does not have */
export const drawFigure = (bank: Bank, { drawing, columns }: Design): DraftFigure => {
	const [first] = columns;
	const unit = first && bank.units.get(first.column.unit);
	if (!first || !unit) throw new Error('the bank has no such column');
	const isOne = columns.length === 1;
	const rows = rowsOf(bank, columns);
	const max = maxOf(drawing, columns);
	const { ticks, decimals } = scaleTo(max);
	return {
		drawing,
		max,
		title: isOne ? first.dataset.title : titleOfPairs,
		series: columns.map((read) => (isOne ? read.column.title : headOf(bank, read))),
		rows:
			drawing === 'ranked'
				? [...rows].sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
				: rows,
		unit: aroundFigure(unit.format),
		ticks:
			drawing === 'hemicycle'
				? []
				: ticks.map((at) => ({ at, text: textOf((lang) => formatNumber(at, decimals, lang)) })),
	};
};

/** All texts of a figure: the item's language has every one of them. */
export const textsOfFigure = ({ title, series, rows, unit }: DraftFigure): readonly Text[] => [
	title,
	...series,
	unit,
	...rows.flatMap(({ name, texts }) => [name, ...texts]),
];

export const writeFigure = (draft: DraftFigure, lang: Lang): Figure => ({
	...draft,
	title: inLang(draft.title, lang),
	series: draft.series.map((text) => inLang(text, lang)),
	unit: inLang(draft.unit, lang),
	ticks: draft.ticks.map(({ at, text }) => ({ at, text: inLang(text, lang) })),
	rows: draft.rows.map(({ id, name, values, texts }) => ({
		id,
		values,
		name: inLang(name, lang),
		texts: texts.map((text) => inLang(text, lang)),
	})),
});
