import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { FormName } from './item.ts';

/** The key of the item that a form makes of a fact. */
export const keyOf = (fact: FactId, form: FormName): ItemKey => `${fact}/${form}` as ItemKey;

/** The fact that a generated item is about. @throws Error for a key that this bank did not make */
export const factOf = (bank: Bank, key: ItemKey): Fact => {
	const fact = bank.facts.get(key.slice(0, key.lastIndexOf('/')) as FactId);
	if (!fact) throw new Error(`no item ${key} in this bank`);
	return fact;
};

/** The keys of the items that a form makes of the facts it `canAsk`; `never` facts make none. */
export const keysWith = (
	bank: Bank,
	form: FormName,
	canAsk: (bank: Bank, fact: Fact) => boolean,
): readonly ItemKey[] =>
	[...bank.facts.values()]
		.filter((fact) => fact.quizUse !== 'never' && canAsk(bank, fact))
		.map((fact) => keyOf(fact.id, form));
