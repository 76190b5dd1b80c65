import type { FactId } from '#lib/kernel/brand.ts';
import type { ItemBase } from './item-base.ts';

/** A part of an answer and the fact it speaks of, where it speaks of one. */
interface JudgedPart {
	readonly fact?: FactId | undefined;
	readonly isRight: boolean;
}

/**
 * Each fact has the outcome of its own parts; one that no part names has that of the whole answer,
 * which says something about it only as a whole.
 */
export const perPart = (
	{ facts }: Pick<ItemBase, 'facts'>,
	parts: readonly JudgedPart[],
): Record<string, 'right' | 'wrong'> =>
	Object.fromEntries(
		facts.map((id) => {
			const own = parts.filter(({ fact }) => fact === id);
			const isRight = (own.length > 0 ? own : parts).every((part) => part.isRight);
			return [id, isRight ? 'right' : 'wrong'];
		}),
	);
