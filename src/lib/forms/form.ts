import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import type { Graded } from './check.ts';
import type { AnswerView, FormatError, ItemBase, Outcome, Probe } from './item-base.ts';

/**
 * What a form asks of the learner, from the easiest to the hardest: to know the answer when it is
 * seen, to judge a sentence, to read it off a chart or a source, to put several facts together, to
 * bring it up unaided.
 */
export type Rung = 'recognise' | 'judge' | 'read' | 'arrange' | 'produce';

/**
 * How a form reads and grades a response. Sees the item only, never a bank, so that the same code
 * grades in practice, in a live room and in a replay.
 */
export interface Grading<I extends ItemBase, R extends { readonly form: string }> {
	readonly rung: Rung;
	readonly parse: (item: I, raw: unknown) => Result<R, FormatError>;
	/** @param response undefined for "I don't know", which scores nothing */
	readonly grade: (item: I, response: R | undefined) => Outcome;
	/** Chance of a right answer without knowledge, 0..1. */
	readonly guessRate: (item: I) => number;
	/**
	 * Chance that a guess shows one of the item's facts known, 0..1. Only where a part of the answer
	 * can be right by itself; without it every fact is guessed as the whole answer is.
	 */
	readonly guessOfFact?: (item: I, fact: FactId) => number;
	/** How many options are shown; 0 where the form has none. */
	readonly optionCount: (item: I) => number;
	/** @param response undefined for "I don't know": only what is right is shown */
	readonly view: (item: I, response: R | undefined, outcome: Outcome) => AnswerView;
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
	/** What is right, for a list of items: options with their rationales, or the key. */
	readonly answer: (item: I) => Readonly<Record<string, Json>>;
	/** What the check covers besides the stem. */
	readonly graded: (item: Omit<I, 'check'>) => Graded;
}
