import type { Level } from '#lib/bank/lesson.ts';
import type { Dataset } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** The figures of a column, without the cells that have none. */
export const cellsOf = ({ columns, rows }: Dataset, column: string): readonly number[] => {
	const index = columns.findIndex(({ id }) => id === column);
	return rows.flatMap(({ cells }) => cells[index] ?? []);
};

/** Reports a column of noughts, of which nothing would be seen. */
const checkSeen = ({ findings }: Kitchen, dataset: Dataset, column: string, at: Spot): void => {
	const cells = cellsOf(dataset, column);
	if (cells.length === 0 || cells.some((cell) => cell !== 0)) return;
	const message = `the column "${column}" has no figure but 0, so that nothing would be drawn`;
	findings.error(at, 'empty-column', message, 'take a column with other figures');
};

/** Bars begin at 0: a figure below it has none. */
export const checkBars = (
	kitchen: Kitchen,
	dataset: Dataset | undefined,
	column: string,
	at: Spot,
): void => {
	if (!dataset) return;
	checkSeen(kitchen, dataset, column, at);
	const odd = cellsOf(dataset, column).find((cell) => cell < 0);
	if (odd === undefined) return;
	const message = `the column "${column}" has ${odd}, and bars begin at 0`;
	kitchen.findings.error(at, 'wrong-value', message, 'take another column, or tell it in the text');
};

/** So many times the highest figure a level may be: further off, it is a slip or of another unit. */
const farthestLevel = 2;

/** A level stands on the scale of the first column and of those in its unit. */
export const checkLevel = (
	{ findings }: Kitchen,
	dataset: Dataset | undefined,
	{ columns, level }: { readonly columns: readonly string[]; readonly level?: Level | undefined },
	at: Spot,
): void => {
	const unit = dataset?.columns.find(({ id }) => id === columns[0])?.unit;
	if (!dataset || !level || unit === undefined) return;
	const alike = dataset.columns.filter((one) => columns.includes(one.id) && one.unit === unit);
	const highest = Math.max(0, ...alike.flatMap(({ id }) => cellsOf(dataset, id)));
	const spot = at.in('at');
	if (level.at < 0) {
		const message = `a level of ${level.at} lies below the bars, which begin at 0`;
		findings.error(spot, 'out-of-bounds', message, 'take a level of 0 or more');
	}
	if (level.at <= farthestLevel * highest || highest === 0) return;
	const message = `a level of ${level.at} is far from the highest figure, ${highest}`;
	findings.error(spot, 'out-of-bounds', message, 'look for a slip in it, or leave it out');
};

/** More points than this are no picture. */
const mostSeats = 1000;

/** Seats are drawn one by one. */
export const checkSeats = (
	kitchen: Kitchen,
	dataset: Dataset | undefined,
	column: string,
	at: Spot,
): void => {
	if (!dataset) return;
	checkSeen(kitchen, dataset, column, at);
	const cells = cellsOf(dataset, column);
	const odd = cells.find((n) => !Number.isInteger(n) || n < 0);
	const all = cells.reduce((sum, cell) => sum + cell, 0);
	const wrong =
		odd === undefined
			? `adds up to ${all}, and at most ${mostSeats} seats can be drawn`
			: `has ${odd}, which is no number of seats`;
	if (odd === undefined && all <= mostSeats) return;
	const message = `the column "${column}" ${wrong}`;
	kitchen.findings.error(at, 'wrong-value', message, 'take a column that counts seats');
};

/** Reports estimates of which none can be held against what was counted. */
export const checkCompared = (
	{ findings }: Kitchen,
	estimates: Dataset | undefined,
	result: { readonly dataset: Dataset | undefined; readonly column: string },
	at: Spot,
): void => {
	const index = result.dataset?.columns.findIndex(({ id }) => id === result.column) ?? -1;
	if (!estimates || !result.dataset || index < 0) return;
	const counted = new Set(
		result.dataset.rows.flatMap(({ entity, cells }) =>
			typeof cells[index] === 'number' ? [entity] : [],
		),
	);
	const isCompared = estimates.rows.some(
		({ entity, cells }) => counted.has(entity) && cells.some((cell) => cell !== null),
	);
	if (isCompared) return;
	const message = `no row of "${localId(estimates.id)}" has an estimate and a result, so that nothing would be drawn`;
	findings.error(at, 'empty-column', message, 'take data sets that have rows in common');
};
