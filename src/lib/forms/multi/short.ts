import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { statementText } from '#lib/bank/render.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import { countWords } from '#lib/kernel/count-words.ts';

/** Four sentences are read at once on a phone: each has so many words at most. */
const mostWords = 15;

/** True when the fact's sentence with this value is short in every language that it has. */
export const isShort = (bank: Bank, fact: Fact, value: Value): boolean =>
	wordings(statementText(bank, fact, value)).every((sentence) => countWords(sentence) <= mostWords);

const memory = perBank(() => new Map<FactId, readonly Candidate[]>());

/** The provably false values with which the fact's sentence stays short. */
export const shortTwins = (bank: Bank, fact: Fact): readonly Candidate[] => {
	const known = memory(bank);
	const twins =
		known.get(fact.id) ??
		candidatesFor(bank, fact).filter(({ value }) => isShort(bank, fact, value));
	known.set(fact.id, twins);
	return twins;
};
