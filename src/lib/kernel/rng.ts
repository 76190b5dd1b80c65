import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hash32 } from './hash.ts';

/** A seeded source of chance. The sequence of a seed is frozen by golden vectors in the tests. */
export interface Rng {
	/** An integer in 0 .. below - 1. `below` is at least 1. */
	readonly int: (below: number) => number;
}

/** One independent sub-seed per purpose: `keyedRng(itemKey, variant, 'rank')`. */
export const keyedRng = (...purpose: readonly (string | number)[]): Rng => {
	const generator = xoroshiro128plus(hash32(purpose.join('|')));
	return { int: (below) => uniformInt(generator, 0, below - 1) };
};

/** A new array in random order (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], rng: Rng): T[] => {
	const out = [...items];
	for (let i = out.length - 1; i > 0; i--) {
		const j = rng.int(i + 1);
		const [a, b] = [out[i], out[j]];
		if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
	}
	return out;
};

/**
 * Rendezvous ranking: each candidate's place depends on its own id alone, so that one new candidate
 * moves no other two past each other. A candidate of weight w has w tickets and stands where its
 * best one puts it, so that it comes first as often as its share of all tickets.
 * Sources: Thaler and Ravishankar 1998 (rendezvous); Efraimidis and Spirakis 2006 (weights).
 */
export const rendezvous = <T extends { readonly id: string; readonly weight?: number }>(
	candidates: readonly T[],
	salt: string,
): T[] =>
	candidates
		.map((candidate) => ({ candidate, rank: bestTicket(candidate, salt) }))
		.sort((a, b) => a.rank - b.rank || compareText(a.candidate.id, b.candidate.id))
		.map(({ candidate }) => candidate);

const bestTicket = (
	{ id, weight = 1 }: { readonly id: string; readonly weight?: number },
	salt: string,
): number => {
	let best = hash32(`${salt}|${id}`);
	for (let i = 1; i < weight; i++) best = Math.min(best, hash32(`${salt}|${id}|${i}`));
	return best;
};

/** Order by code units: the same on every machine, unlike localeCompare. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
