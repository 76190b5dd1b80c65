import type { ItemBase } from './item-base.ts';

/** Every fact of an item shares the outcome of the one answer. */
export const perFact = (
	item: Pick<ItemBase, 'facts'>,
	isRight: boolean,
): Record<string, 'right' | 'wrong'> =>
	Object.fromEntries(item.facts.map((fact) => [fact, isRight ? 'right' : 'wrong']));
