import type { Bank } from '#lib/bank/bank.ts';
import type { Citation, Fact, Source, SourceKind } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { rowsOfRelation } from '#lib/bank/neighbours.ts';
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

/** The days of the event or of the row; nothing for facts of other kinds. */
const daysOf = (fact: Fact): DaySpan | undefined =>
	fact.kind === 'event' ? fact.answer : fact.kind === 'relation' ? fact.on : undefined;

const dated = perBank((bank): readonly Dated[] =>
	[...bank.sources.values()].flatMap((source) => {
		const on = source.date === undefined ? undefined : parseDay(source.date);
		const said = [...wordings(source.title), ...wordings(source.publisher)].map(foldText);
		return on ? [{ source, on, said }] : [];
	}),
);

const idsIn = (cite: readonly Citation[]): readonly SourceId[] =>
	cite.flatMap(({ source, readIn }) => [source, ...(readIn === undefined ? [] : [readIn])]);

const comesBefore = (on: DaySpan, days: DaySpan): boolean => on.to < days.from;

/**
 * A source from before is cited for it, so that such a source can support it: as a plan, a term set,
 * an office that was held already. Rows of one relation are alike in this.
 */
const isKnownBefore = (bank: Bank, fact: Fact, days: DaySpan): boolean => {
	const rows = fact.kind === 'relation' ? rowsOfRelation(bank, fact) : [fact];
	const cited = (row: Fact, since: DaySpan): boolean => {
		const ids = new Set(idsIn(row.cite));
		return dated(bank).some(({ source, on }) => ids.has(source.id) && comesBefore(on, since));
	};
	return rows.some((row) => cited(row, daysOf(row) ?? days));
};

/** What no title may say, or it would be picked for that alone: the answer and the event's year. */
const tellingWords = (bank: Bank, fact: Fact, days: DaySpan): readonly string[] => [
	...wordings(valueText(bank, fact.answer)).map(foldText),
	days.from.slice(0, 4),
	days.to.slice(0, 4),
];

/** The sources that a question about a fact can show. */
export interface Shelf {
	readonly days: DaySpan;
	/** Cited, and published on the event's last day or later. */
	readonly cited: readonly Published[];
	/** Never cited for the fact, and published before it began: too early to report it. */
	readonly before: readonly Published[];
	/** Not cited for the fact, and published on its last day or later: not too early. */
	readonly later: readonly Published[];
}

const findShelf = (bank: Bank, fact: Fact): Shelf | undefined => {
	const days = daysOf(fact);
	if (!days || isKnownBefore(bank, fact, days)) return undefined;
	const ids = new Set(idsIn(fact.cite));
	const telling = tellingWords(bank, fact, days);
	const fit = dated(bank)
		.filter(({ source, on }) => on.from === on.to && !unfit.includes(source.kind))
		.filter(({ said }) => !telling.some((part) => said.some((text) => text.includes(part))))
		.map(({ source, on }): Published => ({ source, day: on.to }));
	const others = fit.filter(({ source }) => !ids.has(source.id));
	const first = dayNumber(days.from);
	return {
		days,
		cited: fit.filter(({ source, day }) => ids.has(source.id) && day >= days.to),
		before: others.filter(({ day }) => first - dayNumber(day) >= clearDays),
		later: others.filter(({ day }) => day >= days.to),
	};
};

const memory = perBank(() => new Map<FactId, Shelf | undefined>());

/** The sources of a fact that a question can show; nothing for a fact known before it happened. */
export const shelfOf = (bank: Bank, fact: Fact): Shelf | undefined => {
	const known = memory(bank);
	if (!known.has(fact.id)) known.set(fact.id, findShelf(bank, fact));
	return known.get(fact.id);
};
