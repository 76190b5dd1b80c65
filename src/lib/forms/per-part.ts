import type { FactId } from '#lib/kernel/brand.ts';
import type { ItemBase } from './item-base.ts';

/** A part of an answer and the fact it speaks of, where it speaks of one. */
interface Part {
	readonly fact?: FactId | undefined;
}

interface JudgedPart extends Part {
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

/**
 * Chance that a guess gets all parts of a fact right, as `perPart` counts them, 0..1.
 * @param guess the chance for one part and for the whole answer, each 0..1
 */
export const guessOfParts = (
	fact: FactId,
	parts: readonly Part[],
	guess: { readonly part: number; readonly whole: number },
): number => {
	const own = parts.filter((part) => part.fact === fact).length;
	return own === 0 || own === parts.length ? guess.whole : guess.part ** own;
};
