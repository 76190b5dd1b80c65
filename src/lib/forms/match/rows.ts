import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { canBeSame } from '#lib/bank/same.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { firstApart, type Guest, mayStandIn, rankApart } from '../apart.ts';

/** A fact as one pair: its answer stands on the right, what it is the answer for on the left. */
export interface Row<F extends Fact> extends Guest {
	readonly fact: F;
	readonly left: Text;
}

/** True when the answer of one was published for the other: neither right nor wrong there. */
export const isPublishedFor = (bank: Bank, a: Fact, b: Fact): boolean =>
	a.avoid.some(({ value }) => canBeSame(bank, value, b.answer)) ||
	b.avoid.some(({ value }) => canBeSame(bank, value, a.answer));

/**
 * Two or three rows to stand beside the anchor's.
 * @param clash two rows of which one could be true in the place of the other
 * @returns undefined where there are fewer than two
 */
export const drawRows = <F extends Fact>(
	anchor: Row<F>,
	rows: readonly Row<F>[],
	salt: string,
	clash: (a: Row<F>, b: Row<F>) => boolean,
): readonly Row<F>[] | undefined => {
	const free = rows.filter(
		(row) => mayStandIn(row.fact, 'match') && row.bucket !== anchor.bucket && !clash(anchor, row),
	);
	const ranked = rankApart(free, salt);
	const drawn = firstApart(ranked, 3, clash) ?? firstApart(ranked, 2, clash);
	return drawn && [anchor, ...drawn];
};
