import { dayNumber, type DaySpan } from '#lib/kernel/calendar.ts';
import { compareText, keyedRng } from '#lib/kernel/rng.ts';
import { firstApart, type Guest, rankApart } from '../apart.ts';
import type { EvidenceItem } from './item.ts';
import type { Published, Shelf } from './sources.ts';
import type { Standing } from './words.ts';

/** How many sources are shown. */
const size = 4;

/** Sources of so many months on either side let the key have every rank. */
export const monthsNeeded = size;

/** A source to be shown. */
export interface Shown extends Published {
	readonly standing: Standing;
	readonly isKey: boolean;
}

/** Sources of one month are one place on the way: of two, the event would have to be known to the day. */
interface Ranked extends Published, Guest {}

/** Within so many days of the event a source tempts more. */
const nearDays = 548;

const ranked = (side: readonly Published[], { from }: DaySpan, salt: string): readonly Ranked[] =>
	rankApart(
		side.map(({ source, day }) => ({
			...{ source, day, id: source.id, bucket: day.slice(0, 7) },
			weight: Math.abs(dayNumber(day) - dayNumber(from)) <= nearDays ? 3 : 1,
		})),
		salt,
	);

/** How many months the sources of one side come from. */
export const monthsOf = (side: readonly Published[]): number =>
	new Set(side.map(({ day }) => day.slice(0, 7))).size;

/** True when the key can have every rank: enough months on either side of the event. */
export const canRank = ({ before, after, cited }: Shelf): boolean =>
	cited > 0 && monthsOf(before) >= monthsNeeded && monthsOf(after) >= monthsNeeded;

/**
 * Four sources of different months in the order of their dates. What is asked and the rank of the key
 * are drawn first, so that neither the oldest nor the newest is the key more often than another one.
 */
export const chooseSources = (
	{ before, after }: Shelf,
	days: DaySpan,
	key: string,
	variant: number,
): { readonly asks: EvidenceItem['asks']; readonly shown: readonly Shown[] } => {
	const asks = keyedRng(key, variant, 'asks').int(2) === 0 ? 'first' : 'too-early';
	const rank = keyedRng(key, variant, 'rank').int(size);
	const early = asks === 'first' ? rank : rank + 1;
	const draw = (side: readonly Published[], count: number): readonly Published[] =>
		firstApart(ranked(side, days, `${key}|${variant}`), count, () => false) ?? [];
	const inOrder = [...draw(before, early), ...draw(after, size - early)].sort((a, b) =>
		compareText(a.day, b.day),
	);
	const shown = inOrder.map(({ source, day }, at) => ({
		...{ source, day, isKey: at === rank, standing: standingOf(asks, at < early, at === rank) },
	}));
	return { asks, shown };
};

const standingOf = (asks: EvidenceItem['asks'], isEarly: boolean, isKey: boolean): Standing => {
	if (asks === 'first') return isEarly ? 'before' : isKey ? 'first' : 'after';
	return isEarly ? (isKey ? 'before' : 'long-before') : 'not-early';
};
