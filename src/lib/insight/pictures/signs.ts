import { perBank } from '#lib/bank/per-bank.ts';
import type { EntityId } from '#lib/kernel/brand.ts';

/** Colours and marks that groups have; a later group takes the last one. */
const mostSigns = 7;

/**
 * The place of each group in the order of the chamber, from 1: what its colour and its mark follow
 * from. A group keeps its place under the name that it had at another time.
 */
export const signsOf = perBank((bank): ReadonlyMap<EntityId, number> => {
	const { chamber } = bank;
	const seated = (chamber?.dataset.rows ?? []).flatMap(({ entity, cells }) => {
		const seats = chamber && cells[chamber.column];
		return typeof seats === 'number' && seats > 0 ? [entity] : [];
	});
	return new Map(
		seated.flatMap((entity, index) =>
			[entity, ...(bank.entities.get(entity)?.sameAs ?? [])].map(
				(id) => [id, Math.min(index + 1, mostSigns)] as const,
			),
		),
	);
});
