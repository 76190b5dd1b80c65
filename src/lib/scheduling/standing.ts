import type { EntryId, SessionId } from '#lib/kernel/brand.ts';
import { compareEntries, type LogEntry, type ReviewEntry } from './log.ts';

/** The entries in the fold's order, each id once (a merge may bring the same entry twice). */
export const inOrder = (entries: Iterable<LogEntry>): LogEntry[] => {
	const byId = new Map<EntryId, LogEntry>();
	for (const entry of entries) byId.set(entry.id, entry);
	return [...byId.values()].sort(compareEntries);
};

/** The reviews that no undo takes back, in the order of the fold. */
export const standingReviews = (entries: Iterable<LogEntry>): ReviewEntry[] => {
	const all = inOrder(entries);
	const undone = new Set(all.flatMap((entry) => (entry.kind === 'undo' ? [entry.target] : [])));
	return all.filter(
		(entry): entry is ReviewEntry => entry.kind === 'review' && !undone.has(entry.id),
	);
};

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
	for (const entry of entries)
		if (entry.kind !== 'setting' && entry.session === session) own.push(entry);
	const reviews = standingReviews(own);
	const places = new Map(reviews.flatMap(({ id, nth }) => (nth === undefined ? [] : [[id, nth]])));
	if (places.size < reviews.length) return reviews;
	return reviews.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
};
