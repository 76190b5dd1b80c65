import { fsrs, Rating } from 'ts-fsrs';
import type { FactId } from '#lib/kernel/brand.ts';
import { startCalendar, type CalendarMemo } from './calendar-memo.ts';
import { compareEntries, type LogEntry, type ReviewEntry } from './log.ts';
import type { Memories, MemoryState } from './memory.ts';
import { standingReviews } from './standing.ts';

/**
 * FSRS-6 with its default weights. Without short-term steps, because attempts of the same study day
 * do not move the memory; without fuzz, so that two devices derive the same dates.
 */
const model = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

/**
 * The memory of one fact after one more attempt. Two ratings are enough: right is good, wrong is
 * again. Only the first attempt of a study day moves stability, difficulty and dates; a day that
 * lies before the last one (a traveller who crossed the date line) is no new study day.
 */
const attempt = (
	before: MemoryState | undefined,
	fact: FactId,
	outcome: 'right' | 'wrong',
	{ at, day }: Pick<ReviewEntry, 'at' | 'day'>,
	{ numberOf, dayOf }: CalendarMemo,
): MemoryState => {
	const isMissed = outcome === 'wrong';
	const attempts = (before?.attempts ?? 0) + 1;
	if (before !== undefined && day <= before.lastDay) return { ...before, attempts, isMissed };

	const elapsed = before === undefined ? 0 : numberOf(day) - numberOf(before.lastDay);
	const { stability, difficulty } = model.next_state(
		before ?? null,
		elapsed,
		isMissed ? Rating.Again : Rating.Good,
	);
	// A fact that was missed comes back on the next study day, however strong it had been.
	const interval = isMissed ? 1 : model.next_interval(stability, elapsed);
	return {
		fact,
		stability,
		difficulty,
		lastAt: at,
		lastDay: day,
		dueDay: dayOf(numberOf(day) + interval),
		reps: (before?.reps ?? 0) + 1,
		lapses: (before?.lapses ?? 0) + (isMissed && before !== undefined ? 1 : 0),
		attempts,
		isMissed,
	};
};

const applyReviews = (
	memories: Map<FactId, MemoryState>,
	reviews: readonly ReviewEntry[],
): Map<FactId, MemoryState> => {
	const calendar = startCalendar();
	for (const review of reviews)
		for (const { fact, outcome } of review.facts)
			memories.set(fact, attempt(memories.get(fact), fact, outcome, review, calendar));
	return memories;
};

/**
 * What the log says of every fact in it, in any order of `entries`: undone reviews are left out,
 * unscorable ones carry no facts and so move nothing.
 */
export const foldMemories = (entries: Iterable<LogEntry>): Memories =>
	applyReviews(new Map(), standingReviews(entries));

/**
 * The same as `foldMemories([...log, entry])`, without reading the whole log again when `entry` is
 * a review that comes last. An undo, or an entry that another device made earlier, refolds the facts
 * it touches and no others.
 * @param memories `foldMemories(log)`
 * @param log every entry before this one, in the fold's order
 */
export const applyEntry = (
	memories: Memories,
	entry: LogEntry,
	log: readonly LogEntry[],
): Memories => {
	const facts = touchedFacts(entry, log);
	if (facts.size === 0) return memories;
	const after = new Map(memories);
	const last = log.at(-1);
	const isLast = last === undefined || compareEntries(last, entry) < 0;
	const isUndone = log.some((e) => e.kind === 'undo' && e.target === entry.id);
	if (entry.kind === 'review' && isLast && !isUndone) return applyReviews(after, [entry]);
	const touching = [...log, entry].filter(
		(e) =>
			e.kind === 'undo' || (e.kind === 'review' && e.facts.some(({ fact }) => facts.has(fact))),
	);
	const refolded = foldMemories(touching);
	for (const fact of facts) {
		const memory = refolded.get(fact);
		if (memory === undefined) after.delete(fact);
		else after.set(fact, memory);
	}
	return after;
};

const touchedFacts = (entry: LogEntry, log: readonly LogEntry[]): ReadonlySet<FactId> => {
	const review =
		entry.kind === 'undo' ? log.find((e) => e.id === entry.target && e.kind === 'review') : entry;
	return new Set(review?.kind === 'review' ? review.facts.map(({ fact }) => fact) : []);
};
