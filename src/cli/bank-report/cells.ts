import type { Bank } from '#lib/bank/bank.ts';
import { localId } from '#lib/kernel/local-id.ts';

/** A column of a data set and which of its cells are facts. */
export interface ColumnCells {
	readonly column: string;
	/** Cells that have a figure. */
	readonly cells: number;
	readonly facts: number;
	/** `all`, `none`, or the rows that count. */
	readonly rule: string;
}

/** Which cells of each column count as facts: a figure that is read on one page only does not. */
export const cellsOfColumns = (bank: Bank): readonly ColumnCells[] => {
	const cellFacts = [...bank.facts.values()].flatMap((fact) =>
		fact.kind === 'quantity' && fact.cell ? [fact.cell] : [],
	);
	return [...bank.datasets.values()].flatMap(({ id, columns, rows }) =>
		columns.map((column, at) => {
			const cells = rows.filter(({ cells: row }) => typeof row[at] === 'number').length;
			const told = cellFacts.filter((cell) => cell.dataset === id && cell.column === column.id);
			const named = told.map(({ row }) => localId(row)).join(', ');
			const rule = told.length === 0 ? 'none' : told.length === cells ? 'all' : named;
			return { column: `${localId(id)} ${column.id}`, cells, facts: told.length, rule };
		}),
	);
};
