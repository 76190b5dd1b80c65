import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { FormName } from './item.ts';

/** The key of the item that a form makes of a fact. */
export const keyOf = (fact: FactId, form: FormName): ItemKey => `${fact}/${form}` as ItemKey;

/** What a generated item's key is made of; no fact for one that the bank does not have. */
export const partsOf = (bank: Bank, key: ItemKey): { fact: Fact | undefined; form: string } => {
	const slash = key.lastIndexOf('/');
	return { fact: bank.facts.get(key.slice(0, slash) as FactId), form: key.slice(slash + 1) };
};

/** The fact that a generated item is about. @throws Error for a key that this bank did not make */
export const factOf = (bank: Bank, key: ItemKey): Fact => {
	const { fact } = partsOf(bank, key);
	if (!fact) throw new Error(`no item ${key} in this bank`);
	return fact;
};
