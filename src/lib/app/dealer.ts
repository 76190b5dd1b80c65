import type { Bank } from '#lib/bank/bank.ts';
import { formOf, instantiate, keysOfFact, present } from '#lib/forms/generating.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import type { Dealer } from '#lib/session/dealer.ts';

/**
 * Deals a bank's items in one language. The order of the options depends on item and variant
 * alone, so that a page made at build time, a resumed session and a replay show the same face.
 */
export const dealerOf = (bank: Bank, lang: Lang): Dealer => ({
	bank: bank.hash,
	keysOf: (fact) => keysOfFact(bank, fact),
	deal: ({ item, variant }) =>
		formOf(bank, item) !== undefined
			? present(instantiate(bank, item, variant, lang), keyedRng(item, variant, 'present'))
			: undefined,
});
