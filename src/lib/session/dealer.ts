import type { Item } from '#lib/forms/item.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Face } from './session.ts';

/** Where a session gets its items from: a bank in one language, as far as the session sees it. */
export interface Dealer {
	/** Hash of the bank. */
	readonly bank: string;
	/** Every item that moves the memory of the fact, in the bank's order. */
	readonly keysOf: (fact: FactId) => readonly ItemKey[];
	/**
	 * The item as shown: the same face gives the same bytes, the order of the options included.
	 * Undefined when the bank no longer has it.
	 */
	readonly deal: (face: Face) => Item | undefined;
}
