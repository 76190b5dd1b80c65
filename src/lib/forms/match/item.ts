import type { FactId, OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** One pair: the option itself stands on the left; its rationale is the fact's true sentence. */
export interface MatchOption extends Option {
	readonly fact: FactId;
	/** What belongs to it, on the right. */
	readonly partner: { readonly id: OptionId; readonly text: string };
}

/** Match three or four things with what belongs to them, each with one. */
export interface MatchItem extends ItemBase {
	readonly form: 'match';
	readonly options: readonly MatchOption[];
	/** Ids of the partners, in the order in which they are shown. */
	readonly partners: readonly OptionId[];
}

export interface MatchResponse {
	readonly form: 'match';
	/** `left=right` for each left id, in the order of code units, separated by spaces. */
	readonly pairs: string;
}

/** The partner that each left id was given in a response, which the log keeps as one text. */
export const pairsIn = (pairs: string): ReadonlyMap<string, string> =>
	new Map(
		pairs.split(' ').flatMap((pair) => {
			const at = pair.indexOf('=');
			return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const];
		}),
	);

/** A response of these pairs. */
export const pairing = (pairs: Iterable<readonly [string, string]>): MatchResponse => ({
	form: 'match',
	pairs: [...pairs]
		.map(([left, right]) => `${left}=${right}`)
		.sort()
		.join(' '),
});
