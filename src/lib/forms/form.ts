import type { Bank } from '#lib/bank/bank.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import type { FormatError, FormName, ItemOf, Outcome, Probe, ResponseOf } from './item.ts';

/**
 * How a form reads and grades a response. Sees the item only, never a bank, so that the same code
 * grades in practice, in a live room and in a replay.
 */
export interface Grading<F extends FormName> {
	readonly parse: (item: ItemOf<F>, raw: unknown) => Result<ResponseOf<F>, FormatError>;
	readonly grade: (item: ItemOf<F>, response: ResponseOf<F>) => Outcome;
	/** Chance of a right answer without knowledge, 0..1. */
	readonly guessRate: (item: ItemOf<F>) => number;
}

/** How a form makes its items from a bank. */
export interface Generating<F extends FormName> {
	/** Every item that the bank can make in this form. */
	readonly keys: (bank: Bank) => readonly ItemKey[];
	/** The item before presentation: same inputs, same bytes. */
	readonly instantiate: (bank: Bank, key: ItemKey, variant: number, lang: Lang) => ItemOf<F>;
	/** Puts what may be in any order into an order. */
	readonly present: (item: ItemOf<F>, rng: Rng) => ItemOf<F>;
	readonly probe: (item: ItemOf<F>) => Probe;
}
