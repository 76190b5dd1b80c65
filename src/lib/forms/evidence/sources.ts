import type { Bank } from '#lib/bank/bank.ts';
import type { Citation, EventFact, Source, SourceKind } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { FactId, SourceId } from '#lib/kernel/brand.ts';
import { dayNumber, type DaySpan, parseDay } from '#lib/kernel/calendar.ts';
import { foldText } from '#lib/kernel/fold-text.ts';

/** A source with its day. */
export interface Published {
	readonly source: Source;
	readonly day: string;
}

/** Any source that has a date, with the days that this can mean and its words as they are searched. */
interface Dated {
	readonly source: Source;
	readonly on: DaySpan;
	readonly said: readonly string[];
}

/**
 * Laws and works of reference are mended after their date, so that they may report what came later;
 * the article that the bank started from is not known to the reader.
 */
const unfit: readonly SourceKind[] = ['law', 'reference', 'seed article'];

/**
 * Days between a source and an event after which it came too early in every zone: the evening's news
 * of another continent has yesterday's date.
 */
const clearDays = 2;

const dated = perBank((bank): readonly Dated[] =>
	[...bank.sources.values()].flatMap((source) => {
		const on = source.date === undefined ? undefined : parseDay(source.date);
		const said = [...wordings(source.title), ...wordings(source.publisher)].map(foldText);
		return on ? [{ source, on, said }] : [];
	}),
);

const idsIn = (cite: readonly Citation[]): readonly SourceId[] =>
	cite.flatMap(({ source, readIn }) => [source, ...(readIn === undefined ? [] : [readIn])]);

/** A source from before is cited for it, so that it was known before: a plan, a term set. */
const isForetold = (bank: Bank, { cite, answer }: EventFact): boolean => {
	const ids = new Set(idsIn(cite));
	return dated(bank).some(({ source, on }) => ids.has(source.id) && on.to < answer.from);
};

/** What no title may say, or it would tell when it was: the answer and the event's year. */
const tellingWords = (bank: Bank, { answer }: EventFact): readonly string[] => [
	...wordings(valueText(bank, answer)).map(foldText),
	answer.from.slice(0, 4),
	answer.to.slice(0, 4),
];

/** The sources that a question about an event can show. */
export interface Shelf {
	/** Never cited for the event, and published before it began: too early to report it. */
	readonly before: readonly Published[];
	/** Published after its last day; on the day itself where the event is cited from it. */
	readonly after: readonly Published[];
	/** How many of those after it are cited for it. */
	readonly cited: number;
}

const findShelf = (bank: Bank, fact: EventFact): Shelf | undefined => {
	if (isForetold(bank, fact)) return undefined;
	const { from, to } = fact.answer;
	const ids = new Set(idsIn(fact.cite));
	const isCited = ({ source }: Published): boolean => ids.has(source.id);
	const telling = tellingWords(bank, fact);
	const fit = dated(bank)
		.filter(({ source, on }) => on.from === on.to && !unfit.includes(source.kind))
		.filter(({ said }) => !telling.some((part) => said.some((text) => text.includes(part))))
		.map(({ source, on }): Published => ({ source, day: on.to }));
	const after = fit.filter((one) => (isCited(one) ? one.day >= to : one.day > to));
	return {
		before: fit.filter((one) => !isCited(one) && dayNumber(from) - dayNumber(one.day) >= clearDays),
		after,
		cited: after.filter(isCited).length,
	};
};

const memory = perBank(() => new Map<FactId, Shelf | undefined>());

/** The sources of an event that a question can show; nothing for one known before it happened. */
export const shelfOf = (bank: Bank, fact: EventFact): Shelf | undefined => {
	const known = memory(bank);
	if (!known.has(fact.id)) known.set(fact.id, findShelf(bank, fact));
	return known.get(fact.id);
};
