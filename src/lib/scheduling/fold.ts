import { fsrs, Rating } from 'ts-fsrs';
import type { FactId } from '#lib/kernel/brand.ts';
import { startCalendar, type CalendarMemo } from './calendar-memo.ts';
import { inherit, noHeirs, type Heirs } from './inherit.ts';
import { compareEntries, type LogEntry, type ReviewEntry } from './log.ts';
import type { Memories, MemoryState } from './memory.ts';
import { isEvidence, standingEvidence, type Evidence } from './standing.ts';

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
	{ fact, outcome, value = before?.value }: ReviewEntry['facts'][number],
	{ at, day }: Pick<ReviewEntry, 'at' | 'day'>,
	{ numberOf, dayOf }: CalendarMemo,
): MemoryState => {
	const isMissed = outcome === 'wrong';
	const attempts = (before?.attempts ?? 0) + 1;
	if (before !== undefined && day <= before.lastDay)
		return { ...before, attempts, isMissed, value, isOutdated: undefined };

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
		value,
	};
};

/** The same memory when the bank gives another answer than the one that was learned, or again that one. */
const reconsider = (memory: MemoryState, value: string): MemoryState => ({
	...memory,
	isOutdated: memory.value !== undefined && memory.value !== value ? true : undefined,
});

const applyEvidence = (
	memories: Map<FactId, MemoryState>,
	evidence: readonly Evidence[],
): Map<FactId, MemoryState> => {
	const calendar = startCalendar();
	for (const entry of evidence)
		if (entry.kind === 'review')
			for (const one of entry.facts)
				memories.set(one.fact, attempt(memories.get(one.fact), one, entry, calendar));
		else {
			const memory = memories.get(entry.fact);
			if (memory !== undefined) memories.set(entry.fact, reconsider(memory, entry.value));
		}
	return memories;
};

/**
 * What the log says of every fact in it, in any order of `entries`: undone reviews and pretests are
 * left out (`isEvidence` says why), unscorable ones carry no facts and so move nothing.
 * @param heirs facts that take over what was learned of retired ones
 */
export const foldMemories = (entries: Iterable<LogEntry>, heirs: Heirs = noHeirs): Memories =>
	applyEvidence(
		new Map(),
		standingEvidence(entries).flatMap((entry) => inherit(entry, heirs)),
	);

/**
 * The same as `foldMemories([...log, entry])`, without reading the whole log again when `entry` is
 * a review that comes last. An undo, an appeal, or an entry that another device made earlier, refolds the facts
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
	const isTargeted = log.some((e) => 'target' in e && e.target === entry.id);
	if (isEvidence(entry) && isLast && !isTargeted) return applyEvidence(after, [entry]);
	const touching = [...log, entry].filter(
		(e) => 'target' in e || factsOf(e).some((fact) => facts.has(fact)),
	);
	const refolded = foldMemories(touching);
	for (const fact of facts) {
		const memory = refolded.get(fact);
		if (memory === undefined) after.delete(fact);
		else after.set(fact, memory);
	}
	return after;
};

/** The facts that an entry is evidence about. */
const factsOf = (entry: LogEntry | undefined): readonly FactId[] => {
	if (entry === undefined || !isEvidence(entry)) return [];
	return entry.kind === 'value-changed' ? [entry.fact] : entry.facts.map(({ fact }) => fact);
};

/** The entry that an undo or an appeal is about in the end: an undo may take back an appeal. */
const meantBy = (entry: LogEntry, log: readonly LogEntry[]): LogEntry | undefined => {
	if (!('target' in entry)) return entry;
	const target = log.find(({ id }) => id === entry.target);
	if (target?.kind === 'review') return target;
	return target?.kind === 'appeal' ? meantBy(target, log) : undefined;
};

const touchedFacts = (entry: LogEntry, log: readonly LogEntry[]): ReadonlySet<FactId> =>
	new Set(factsOf(meantBy(entry, log)));
