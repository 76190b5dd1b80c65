import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { enumerate, instantiate, present } from '#lib/forms/generating.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { type Question, questionOf } from '#lib/proof/question.ts';
import { isEndOfColumn } from '#lib/proof/ranks.ts';

/** The item as a session shows it, where it has one key among options. */
export const shownAt = (bank: Bank, key: ItemKey, variant: number): Question | undefined =>
	questionOf(present(instantiate(bank, key, variant, 'en'), keyedRng(key, variant, 'present')));

/** The first variant of every item that has one key among options. */
export const firstOfEach = (bank: Bank): readonly Question[] =>
	enumerate(bank).flatMap((key) => shownAt(bank, key, 0) ?? []);

/** The numbers of options that occur, from the fewest. */
export const sizesOf = (questions: readonly Question[]): readonly number[] =>
	[...new Set(questions.map(({ options }) => options.length))].sort((a, b) => a - b);

/**
 * Figures that are the extreme of a closed data set: nothing that is there lies on their other side,
 * so that the rank of such a key cannot be even. They are listed in docs/proof.md.
 */
export const extremesIn = (bank: Bank): readonly string[] =>
	[
		...new Set(
			firstOfEach(bank)
				.filter(({ isOrdered }) => isOrdered)
				.flatMap(({ units }) => units.flatMap((unit) => factNamed(bank, unit) ?? []))
				.filter((fact) => isEndOfColumn(bank, fact))
				.map(({ id }) => id),
		),
	].sort();

const factNamed = (bank: Bank, unit: string): Fact | undefined =>
	[...bank.facts.values()].find(({ id }) => id === unit);
