import type { Lang } from '#lib/kernel/lang.ts';
import { partId, termId, textsOfLesson } from '#lib/bank/lesson-texts.ts';
import type { FieldPath } from '#lib/bank/lint/rule.ts';
import type { Draft } from './draft.ts';
import type { CookedItem } from './items.ts';
import type { Place } from './problem.ts';
import type { CookedTerm } from './glossary.ts';
import type { CookedLesson } from './lessons.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';

/** Where the parts of a fact or a hand-written item stand. */
export interface EntrySpots {
	/** The entry's own lines, where its `lint-ok` stands too. */
	readonly own: Spot;
	/** Parts that may stand elsewhere: rows share their sentences. */
	readonly parts: Readonly<Record<string, Spot>>;
}

/** By `bankId:localId`. */
export type Entries = ReadonlyMap<string, EntrySpots>;

export const entriesOf = (drafts: readonly Draft[], written: readonly CookedItem[]): Entries =>
	new Map<string, EntrySpots>([
		...drafts.map(({ fact, at, own, statement, ask, answer }) => {
			const why = own.in('why').exists ? own.in('why') : at.in('why');
			const note = own.in('note').exists ? own.in('note') : at.in('note');
			return [fact.id, { own, parts: { statement, ask, answer, why, note } }] as const;
		}),
		...written.map(({ item, at }) => [item.id, { own: at, parts: {} }] as const),
	]);

/** Where lessons and terms stand, and each part of a lesson: a `lint-ok` is for its part only. */
export const entriesOfReading = (
	lessons: readonly CookedLesson[],
	terms: readonly CookedTerm[],
): Entries =>
	new Map<string, EntrySpots>([
		...lessons.flatMap(({ lesson, at }) =>
			[[], ...textsOfLesson(lesson).map(({ part }) => part)].map(
				(part) => [partId(lesson, part), { own: at.in(...part), parts: {} }] as const,
			),
		),
		...terms.map(({ term, at }) => [termId(term), { own: at, parts: {} }] as const),
	]);

/** Where a part of an entry stands; undefined for an entry that no file has. */
export const placeOf = (
	entries: Entries,
	entry: string | undefined,
	path: FieldPath,
	lang: Lang = 'en',
): Place | undefined => {
	const spots = entry === undefined ? undefined : entries.get(entry);
	if (!spots) return undefined;
	const [first = '', ...rest] = path;
	const part = spots.parts[first]?.in(...rest) ?? spots.own.in(...path);
	return spotOfLang(part, lang).place;
};
