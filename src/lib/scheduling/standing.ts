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

/** True for an answer that was given before the lesson was read: logged, and evidence of nothing. */
export const isPretest = (entry: LogEntry): boolean =>
	entry.kind === 'review' && entry.role === 'pretest';

/**
 * A pretest is no evidence: what was guessed before reading has not been forgotten when it is wrong,
 * and not been learned when it is right. It helps all the same, by what is looked for while reading
 * (Richland, Kornell & Kao 2009, doi 10.1037/a0016496), and practice then asks the fact as a new one.
 */
export const isEvidence = (entry: LogEntry): entry is Evidence =>
	(entry.kind === 'review' && !isPretest(entry)) || entry.kind === 'value-changed';

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

/** What no undo takes back, reviews as they count when the learner has appealed; in the fold's order. */
const standing = (entries: Iterable<LogEntry>): LogEntry[] => {
	const all = inOrder(entries);
	const undone = undoneIn(all);
	const appealed = appealsIn(all);
	return all
		.filter(({ id }) => !undone.has(id))
		.map((entry) => (entry.kind === 'review' && appealed.has(entry.id) ? unscored(entry) : entry));
};

/**
 * The pretests that no undo takes back, with the facts that they asked: one whose answer the learner
 * says was right has been asked all the same.
 */
export const standingTries = (entries: Iterable<LogEntry>): ReviewEntry[] => {
	const all = inOrder(entries);
	const undone = undoneIn(all);
	return all.filter(
		(entry): entry is ReviewEntry =>
			entry.kind === 'review' && isPretest(entry) && !undone.has(entry.id),
	);
};

/**
 * The reviews that no undo takes back and that are no pretest, unscorable where the learner has
 * appealed, and the changes of values, in the order of the fold.
 */
export const standingEvidence = (entries: Iterable<LogEntry>): Evidence[] =>
	standing(entries).filter(isEvidence);

/** The reviews that no undo takes back, pretests too, in the order of the fold. */
export const standingReviews = (entries: Iterable<LogEntry>): ReviewEntry[] =>
	standing(entries).filter((entry) => entry.kind === 'review');

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
