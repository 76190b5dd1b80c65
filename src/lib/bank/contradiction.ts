import type { EntityId } from '#lib/kernel/brand.ts';
import { isDisjoint } from '#lib/kernel/calendar.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Bank } from './bank.ts';
import type { ExtremeFact, Fact, RelationFact } from './model.ts';
import { rowsOfRelation } from './neighbours.ts';
import { identities } from './same.ts';

/** What kind of thing an entity is: values of another kind are no near misses. */
export const kindOf = (bank: Bank, id: EntityId): string | undefined => bank.entities.get(id)?.kind;

/** A row of an extreme's data set, and how far its figure lies behind the extreme one. */
interface RowBehind {
	readonly entity: EntityId;
	readonly row: number;
	readonly column: number;
	/** Above 0; 0 and below for a row that equals or beats the answer. */
	readonly distance: number;
}

/** The other rows of an extreme's column that have a figure, nearest first. */
export const rowsBehind = (bank: Bank, fact: ExtremeFact): readonly RowBehind[] => {
	const dataset = bank.datasets.get(fact.dataset);
	const column = dataset?.columns.findIndex(({ id }) => id === fact.column) ?? -1;
	const extreme = figureOfAnswer(bank, fact);
	if (!dataset || extreme === undefined) return [];
	const sign = fact.which === 'lowest' ? 1 : -1;
	return dataset.rows
		.flatMap(({ entity, cells }, row) => {
			const cell = cells[column];
			const isLike = kindOf(bank, entity) === kindOf(bank, fact.answer.entity);
			return isLike && entity !== fact.answer.entity && typeof cell === 'number'
				? [{ entity, row, column, distance: (cell - extreme) * sign }]
				: [];
		})
		.sort((a, b) => a.distance - b.distance || compareText(a.entity, b.entity));
};

const figureOfAnswer = (
	bank: Bank,
	{ dataset: id, column, answer }: ExtremeFact,
): number | undefined => {
	const dataset = bank.datasets.get(id);
	const at = dataset?.columns.findIndex((known) => known.id === column) ?? -1;
	return dataset?.rows.find(({ entity }) => entity === answer.entity)?.cells[at] ?? undefined;
};

/** Someone else held the same at the same time: the relation is not functional after all. */
const hasRival = (bank: Bank, fact: RelationFact): boolean => {
	const who = identities(bank);
	return rowsOfRelation(bank, fact).some(
		(row) =>
			row.what === fact.what &&
			!isDisjoint(row.on, fact.on) &&
			who.get(row.answer.entity) !== who.get(fact.answer.entity),
	);
};

/** Another row equals or beats the answer, or the answer has no figure. */
const isNoExtreme = (bank: Bank, fact: ExtremeFact): boolean =>
	figureOfAnswer(bank, fact) === undefined ||
	rowsBehind(bank, fact).some(({ distance }) => distance <= 0);

/** True when the bank itself speaks against the fact: then nothing is known to be false. */
export const isContradicted = (bank: Bank, fact: Fact): boolean =>
	(fact.kind === 'relation' && hasRival(bank, fact)) ||
	(fact.kind === 'extreme' && isNoExtreme(bank, fact));
