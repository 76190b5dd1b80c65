import type { Bank } from '#lib/bank/bank.ts';
import type { TimelinePicture } from '#lib/bank/lesson.ts';
import type { EventFact } from '#lib/bank/model.ts';
import { fillText } from '#lib/bank/texts.ts';
import { type DaySpan, dayNumber } from '#lib/kernel/calendar.ts';
import { fill } from '#lib/kernel/fill.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { viewCitations } from '../citations.ts';
import { frameOf, wordIn } from './parts.ts';
import type { EventView, Gap, PictureWords, TimelineView } from './view.ts';

const daysOfMonth = 365.2425 / 12;
/** Up to here gaps are told in days, and up to two years in months. */
const mostDays = 45;
const mostMonths = 23;

const isDay = ({ from, to }: DaySpan): boolean => from === to;
const middleOf = ({ from, to }: DaySpan): number => (dayNumber(from) + dayNumber(to)) / 2;

/** How far from the middle of the span the day may lie. */
const vaguenessOf = ({ from, to }: DaySpan): number => (dayNumber(to) - dayNumber(from)) / 2;

/**
 * How long after `before` something happened: to the day where both days are known and near each
 * other. Nothing is said of the same day, nor where it could be half as long or twice as long.
 */
export const gapBetween = (before: DaySpan, after: DaySpan): Gap | undefined => {
	const days = middleOf(after) - middleOf(before);
	const vagueness = vaguenessOf(before) + vaguenessOf(after);
	if (days === 0 || 2 * vagueness > days) return undefined;
	if (vagueness === 0 && days <= mostDays) return { unit: 'days', n: days };
	const months = Math.max(1, Math.round(days / daysOfMonth));
	return months <= mostMonths
		? { unit: 'months', n: months }
		: { unit: 'years', n: Math.round(months / 12) };
};

/** Steps of space for a gap, so that a longer one is seen: never in proportion, or years hide days. */
export const spaceFor = (gap: Gap | undefined): number => {
	if (gap === undefined) return 0;
	if (gap.unit === 'days') return gap.n <= 7 ? 1 : 2;
	return gap.unit === 'months' && gap.n <= 12 ? 3 : 4;
};

/** `2023-03-19`, `2023-03` or `2023`. */
const machineDayOf = ({ from, to }: DaySpan): string => {
	if (from === to) return from;
	return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
};

/** Punctuation only, so that it needs no translation. */
const saidBy: Text = { en: '{what} ({who})', kk: '{what} ({who})', ru: '{what} ({who})' };

/** What happened, and who says so where that has to be said and is not yet. */
const whatOf = ({ what, quizUse, attribution }: EventFact): Text => {
	const isSaid = what.en.toLowerCase().includes(attribution?.en.toLowerCase() ?? '');
	return quizUse === 'plain' || !attribution || isSaid
		? what
		: fillText(saidBy, { what, who: attribution });
};

const findEvent = (bank: Bank, id: TimelinePicture['facts'][number]): EventFact => {
	const fact = bank.facts.get(id);
	if (fact?.kind !== 'event') throw new Error(`the bank has no event ${id}`);
	return fact;
};

const viewEvent = (
	fact: EventFact,
	before: EventFact | undefined,
	lang: Lang,
	words: PictureWords,
): EventView => {
	const { answer, circa } = fact;
	const day = formatSpan(answer, lang);
	const isVague = circa !== undefined || before?.circa !== undefined;
	const gap = before && !isVague ? gapBetween(before.answer, answer) : undefined;
	return {
		id: fact.id,
		day: wordIn(lang, circa ? fill(words.around, { day }) : day),
		machineDay: machineDayOf(answer),
		what: printed(whatOf(fact), lang),
		isExact: isDay(answer) && circa === undefined,
		gap,
		space: spaceFor(gap),
	};
};

/** Events in the order of their days; a month comes before the days in it. */
export const viewTimeline = (
	bank: Bank,
	picture: TimelinePicture,
	lang: Lang,
	words: PictureWords,
): TimelineView => {
	const facts = picture.facts
		.map((id) => findEvent(bank, id))
		.sort(
			(a, b) => compareText(a.answer.from, b.answer.from) || compareText(b.answer.to, a.answer.to),
		);
	const events = facts.map((fact, i) => viewEvent(fact, facts[i - 1], lang, words));
	return {
		kind: 'timeline',
		...frameOf(picture, lang),
		events,
		table: {
			head: [wordIn(lang, words.day), wordIn(lang, words.event)],
			rows: events.map(({ day, what }) => [day, what]),
		},
		citations: viewCitations(
			bank,
			facts.flatMap(({ cite }) => cite),
			lang,
		),
	};
};
