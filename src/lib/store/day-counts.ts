import type { EntryId } from '#lib/kernel/brand.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import type { DayCount } from './store.ts';

/** An entry that says something about another one. */
export type AimedEntry = Extract<LogEntry, { readonly target: EntryId }>;

export const isAimed = (entry: LogEntry): entry is AimedEntry => 'target' in entry;

/** The entries that aim at each id. */
export const byTarget = (
	entries: Iterable<LogEntry>,
): ReadonlyMap<EntryId, readonly AimedEntry[]> => {
	const aimed = new Map<EntryId, AimedEntry[]>();
	for (const entry of entries) {
		if (!isAimed(entry)) continue;
		const known = aimed.get(entry.target);
		if (known === undefined) aimed.set(entry.target, [entry]);
		else known.push(entry);
	}
	return aimed;
};

/**
 * What a log says of the entries that a batch touches: those in it, their targets, what aims at
 * either, and so on from each of these.
 */
export interface KnownEntries {
	/** The stored entry with this id. */
	readonly find: (id: EntryId) => LogEntry | undefined;
	/** The stored entries whose target has this id. */
	readonly aimedAt: (id: EntryId) => readonly AimedEntry[];
}

/** How much a batch adds to the counts of a day; negative where it takes reviews back. */
export type DayChanges = ReadonlyMap<string, Omit<DayCount, 'day'>>;

/**
 * What counts as an answer: every review but an unscorable one ("not answerable yet" is not
 * "wrong") and a pretest, which is not scored; further attempts of the same day included. "I don't
 * know" is an answer and not right.
 */
const isAnswer = (entry: LogEntry | undefined): entry is ReviewEntry =>
	entry?.kind === 'review' && entry.outcome !== 'unscorable' && entry.role !== 'pretest';

const isUndone = ({ aimedAt }: KnownEntries, id: EntryId): boolean =>
	aimedAt(id).some(({ kind }) => kind === 'undo');

/** The answer of this id, if it counts: the rule of the fold, `standingEvidence`. */
const countedIn = (log: KnownEntries, id: EntryId): ReviewEntry | undefined => {
	const entry = log.find(id);
	const isAppealed = log
		.aimedAt(id)
		.some((aimed) => aimed.kind === 'appeal' && !isUndone(log, aimed.id));
	return isAnswer(entry) && !isUndone(log, id) && !isAppealed ? entry : undefined;
};

/** The log once these entries are in it. */
const withFresh = (fresh: readonly LogEntry[], known: KnownEntries): KnownEntries => {
	const byId = new Map(fresh.map((entry) => [entry.id, entry]));
	const aimed = byTarget(fresh);
	return {
		find: (id) => byId.get(id) ?? known.find(id),
		aimedAt: (id) => [...known.aimedAt(id), ...(aimed.get(id) ?? [])],
	};
};

/** The answer that an entry is about in the end: an undo may take back an appeal. */
const meantBy = (entry: LogEntry, log: KnownEntries): EntryId => {
	if (!isAimed(entry)) return entry.id;
	const target = log.find(entry.target);
	return entry.kind === 'undo' && target?.kind === 'appeal' ? target.target : entry.target;
};

/**
 * What new entries change in the counts. A review counts on its own day unless an undo names it or an
 * appeal that no undo names, whichever came first; a second undo of it, and an undo of an undo, change
 * nothing.
 * @param fresh entries that are not stored yet, each id once
 */
export const changesOf = (fresh: readonly LogEntry[], known: KnownEntries): DayChanges => {
	const changes = new Map<string, { answers: number; right: number }>();
	const count = (review: ReviewEntry | undefined, by: 1 | -1): void => {
		if (review === undefined) return;
		const change = changes.get(review.day) ?? { answers: 0, right: 0 };
		change.answers += by;
		if (review.outcome === 'right') change.right += by;
		changes.set(review.day, change);
	};
	const after = withFresh(fresh, known);
	for (const id of new Set(fresh.map((entry) => meantBy(entry, after)))) {
		count(countedIn(known, id), -1);
		count(countedIn(after, id), 1);
	}
	return new Map([...changes].filter(([, { answers, right }]) => answers !== 0 || right !== 0));
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
	const changes = changesOf(eachOnce(entries), { find: () => undefined, aimedAt: () => [] });
	return [...changes]
		.map(([day, { answers, right }]) => ({ day, answers, right }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
};
