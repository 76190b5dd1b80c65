import type { EntryId } from '#lib/kernel/brand.ts';
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
