import type { Bank } from '#lib/bank/bank.ts';
import type { Picture } from '#lib/bank/lesson.ts';
import type { Column, Dataset } from '#lib/bank/model.ts';
import { valueText } from '#lib/bank/render.ts';
import { fillText, textOf } from '#lib/bank/texts.ts';
import { aroundFigure } from '#lib/forms/chart/figure.ts';
import type { DatasetId, EntityId } from '#lib/kernel/brand.ts';
import { formatNumber, nbsp } from '#lib/kernel/figures.ts';
import type { Lang, Said, Text } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';

/** What every picture has, whatever is drawn. */
export const frameOf = ({ id, title, note }: Picture, lang: Lang) => ({
	id,
	title: printed(title, lang),
	note: note && printed(note, lang),
});

export const nameOf = (bank: Bank, entity: EntityId, lang: Lang): Said =>
	printed(valueText(bank, { type: 'entity', entity }), lang);

/** A column of a data set with its figures by row. */
export interface ReadColumn {
	readonly dataset: Dataset;
	readonly column: Column;
	readonly cellOf: ReadonlyMap<EntityId, number>;
}

/** @throws Error where the bank has no such column, which the compile of lessons refuses */
export const readColumn = (bank: Bank, id: DatasetId, columnId: string): ReadColumn => {
	const dataset = bank.datasets.get(id);
	const at = dataset?.columns.findIndex((one) => one.id === columnId) ?? -1;
	const column = dataset?.columns[at];
	if (!dataset || !column) throw new Error(`the bank has no column ${columnId} of ${id}`);
	const cells = dataset.rows.flatMap(({ entity, cells }) => {
		const cell = cells[at];
		return typeof cell === 'number' ? [[entity, cell] as const] : [];
	});
	return { dataset, column, cellOf: new Map(cells) };
};

/** Punctuation only, so that it needs no translation. */
const withUnit = textOf(() => `{title},${nbsp}{unit}`);
const ofDataset = textOf(() => '{dataset}: {column}');

/** The words of a column's unit around a figure: `%`, `seats`. */
export const unitOf = (bank: Bank, { unit }: Column): Text =>
	aroundFigure(bank.units.get(unit)?.format ?? { en: '' });

const says = (text: string, part: string): boolean =>
	text.toLowerCase().includes(part.toLowerCase());

const titleOf = (bank: Bank, column: Column): Text => {
	const { title } = column;
	const unit = unitOf(bank, column);
	return says(title.en, unit.en) ? title : fillText(withUnit, { title, unit });
};

/** The title of a column with its unit, unless the title says that: `Turnout, %`, `Seats in all`. */
export const headOf = (bank: Bank, column: Column, lang: Lang): Said =>
	printed(titleOf(bank, column), lang);

/** Which column of which data set, with its unit. */
export const inDataset = (bank: Bank, { dataset, column }: ReadColumn, lang: Lang): Said =>
	printed(fillText(ofDataset, { dataset: dataset.title, column: titleOf(bank, column) }), lang);

/** A figure as it is written beside its bar, with the digits of its column. */
export const figureOf = ({ decimals }: Column, value: number, lang: Lang): Said => ({
	text: formatNumber(value, decimals, lang),
	lang,
});

/** What a word of the interface is on a screen in `lang`. */
export const wordIn = (lang: Lang, text: string): Said => ({ text, lang });

/** A figure with its unit, with no more digits than it needs: `5 %`, `54.19 %`. */
export const measured = (bank: Bank, { unit }: Column, value: number, lang: Lang): Said => {
	const decimals = (String(value).split('.')[1] ?? '').length;
	const text = valueText(bank, { type: 'number', value, unit, decimals });
	return printed(text, lang);
};

/** True when the label says the figure already, whatever kind of spaces it has. */
export const isSaidIn = (figure: Said, label: Said): boolean => {
	const plain = ({ text }: Said): string => text.replaceAll(/\s/gu, ' ');
	return says(plain(label), plain(figure));
};
