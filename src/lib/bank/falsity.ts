import { assertNever } from '#lib/kernel/assert-never.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Bank } from './bank.ts';
import { type Candidate, isAlike, isClearOf, weights } from './candidate.ts';
import { isContradicted } from './contradiction.ts';
import { dateShape } from './date-shape.ts';
import { otherDates, otherHolders, otherNumbers, otherRows } from './lures.ts';
import type { Fact, Value } from './model.ts';
import { perBank } from './per-bank.ts';
import { canBeSame, valueId } from './same.ts';

/**
 * Every value that is provably false for the fact and plausible as a wrong option, each value once.
 * Not being in the bank proves nothing: each candidate says by which rule it is false and what is
 * true of it instead. No two candidates can be the same thing.
 */
export const candidatesFor = (bank: Bank, fact: Fact): readonly Candidate[] => {
	const known = memory(bank);
	const candidates = known.get(fact.id) ?? findCandidates(bank, fact);
	known.set(fact.id, candidates);
	return candidates;
};

const memory = perBank(() => new Map<FactId, readonly Candidate[]>());

const findCandidates = (bank: Bank, fact: Fact): readonly Candidate[] => {
	if (isContradicted(bank, fact)) return [];
	const ruledOut = [fact.answer, ...fact.avoid.map((avoided) => avoided.value)];
	const kept = new Map<string, Candidate>();
	for (const candidate of [...authored(fact), ...byKind(bank, fact)].sort(better)) {
		const clashes = (value: Value): boolean => canBeSame(bank, value, candidate.value);
		if (kept.has(candidate.id) || ruledOut.some(clashes)) continue;
		if (canOverlap(candidate.value) && [...kept.values()].some((other) => clashes(other.value)))
			continue;
		kept.set(candidate.id, candidate);
	}
	return [...kept.values()];
};

/** Heavier first; among equals the order of ids, so that the order of the bank's files is no matter. */
const better = (a: Candidate, b: Candidate): number =>
	b.weight - a.weight || compareText(a.id, b.id) || compareText(refuter(a), refuter(b));

const refuter = ({ refutation }: Candidate): string =>
	refutation.kind === 'fact' ? refutation.fact : refutation.kind;

/** Figures and days of one shape with different ids never overlap; names, texts, spans and ranges may. */
const canOverlap = (value: Value): boolean => {
	if (value.type === 'date') return dateShape(value) === 'span';
	return value.type !== 'number' || value.to !== undefined;
};

const byKind = (bank: Bank, fact: Fact): readonly Candidate[] => {
	switch (fact.kind) {
		case 'event':
			return otherDates(bank, fact);
		case 'quantity':
			return otherNumbers(bank, fact);
		case 'relation':
			return otherHolders(bank, fact);
		case 'extreme':
			return otherRows(bank, fact);
		case 'claim':
		case 'cause':
		case 'statement':
			return [];
		default:
			return assertNever(fact);
	}
};

/** The author says that they are false and why; they must look like the answer. */
const authored = (fact: Fact): readonly Candidate[] =>
	fact.alternatives
		.filter(({ value }) => isAlike(fact.answer, value) && isClearOf(fact, value))
		.map(({ value, because }) => ({
			id: valueId(value),
			value,
			proof: 'authored',
			refutation: { kind: 'text', text: because },
			weight: weights.reasoned,
		}));
