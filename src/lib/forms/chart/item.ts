import type { EntityId, OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/**
 * A hemicycle of seats; bars in the order of the data set; two bars a row, one for each of two data
 * sets; bars from the longest to the shortest.
 */
export type Drawing = 'hemicycle' | 'bars' | 'pairs' | 'ranked';

export interface FigureRow {
	readonly id: EntityId;
	readonly name: string;
	/** One figure and its words for each series. */
	readonly values: readonly number[];
	readonly texts: readonly string[];
}

/** What is drawn, and said by the table: all texts in the item's language. */
export interface Figure {
	readonly drawing: Drawing;
	readonly title: string;
	/** What each bar of a row is; the question is about the first. */
	readonly series: readonly string[];
	readonly rows: readonly FigureRow[];
	/** The words around a figure, without the figure: `seats`. */
	readonly unit: string;
	/** Where the scale ends; it begins at 0. */
	readonly max: number;
	readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** One key among 3 or 4 options, to be read off a figure. */
export interface ChartItem extends ItemBase {
	readonly form: 'chart';
	readonly figure: Figure;
	readonly options: readonly Option[];
	readonly key: OptionId;
	/** True for figures, which stand in their order. */
	readonly isOrdered: boolean;
}

export interface ChartResponse {
	readonly form: 'chart';
	readonly picked: OptionId;
}
