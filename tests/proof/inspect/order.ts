import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { OrderItem, OrderOption } from '#lib/forms/order/item.ts';
import { saysWords } from '../judge.ts';
import type { Meaning } from '../meaning.ts';
import { inspectFacts, inspectPhrase, readDays } from './events.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectDistinct, inspectIds, optionWords } from './options.ts';

const inspect = (bank: Bank, item: OrderItem, report: Report): void => {
	const { options, sequence } = item;
	inspectIds(item, report);
	inspectFacts(bank, item, options, report);
	inspectDistinct(
		options.map((option) => ({ option, meaning: undefined })),
		report,
	);
	if (
		[...sequence].sort().join() !==
		options
			.map(({ id }) => id)
			.sort()
			.join()
	)
		report('not-one-key', sequence.join());
	const days = new Map(
		options.map((option) => [option.id, inspectOption(bank, item, option, report)]),
	);
	inspectSequence(
		sequence.map((id) => days.get(id)),
		report,
	);
	inspectPublished(
		sequence.flatMap((id) => {
			const fact = options.find((option) => option.id === id)?.fact;
			return (fact && bank.facts.get(fact)) ?? [];
		}),
		report,
	);
};

/** The last day on which anybody says that one was lies before the first for each that comes later. */
const inspectPublished = (facts: readonly Fact[], report: Report): void => {
	const told = facts.map(({ id, avoid }) => ({
		id,
		days: avoid
			.flatMap(({ value }) => (value.type === 'date' ? [value.from, value.to] : []))
			.sort(),
	}));
	const own = facts.map(({ answer }) => (answer.type === 'date' ? answer : { from: '', to: '' }));
	for (const [later, { id, days }] of told.entries())
		for (const earlier of told.slice(0, later).keys()) {
			const last = [own[earlier]?.to ?? '', told[earlier]?.days.at(-1) ?? ''];
			const first = [own[later]?.from ?? '', days[0] ?? '9999'];
			const isOpen = last.some((end, i) => first.some((start, j) => i + j > 0 && end >= start));
			if (isOpen) report('avoided-value', `${told[earlier]?.id} and ${id}`);
		}
};

/** @returns the days on which it happened */
const inspectOption = (bank: Bank, item: OrderItem, option: OrderOption, report: Report): Days => {
	const fact = bank.facts.get(option.fact);
	if (fact?.kind !== 'event') {
		report('unknown-fact', option.fact);
		return undefined;
	}
	inspectPhrase(fact, item, option, option.when, report);
	if (saysWords(item.stem, option.text)) report('stem-tells-key', option.text);
	if (!saysWords(option.rationale, option.when)) report('rationale-off-topic', option.rationale);
	return readDays(bank, fact, option.when, report);
};

type Days = Extract<Meaning, { type: 'days' }> | undefined;

/** Each ends before the next one begins. */
const inspectSequence = (days: readonly Days[], report: Report): void => {
	for (const [at, later] of days.entries()) {
		const earlier = days[at - 1];
		if (!earlier || !later || earlier.last < later.first) continue;
		const isTurned = later.last < earlier.first;
		report(isTurned ? 'wrong-key' : 'overlapping-options', `places ${at} and ${at + 1}`);
	}
};

export const orderInspector: Inspector<OrderItem> = {
	words: (item) => ({
		...optionWords(item),
		shown: item.options.flatMap(({ text, when }) => [text, when]),
	}),
	inspect,
};
