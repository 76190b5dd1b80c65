import type { Bank } from '#lib/bank/bank.ts';
import type { ExtremeFact, Fact, RelationFact } from '#lib/bank/model.ts';
import { isRange, type Meaning, mayCoincide, meaningOf, plain, saysSame } from './meaning.ts';

/**
 * What the proof's own rules say of a value in the place of a fact's answer. `partly`: it has figures
 * in common with an answer that is a range, or is a range around the answer; neither right nor wrong.
 */
export type Verdict = 'true' | 'partly' | 'false' | 'avoided' | 'unproven';

const toleranceOf = (fact: Fact): number => (fact.kind === 'quantity' ? fact.tolerance : 0);

/** Whether a value is true, in part or wholly, provably false, published elsewhere, or merely unknown. */
export const judge = (bank: Bank, fact: Fact, said: Meaning): Verdict => {
	const answer = meaningOf(bank, fact.answer);
	if (mayCoincide(answer, said, toleranceOf(fact)))
		return (isRange(answer) || isRange(said)) && !saysSame(answer, said) ? 'partly' : 'true';
	if (fact.avoid.some(({ value }) => mayCoincide(meaningOf(bank, value), said))) return 'avoided';
	const isAuthored = fact.alternatives.some(({ value }) =>
		mayCoincide(meaningOf(bank, value), said),
	);
	return isAuthored || isRefuted(bank, fact, said) ? 'false' : 'unproven';
};

const isRefuted = (bank: Bank, fact: Fact, said: Meaning): boolean => {
	switch (fact.kind) {
		// It happened once, and it has one value: what does not coincide is false.
		case 'event':
			return said.type === 'days';
		case 'quantity':
			return said.type === 'figure';
		case 'relation':
			return isAnotherHolder(bank, fact, said);
		case 'extreme':
			return isOutdone(bank, fact, said);
		case 'claim':
		case 'cause':
		case 'statement':
			return false;
	}
};

const rowsHolding = (bank: Bank, said: Meaning): readonly RelationFact[] =>
	[...bank.facts.values()]
		.filter((fact) => fact.kind === 'relation')
		.filter((fact) => mayCoincide(meaningOf(bank, fact.answer), said));

const isSameSeat = (a: RelationFact, b: RelationFact): boolean =>
	a.relation === b.relation && a.what === b.what && a.on.from <= b.on.to && b.on.from <= a.on.to;

const isAnotherHolder = (bank: Bank, fact: RelationFact, said: Meaning): boolean => {
	const rows = rowsHolding(bank, said);
	return rows.length > 0 && !rows.some((row) => isSameSeat(row, fact));
};

/** Rows of the same seat at the same time with another holder: then the relation is not functional. */
export const rivals = (bank: Bank, fact: RelationFact): readonly RelationFact[] =>
	[...bank.facts.values()]
		.filter((other) => other.kind === 'relation')
		.filter((other) => other.id !== fact.id && isSameSeat(other, fact))
		.filter((other) => !mayCoincide(meaningOf(bank, other.answer), meaningOf(bank, fact.answer)));

const cells = (
	bank: Bank,
	fact: ExtremeFact,
): readonly { names: Meaning; cell: number | null }[] => {
	const dataset = bank.datasets.get(fact.dataset);
	const at = dataset?.columns.map(({ id }) => id).indexOf(fact.column) ?? -1;
	return (dataset?.rows ?? []).map(({ entity, cells: row }) => ({
		names: meaningOf(bank, { type: 'entity', entity }),
		cell: row[at] ?? null,
	}));
};

/** The best figure of the column, and how many rows have it. */
const best = (bank: Bank, fact: ExtremeFact): { figure: number; rows: number } => {
	const figures = cells(bank, fact).flatMap(({ cell }) => cell ?? []);
	const figure = fact.which === 'lowest' ? Math.min(...figures) : Math.max(...figures);
	return { figure, rows: figures.filter((cell) => cell === figure).length };
};

/** True when another row shares the extreme. */
export const isTied = (bank: Bank, fact: ExtremeFact): boolean => best(bank, fact).rows !== 1;

/** True when the fact's answer has the extreme figure. */
export const isExtreme = (bank: Bank, fact: ExtremeFact): boolean => {
	const answer = meaningOf(bank, fact.answer);
	const row = cells(bank, fact).find(({ names }) => mayCoincide(names, answer));
	return row?.cell === best(bank, fact).figure;
};

const isOutdone = (bank: Bank, fact: ExtremeFact, said: Meaning): boolean => {
	const rows = cells(bank, fact).filter(({ names }) => mayCoincide(names, said));
	const { figure } = best(bank, fact);
	return rows.length > 0 && rows.every(({ cell }) => cell !== null && cell !== figure);
};

/** True when `part` stands in `text` as whole words. */
export const saysWords = (text: string, part: string): boolean => {
	const letters = /[\p{L}\p{N}]/u;
	const [whole, words] = [plain(text), plain(part)];
	return [...whole.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu'))].some(
		({ index }) =>
			!letters.test(whole[index - 1] ?? ' ') && !letters.test(whole[index + words.length] ?? ' '),
	);
};
