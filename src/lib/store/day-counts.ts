import type { EntryId } from '#lib/kernel/brand.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import type { DayCount } from './store.ts';

/** What a log already says of the entries that a batch touches. */
export interface KnownEntries {
	/** The stored entry with this id. */
	readonly find: (id: EntryId) => LogEntry | undefined;
	/** Whether a stored undo takes this id back. */
	readonly isUndone: (id: EntryId) => boolean;
}

/** How much a batch adds to the counts of a day; negative where it takes reviews back. */
export type DayChanges = ReadonlyMap<string, Omit<DayCount, 'day'>>;

/**
 * What counts as an answer: every review but an unscorable one ("not answerable yet" is not
 * "wrong"), further attempts of the same day included. "I don't know" is an answer and not right.
 */
const isAnswer = (entry: LogEntry | undefined): entry is ReviewEntry =>
	entry?.kind === 'review' && entry.outcome !== 'unscorable';

/**
 * What new entries change in the counts. The rule of the fold: a review counts on its own day unless
 * an undo names it, whichever of the two came first; a second undo of it, and an undo of an undo,
 * change nothing.
 * @param fresh entries that are not stored yet, each id once
 */
export const changesOf = (fresh: readonly LogEntry[], known: KnownEntries): DayChanges => {
	const changes = new Map<string, { answers: number; right: number }>();
	const count = (review: ReviewEntry, by: 1 | -1): void => {
		const change = changes.get(review.day) ?? { answers: 0, right: 0 };
		change.answers += by;
		if (review.outcome === 'right') change.right += by;
		changes.set(review.day, change);
	};
	const undone = new Set(fresh.flatMap((entry) => (entry.kind === 'undo' ? [entry.target] : [])));
	for (const entry of fresh)
		if (isAnswer(entry) && !undone.has(entry.id) && !known.isUndone(entry.id)) count(entry, 1);
	for (const target of undone) {
		const review = known.find(target);
		if (isAnswer(review) && !known.isUndone(target)) count(review, -1);
	}
	return changes;
};

/** Each id once; of two entries with one id the first stands. */
export const eachOnce = (entries: readonly LogEntry[]): LogEntry[] => {
	const byId = new Map<EntryId, LogEntry>();
	for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
	return [...byId.values()];
};

/** The count of a day after a change; undefined when no answer is left, so that the day goes. */
export const changed = (
	before: DayCount | undefined,
	day: string,
	change: Omit<DayCount, 'day'>,
): DayCount | undefined => {
	const answers = (before?.answers ?? 0) + change.answers;
	return answers === 0 ? undefined : { day, answers, right: (before?.right ?? 0) + change.right };
};

/** The counts of a whole log, by day: what the incremental counts must always equal. */
export const foldDays = (entries: readonly LogEntry[]): DayCount[] => {
	const changes = changesOf(eachOnce(entries), { find: () => undefined, isUndone: () => false });
	return [...changes]
		.map(([day, { answers, right }]) => ({ day, answers, right }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
};
