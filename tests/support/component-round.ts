/** Rounds made by hand, so that a test meets the forms that it is about. */
import { dealerOf } from '#lib/app/dealer.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { enumerate } from '#lib/forms/generating.ts';
import type { FormName, Item } from '#lib/forms/item.ts';
import type { ItemKey, SessionId } from '#lib/kernel/brand.ts';
import type { Plan, Planned, Reason } from '#lib/session/session.ts';

const dealt = (bank: Bank, item: ItemKey): Item => {
	const found = dealerOf(bank, 'en').deal({ item, variant: 0 });
	if (found === undefined) throw new Error(`the bank has no ${item}`);
	return found;
};

/** The bank's items, in its order. */
export const itemsOf = (bank: Bank): readonly Item[] =>
	enumerate(bank).map((key) => dealt(bank, key));

export const plannedOf = (item: Item, reason: Reason = 'new', recall = 0.5): Planned => ({
	item: item.id,
	variant: item.variant,
	topic: item.topic,
	facts: item.facts,
	reason,
	recall,
});

export const planOf = (bank: Bank, queue: readonly Planned[]): Plan => ({
	session: '01HZZZZZZZZZZZZZZZZZZZZZZZ' as SessionId,
	startedAt: Date.now(),
	bank: bank.hash,
	length: '3min',
	queue,
	topics: [],
});

/** A round that asks these forms, each of another fact as far as the bank has them. */
export const roundOf = (bank: Bank, forms: readonly FormName[]): Plan => {
	const items = itemsOf(bank);
	const taken = new Set<string>();
	const queue = forms.map((form) => {
		const fits = items.filter((item) => item.form === form && !taken.has(item.id));
		const item = fits.find(({ facts }) => facts.every((fact) => !taken.has(fact))) ?? fits[0];
		if (item === undefined) throw new Error(`no further ${form} in the bank`);
		for (const id of [item.id, ...item.facts]) taken.add(id);
		return plannedOf(item);
	});
	return planOf(bank, queue);
};
