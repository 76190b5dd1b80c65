import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import { kindOf } from '#lib/bank/contradiction.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact, QuantityFact, Value } from '#lib/bank/model.ts';
import { canBeSame, isBeyond, valueId } from '#lib/bank/same.ts';
import { tellApart } from './apart.ts';
import type { Drawing } from './item.ts';
import { isReadApart, scaleTo } from './scale.ts';
import { comparable, type ReadFact, readFact, type ReadColumn, type ReadRow } from './table.ts';

/** One way to ask a fact off a drawing. */
export interface Design {
	/** How much a row has, which row has so much, or which has the least or the most. */
	readonly asks: 'figure' | 'row' | 'extreme';
	readonly drawing: Drawing;
	/** The columns drawn, the one asked about first. */
	readonly columns: readonly ReadColumn[];
	readonly own: ReadRow;
	/** Values that are false for the question and can be told from the answer by eye. */
	readonly lures: readonly Candidate[];
}

/** Where the scale of a drawing of these columns ends. */
export const maxOf = (drawing: Drawing, columns: readonly ReadColumn[]): number => {
	const shown = new Set(columns[0]?.rows.map(({ entity }) => entity));
	const values = columns.flatMap(({ rows }) =>
		rows.flatMap(({ entity, value }) => (shown.has(entity) ? value : [])),
	);
	const highest = Math.max(...values);
	return drawing === 'hemicycle' ? highest : scaleTo(highest).max;
};

const numberAt = ({ column }: ReadColumn, value: number) =>
	({ type: 'number', value, unit: column.unit, decimals: column.decimals }) as const;

const cellLure = (
	{ dataset, at }: ReadColumn,
	row: number,
	value: Value,
	proof: Candidate['proof'],
): Candidate => ({
	id: valueId(value),
	value,
	proof,
	refutation: { kind: 'cell', dataset: dataset.id, row, column: at },
	weight: 1,
});

/** Other figures of the column: beyond rounding and tolerance, and never published for this row. */
const otherFigures = (bank: Bank, fact: QuantityFact, read: ReadColumn): readonly Candidate[] => {
	const found = new Map<string, Candidate>();
	for (const { row, value: figure } of read.rows) {
		const value = numberAt(read, figure);
		const isPublished = fact.avoid.some((avoided) => canBeSame(bank, avoided.value, value));
		if (isPublished || !isBeyond(fact.answer, value, fact.tolerance)) continue;
		const lure = cellLure(read, row, value, 'disjoint-number');
		if (!found.has(lure.id)) found.set(lure.id, lure);
	}
	return [...found.values()];
};

/** Rows of the like that have another figure, and of which no source prints the one asked about. */
const otherRows = (
	bank: Bank,
	fact: QuantityFact,
	{ read, own }: ReadFact,
): readonly Candidate[] => {
	const asked = fact.answer;
	return read.rows
		.filter(({ entity, value, fact: other }) => {
			const isLike = kindOf(bank, entity) === kindOf(bank, own.entity);
			const isPublished = other?.avoid.some((avoided) => canBeSame(bank, avoided.value, asked));
			const tolerance = Math.max(fact.tolerance, other?.tolerance ?? 0);
			return isLike && !isPublished && isBeyond(asked, numberAt(read, value), tolerance);
		})
		.map(({ entity, row }) => cellLure(read, row, { type: 'entity', entity }, 'disjoint-number'))
		.filter(({ value }) => !canBeSame(bank, value, { type: 'entity', entity: own.entity }));
};

const valueOf = ({ rows }: ReadColumn, { refutation }: Candidate): number | undefined =>
	refutation.kind === 'cell' ? rows.find(({ row }) => row === refutation.row)?.value : undefined;

const drawingsOf = (bank: Bank, { read, own }: ReadFact): Pick<Design, 'drawing' | 'columns'>[] => {
	const { chamber } = bank;
	if (chamber?.dataset.id === read.dataset.id && chamber.column === read.at)
		return [{ drawing: 'hemicycle', columns: [read] }];
	if (kindOf(bank, own.entity) === 'place') return [{ drawing: 'ranked', columns: [read] }];
	return [
		{ drawing: 'bars', columns: [read] },
		...comparable(bank, read).map((other) => ({
			drawing: 'pairs' as const,
			columns: [read, other],
		})),
	];
};

/**
 * Every sound way to read the fact off a drawing. A question needs two false values that the eye can
 * tell from the true one; the exact figures stand in the table.
 */
export const designsFor = (bank: Bank, fact: Fact): readonly Design[] => {
	const readable = readFact(bank, fact);
	if (!readable) return [];
	const { read, own } = readable;
	const design = (
		asks: Design['asks'],
		{ drawing, columns }: Pick<Design, 'drawing' | 'columns'>,
		lures: readonly Candidate[],
	): Design[] => {
		const max = maxOf(drawing, columns);
		const apart = lures.filter((lure) => {
			const value = valueOf(read, lure);
			return value !== undefined && isReadApart(drawing, max, own.value, value);
		});
		const shown = asks === 'figure' ? tellApart(drawing, max, apart) : apart;
		return shown.length < 2 ? [] : [{ asks, drawing, columns, own, lures: apart }];
	};
	// Sorted bars would say which is the longest before it is looked for.
	if (fact.kind === 'extreme')
		return design('extreme', { drawing: 'bars', columns: [read] }, candidatesFor(bank, fact));
	if (fact.kind !== 'quantity') return [];
	return drawingsOf(bank, readable).flatMap((drawn) => [
		...design('figure', drawn, otherFigures(bank, fact, read)),
		...design('row', drawn, otherRows(bank, fact, readable)),
	]);
};
