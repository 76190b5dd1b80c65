import type { AuthoredColumn, AuthoredDataset } from './authoring.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** Rows as long as there are columns, figures as fine as the column says, sums that add up. */
export const checkTable = (kitchen: Kitchen, table: AuthoredDataset, at: Spot): void => {
	checkColumnIds(kitchen, table, at);
	for (const [row, cells] of Object.entries(table.rows)) {
		if (cells.length !== table.columns.length) {
			const message = `the row "${row}" has ${cells.length} cells for ${table.columns.length} columns`;
			kitchen.findings.error(
				at.in('rows', row),
				'row-length',
				message,
				'write null where there is no figure',
			);
		}
		cells.forEach((cell, i) => {
			const column = table.columns[i];
			if (!cell || !column || cell.decimals <= column.decimals) return;
			const message = `${cell.source} has more decimals than the ${column.decimals} of column "${column.id}"`;
			kitchen.findings.error(
				at.in('rows', row, i),
				'too-many-decimals',
				message,
				'raise "decimals"',
			);
		});
	}
	table.columns.forEach((column, i) =>
		checkSum(kitchen, table, column, i, at.in('columns', i, 'sum')),
	);
};

const checkColumnIds = (kitchen: Kitchen, table: AuthoredDataset, at: Spot): void => {
	const ids = table.columns.map(({ id }) => id);
	ids.forEach((id, i) => {
		if (ids.indexOf(id) === i) return;
		const message = `the column "${id}" stands twice in this data set`;
		kitchen.findings.error(at.in('columns', i, 'id'), 'reused-id', message, `"${id}-2" is free`);
	});
};

const checkSum = (
	kitchen: Kitchen,
	table: AuthoredDataset,
	{ id, sum, within = 0, decimals }: AuthoredColumn,
	index: number,
	at: Spot,
): void => {
	if (sum === undefined) return;
	const total = Object.values(table.rows).reduce(
		(all, cells) => all + (cells[index]?.value ?? 0),
		0,
	);
	// A cell that is no number is reported where it stands.
	if (Number.isNaN(total - sum)) return;
	// Decimal cells do not add up exactly in binary.
	if (Math.abs(total - sum) <= within + 1e-9 * Math.max(1, Math.abs(sum))) return;
	const shown = total.toFixed(decimals);
	const message = `column "${id}" adds up to ${shown}, not to ${sum.toFixed(decimals)}`;
	kitchen.findings.error(
		at,
		'wrong-sum',
		message,
		`look for a slip in the cells, or write sum: ${shown}`,
	);
};
