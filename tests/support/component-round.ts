/** Rounds made by hand, so that a test meets the forms that it is about. */
import { dealerOf } from '#lib/app/dealer.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { enumerate } from '#lib/forms/generating.ts';
import type { FormName, Item } from '#lib/forms/item.ts';
import type { EntryId, ItemKey, SessionId } from '#lib/kernel/brand.ts';
import { studyDay } from '#lib/kernel/calendar.ts';
import type { ReviewEntry } from '#lib/scheduling/log.ts';
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

/** An answer as the log keeps it. */
export const reviewOf = (
	item: Item,
	at: number,
	outcome: 'right' | 'wrong',
	id = `${at}-${item.id}`,
): ReviewEntry => ({
	kind: 'review',
	v: 1,
	id: id as EntryId,
	at,
	tz: 'UTC',
	day: studyDay(at, 'UTC'),
	device: 'test',
	session: 'earlier' as SessionId,
	role: 'first',
	facts: item.facts.map((fact) => ({ fact, outcome })),
	itemKey: item.id,
	check: item.check,
	form: item.form,
	variant: item.variant,
	bank: 'test',
	k: 3,
	guess: 0.3,
	pCorrect: 0.5,
	model: 'test',
	response: { form: 'unknown' },
	outcome,
	hints: 0,
	rtMs: 5000,
});

/** Every fact of the bank asked once a day, `days` days long, up to yesterday; a third of it missed. */
export const historyOf = (bank: Bank, days: number, now = Date.now()): readonly ReviewEntry[] => {
	const seen = new Set<string>();
	const items = itemsOf(bank).filter(({ form, facts }) => {
		const [fact] = facts;
		if (form !== 'choice' || fact === undefined || seen.has(fact)) return false;
		seen.add(fact);
		return true;
	});
	return Array.from({ length: days }, (_, day) =>
		items.map((item, i) =>
			reviewOf(item, now - (days - day) * 86_400_000 + i, (i + day) % 3 === 0 ? 'wrong' : 'right'),
		),
	).flat();
};
