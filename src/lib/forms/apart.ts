import type { Fact } from '#lib/bank/model.ts';
import { rendezvous } from '#lib/kernel/rng.ts';

/** Something that may join an item, and what it must not share with another one of the item. */
export interface Guest {
	readonly id: string;
	/** Two with the same are one place, one day, one figure: an item has at most one of them. */
	readonly bucket: string;
	/** Tickets in the draw, 1 and up. */
	readonly weight: number;
}

/** Whether a fact may stand in an item of this form, as its anchor or beside it. */
export const mayStandIn = ({ forms, quizUse }: Fact, form: string): boolean =>
	quizUse !== 'never' && (forms?.includes(form) ?? true);

const grouped = <T extends Guest>(guests: readonly T[]): ReadonlyMap<string, readonly T[]> => {
	const groups = new Map<string, T[]>();
	for (const guest of guests)
		groups.set(guest.bucket, [...(groups.get(guest.bucket) ?? []), guest]);
	return groups;
};

/**
 * The guests in a drawn order. Buckets are drawn, not guests, so that one more guest moves no other
 * bucket: it changes one option of an item at most.
 */
export const rankApart = <T extends Guest>(guests: readonly T[], salt: string): readonly T[] => {
	const buckets = [...grouped(guests)].map(([id, members]) => ({
		id,
		members,
		weight: Math.max(...members.map(({ weight }) => weight)),
	}));
	return rendezvous(buckets, salt).flatMap(({ members }) => rendezvous(members, salt));
};

/**
 * The first `size` guests, in the order given, of which no two share a bucket or clash.
 * @returns undefined where there are not so many
 */
export const firstApart = <T extends Guest>(
	ranked: readonly T[],
	size: number,
	clash: (a: T, b: T) => boolean,
	chosen: readonly T[] = [],
): readonly T[] | undefined => {
	if (chosen.length === size) return chosen;
	for (const [at, guest] of ranked.entries()) {
		if (chosen.some((other) => other.bucket === guest.bucket || clash(other, guest))) continue;
		const rest = firstApart(ranked.slice(at + 1), size, clash, [...chosen, guest]);
		if (rest) return rest;
	}
	return undefined;
};
