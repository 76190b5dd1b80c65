import { isDisjoint } from '#lib/kernel/calendar.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Entity, Value } from '#lib/bank/model.ts';
import { topOf } from '#lib/bank/same.ts';
import { readDays, readFigure } from './read-words.ts';
import type { Things } from './things.ts';

/** Half of the last digit as written: 53.9 may stand for anything from 53.85 to 53.95. */
const rounding = (decimals: number): number => 0.5 / 10 ** decimals;
// Sums of halves of decimal digits are not exact in binary.
const epsilon = 1e-9;

interface Rounded {
	/** The figure; of a range its lower end, with the upper one in `to`. */
	readonly value: number;
	readonly to?: number | undefined;
	readonly decimals: number;
}

/** True when two numbers or ranges may meet within their rounding, or `tolerance` apart. */
export const overlapNumbers = (a: Rounded, b: Rounded, tolerance = 0): boolean => {
	const reach = tolerance + rounding(a.decimals) + rounding(b.decimals);
	const apart = Math.max(a.value - topOf(b), b.value - topOf(a));
	return apart < reach - epsilon * Math.max(1, reach);
};

/** True when some wording of the one says what some wording of the other says. */
const meetIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	[...a].some((meaning) => b.has(meaning));

/** How two values stand to each other: the same, not surely different, or different. */
export type Likeness = 'equal' | 'overlap' | 'different';

/** Compares the words of two options: the same meaning, or dates or numbers that overlap. */
export const compareWords = (a: Text, b: Text, things: Things): Likeness => {
	if (meetIn(things.meaningsOf(a), things.meaningsOf(b))) return 'equal';
	const [daysA, daysB] = [readDays(a.en), readDays(b.en)];
	if (daysA && daysB) return isDisjoint(daysA, daysB) ? 'different' : 'overlap';
	const [left, right] = [readFigure(a.en), readFigure(b.en)];
	if (!left || !right || left.around !== right.around) return 'different';
	return overlapNumbers(left, right) ? 'overlap' : 'different';
};

/** Every name of an entity, in any language and script, and of what is the same thing. */
export const namesOf = (entity: Entity, entities: ReadonlyMap<string, Entity>): string[] => {
	const same = [...entities.values()].filter(
		({ id, sameAs }) => entity.sameAs.includes(id) || sameAs.includes(entity.id),
	);
	return [entity, ...same].flatMap(({ name, aliases }) => [
		...langs.flatMap((lang) => name[lang] ?? []),
		...aliases,
	]);
};

/**
 * Compares two values of a fact. Entities are equal when they share a name or are the same thing
 * at another time.
 * @param tolerance how far a number may be off and still count as `a`
 */
export const compareValues = (a: Value, b: Value, things: Things, tolerance = 0): Likeness => {
	if (a.type === 'date' && b.type === 'date') {
		if (a.from === b.from && a.to === b.to) return 'equal';
		return isDisjoint(a, b) ? 'different' : 'overlap';
	}
	if (a.type === 'number' && b.type === 'number') {
		if (a.value === b.value && a.to === b.to) return 'equal';
		return overlapNumbers(a, b, tolerance) ? 'overlap' : 'different';
	}
	if (a.type === 'text' && b.type === 'text') return compareWords(a.text, b.text, things);
	return meetIn(meaningsOf(a, things), meaningsOf(b, things)) ? 'equal' : 'different';
};

const meaningsOf = (value: Value, things: Things): ReadonlySet<string> => {
	if (value.type === 'text') return things.meaningsOf(value.text);
	return value.type === 'entity' ? things.namesOf(value.entity) : new Set();
};
