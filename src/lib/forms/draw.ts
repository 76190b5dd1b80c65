import type { Candidate } from '#lib/bank/candidate.ts';
import { hash32 } from '#lib/kernel/hash.ts';
import { compareText } from '#lib/kernel/rng.ts';

/**
 * The candidates in a drawn order: each has as many tickets as its weight and stands where its best
 * ticket puts it. A ticket depends on the salt and the candidate alone, so that one new candidate
 * moves no two others past each other.
 * Source: rendezvous hashing, Thaler and Ravishankar 1998; the best of w uniform tickets is weighted
 * sampling without replacement, Efraimidis and Spirakis 2006.
 */
export const drawn = (candidates: readonly Candidate[], salt: string): readonly Candidate[] =>
	candidates
		.map((candidate) => ({ candidate, ticket: bestTicket(candidate, salt) }))
		.sort((a, b) => a.ticket - b.ticket || compareText(a.candidate.id, b.candidate.id))
		.map(({ candidate }) => candidate);

const bestTicket = ({ id, weight }: Candidate, salt: string): number => {
	let best = hash32(`${salt}|${id}`);
	for (let i = 1; i < weight; i++) best = Math.min(best, hash32(`${salt}|${id}|${i}`));
	return best;
};
