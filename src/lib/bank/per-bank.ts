import type { Bank } from './bank.ts';

/** Makes something from a bank once: a bank never changes, so neither does what is made from it. */
export const perBank = <T>(make: (bank: Bank) => T): ((bank: Bank) => T) => {
	const made = new WeakMap<Bank, { readonly value: T }>();
	return (bank) => {
		const known = made.get(bank) ?? { value: make(bank) };
		made.set(bank, known);
		return known.value;
	};
};
