import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import type { Graded } from './check.ts';
import type { FormatError, ItemBase, Outcome, Probe } from './item-base.ts';

/**
 * How a form reads and grades a response. Sees the item only, never a bank, so that the same code
 * grades in practice, in a live room and in a replay.
 */
export interface Grading<I extends ItemBase, R extends { readonly form: string }> {
	readonly parse: (item: I, raw: unknown) => Result<R, FormatError>;
	/** @param response undefined for "I don't know", which scores nothing */
	readonly grade: (item: I, response: R | undefined) => Outcome;
	/** Chance of a right answer without knowledge, 0..1. */
	readonly guessRate: (item: I) => number;
	/** How many options are shown; 0 where the form has none. */
	readonly optionCount: (item: I) => number;
}

/** How a form makes its items from a bank. */
export interface Generating<I extends ItemBase, R> {
	/** Whether the form can ask this fact soundly. */
	readonly canAsk: (bank: Bank, fact: Fact) => boolean;
	/** The item before presentation: same inputs, same bytes. */
	readonly instantiate: (bank: Bank, key: ItemKey, variant: number, lang: Lang) => I;
	/** Puts what may be in any order into an order. */
	readonly present: (item: I, rng: Rng) => I;
	readonly probe: (item: I) => Probe<R>;
	/** What the check covers besides the stem. */
	readonly graded: (item: Omit<I, 'check'>) => Graded;
}
