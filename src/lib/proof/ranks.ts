import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { questionsOf } from './question.ts';

/** How far the share of one rank may lie from chance, in points of a hundred. */
export const rankGate = 8;

/** With fewer items shares mean little, and the gate does not hold for them. */
export const enoughForRanks = 100;

/** Variants of each item over which ranks are counted. */
const variants = 10;

/**
 * True when the answer is the lowest or highest figure of a column, so that no row lies beyond it:
 * the rank of such a key cannot be even.
 */
export const isEndOfColumn = (bank: Bank, { answer }: Fact): boolean =>
	answer.type === 'number' &&
	[...bank.datasets.values()].some(({ columns, rows }) =>
		columns.some(({ unit }, at) => {
			const cells = rows.flatMap(({ cells: row }) => row[at] ?? []);
			return (
				unit === answer.unit && [Math.min(...cells), Math.max(...cells)].includes(answer.value)
			);
		}),
	);

/** Where the keys stand among figures and dates of one number of options. */
export interface RankRow {
	/** Options in the row. */
	readonly options: number;
	readonly items: number;
	/** The most that the share of a rank lies above or below chance, in points of a hundred. */
	readonly edge: number;
}

/** A row for each number of options; none for a bank without figures and dates to choose from. */
export const rankReport = (bank: Bank): readonly RankRow[] => {
	const ends = [...bank.facts.values()].filter((fact) => isEndOfColumn(bank, fact));
	const exempt = new Set<string>(ends.map(({ id }) => id));
	const free = questionsOf(bank, 'en', variants).filter(
		({ isOrdered, units }) => isOrdered && !units.some((unit) => exempt.has(unit)),
	);
	const sizes = [...new Set(free.map(({ options }) => options.length))].sort((a, b) => a - b);
	return sizes.map((size) => {
		const shown = free.filter(({ options }) => options.length === size);
		const edges = Array.from({ length: size }, (_, rank) => {
			const share = shown.filter(({ key }) => key === rank).length / shown.length;
			return 100 * Math.abs(share - 1 / size);
		});
		const items = new Set(shown.map(({ item }) => item)).size;
		return { options: size, items, edge: Math.max(...edges) };
	});
};
