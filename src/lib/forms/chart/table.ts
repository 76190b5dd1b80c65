import type { Bank } from '#lib/bank/bank.ts';
import type { CellPlace, Column, Dataset, Fact, QuantityFact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import type { EntityId } from '#lib/kernel/brand.ts';

/** A row of a data set that has a figure in the column asked about. */
export interface ReadRow {
	readonly entity: EntityId;
	/** Its place in the data set. */
	readonly row: number;
	readonly value: number;
	/** The fact made from this cell, if one is. */
	readonly fact: QuantityFact | undefined;
}

/** A column of a data set as it is read. */
export interface ReadColumn {
	readonly dataset: Dataset;
	readonly column: Column;
	/** The column's place in the data set. */
	readonly at: number;
	/** In the order of the data set. */
	readonly rows: readonly ReadRow[];
}

const nameOf = ({ dataset, column, row }: CellPlace): string => `${dataset} ${column} ${row}`;

const cellFacts = perBank(
	(bank): ReadonlyMap<string, QuantityFact> =>
		new Map(
			[...bank.facts.values()].flatMap((fact) =>
				fact.kind === 'quantity' && fact.cell ? [[nameOf(fact.cell), fact]] : [],
			),
		),
);

/**
 * The column at this place, without the cells of facts that may not be told as they stand. Nothing
 * where a figure is below 0, which no drawing of ours shows.
 */
const readColumn = (bank: Bank, dataset: Dataset, at: number): ReadColumn | undefined => {
	const column = dataset.columns[at];
	if (!column) return undefined;
	const rows = dataset.rows.flatMap(({ entity, cells }, row): ReadRow[] => {
		const value = cells[at];
		const place = { dataset: dataset.id, column: column.id, row: entity };
		const fact = cellFacts(bank).get(nameOf(place));
		const isPlain = fact === undefined || fact.quizUse === 'plain';
		return typeof value === 'number' && isPlain ? [{ entity, row, value, fact }] : [];
	});
	const isDrawable = rows.every(({ value }) => value >= 0) && rows.some(({ value }) => value > 0);
	return isDrawable ? { dataset, column, at, rows } : undefined;
};

/** The cell that a fact was made from. */
const cellOf = (fact: Fact): CellPlace | undefined => {
	if (fact.kind === 'quantity') return fact.cell;
	if (fact.kind !== 'extreme') return undefined;
	return { dataset: fact.dataset, column: fact.column, row: fact.answer.entity };
};

/** A fact's column, and its own row there. */
export interface ReadFact {
	readonly read: ReadColumn;
	readonly own: ReadRow;
}

/** Where a fact is read; nothing for one that no data set says, or says otherwise. */
export const readFact = (bank: Bank, fact: Fact): ReadFact | undefined => {
	const cell = cellOf(fact);
	const dataset = cell && bank.datasets.get(cell.dataset);
	const at = dataset?.columns.findIndex(({ id }) => id === cell?.column) ?? -1;
	const read = dataset && readColumn(bank, dataset, at);
	const own = read?.rows.find(({ entity }) => entity === cell?.row);
	if (!read || !own) return undefined;
	const isSame = fact.kind !== 'quantity' || fact.answer.value === own.value;
	return isSame ? { read, own } : undefined;
};

/**
 * Columns of other data sets that say the like of the same rows: same unit, same digits, a figure for
 * every row. Drawn beside the column, they compare an exit poll with the count.
 */
export const comparable = (bank: Bank, { dataset, column, rows }: ReadColumn): ReadColumn[] =>
	[...bank.datasets.values()]
		.filter(({ id }) => id !== dataset.id)
		.flatMap((other) =>
			other.columns.flatMap(({ unit, decimals }, at) => {
				if (unit !== column.unit || decimals !== column.decimals) return [];
				const read = readColumn(bank, other, at);
				const known = new Set(read?.rows.map(({ entity }) => entity));
				return read && rows.every(({ entity }) => known.has(entity)) ? [read] : [];
			}),
		);

/** True where the facts of the column are exit polls, or where it has none, those of its whole table. */
export const isPoll = (bank: Bank, { dataset, column }: ReadColumn): boolean => {
	const ofTable = [...cellFacts(bank).values()].filter(({ cell }) => cell?.dataset === dataset.id);
	const own = ofTable.filter(({ cell }) => cell?.column === column.id);
	const facts = own.length > 0 ? own : ofTable;
	return facts.length > 0 && facts.every(({ status }) => status === 'exit-poll');
};
