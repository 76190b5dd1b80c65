import type { EntryId, SessionId } from '#lib/kernel/brand.ts';
import { compareEntries, type LogEntry, type ReviewEntry, type ValueChangedEntry } from './log.ts';

/** The entries in the fold's order, each id once (a merge may bring the same entry twice). */
export const inOrder = (entries: Iterable<LogEntry>): LogEntry[] => {
	const byId = new Map<EntryId, LogEntry>();
	for (const entry of entries) byId.set(entry.id, entry);
	return [...byId.values()].sort(compareEntries);
};

/** What moves a memory. */
export type Evidence = ReviewEntry | ValueChangedEntry;

export const isEvidence = (entry: LogEntry): entry is Evidence =>
	entry.kind === 'review' || entry.kind === 'value-changed';

const undoneIn = (entries: readonly LogEntry[]): ReadonlySet<EntryId> =>
	new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.target] : [])));

/** Which reviews the learner says were right after all, each with its standing appeal. */
export const standingAppeals = (entries: Iterable<LogEntry>): ReadonlyMap<EntryId, EntryId> => {
	// Looked through before it is put in order: this runs at every answer, over the whole log.
	const targeted: LogEntry[] = [];
	for (const entry of entries) if ('target' in entry) targeted.push(entry);
	return appealsIn(inOrder(targeted));
};

const appealsIn = (ordered: readonly LogEntry[]): ReadonlyMap<EntryId, EntryId> => {
	const undone = undoneIn(ordered);
	return new Map(
		ordered.flatMap((entry) =>
			entry.kind === 'appeal' && !undone.has(entry.id) ? [[entry.target, entry.id]] : [],
		),
	);
};

/** A review as it counts when the learner says that it was refused wrongly: it says nothing. */
const unscored = (review: ReviewEntry): ReviewEntry => ({
	...review,
	facts: [],
	outcome: 'unscorable',
});

/**
 * The reviews that no undo takes back, unscorable where the learner has appealed, and the changes of
 * values, in the order of the fold.
 */
export const standingEvidence = (entries: Iterable<LogEntry>): Evidence[] => {
	const all = inOrder(entries);
	const undone = undoneIn(all);
	const appealed = appealsIn(all);
	return all
		.filter(isEvidence)
		.filter(({ id }) => !undone.has(id))
		.map((entry) => (entry.kind === 'review' && appealed.has(entry.id) ? unscored(entry) : entry));
};

/** The reviews that no undo takes back, in the order of the fold. */
export const standingReviews = (entries: Iterable<LogEntry>): ReviewEntry[] =>
	standingEvidence(entries).filter((entry) => entry.kind === 'review');

/**
 * The standing reviews of one session, in the order in which they were answered: by their places in
 * it, which a clock that is set back does not change, or in the fold's order where one has none.
 */
export const reviewsOfSession = (
	entries: Iterable<LogEntry>,
	session: SessionId,
): readonly ReviewEntry[] => {
	// Looked through before it is put in order: this runs at every answer, over the whole log.
	const own: LogEntry[] = [];
	for (const entry of entries) if ('session' in entry && entry.session === session) own.push(entry);
	const reviews = standingReviews(own);
	const places = new Map(reviews.flatMap(({ id, nth }) => (nth === undefined ? [] : [[id, nth]])));
	if (places.size < reviews.length) return reviews;
	return reviews.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
};
