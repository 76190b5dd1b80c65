import { isDisjoint } from '#lib/kernel/calendar.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Entity, Value } from '#lib/bank/model.ts';
import { readDays, readFigure } from './read-words.ts';

/** Half of the last digit as written: 53.9 may stand for anything from 53.85 to 53.95. */
const rounding = (decimals: number): number => 0.5 / 10 ** decimals;
// Sums of halves of decimal digits are not exact in binary.
const epsilon = 1e-9;

interface Rounded {
	readonly value: number;
	readonly decimals: number;
}

/** True when two numbers may be one and the same within their rounding, or `tolerance` apart. */
export const overlapNumbers = (a: Rounded, b: Rounded, tolerance = 0): boolean => {
	const reach = tolerance + rounding(a.decimals) + rounding(b.decimals);
	return Math.abs(a.value - b.value) < reach - epsilon * Math.max(1, reach);
};

/** True when some language has the same words for both. */
const sameText = (a: Text, b: Text): boolean =>
	langs.some((lang) => {
		const [left, right] = [a[lang], b[lang]];
		return left !== undefined && right !== undefined && foldText(left) === foldText(right);
	});

/** How two values stand to each other: the same, not surely different, or different. */
export type Likeness = 'equal' | 'overlap' | 'different';

/** Compares the words of two options: equal after folding, or dates or numbers that overlap. */
export const compareWords = (a: Text, b: Text): Likeness => {
	if (sameText(a, b)) return 'equal';
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
 * @param entities by qualified id
 * @param tolerance how far a number may be off and still count as `a`
 */
export const compareValues = (
	a: Value,
	b: Value,
	entities: ReadonlyMap<string, Entity>,
	tolerance = 0,
): Likeness => {
	if (a.type === 'date' && b.type === 'date') {
		if (a.from === b.from && a.to === b.to) return 'equal';
		return isDisjoint(a, b) ? 'different' : 'overlap';
	}
	if (a.type === 'number' && b.type === 'number') {
		if (a.value === b.value) return 'equal';
		return overlapNumbers(a, b, tolerance) ? 'overlap' : 'different';
	}
	if (a.type === 'text' && b.type === 'text') return compareWords(a.text, b.text);
	const left = new Set(wordsOf(a, entities).map(foldText));
	return wordsOf(b, entities).some((name) => left.has(foldText(name))) ? 'equal' : 'different';
};

const wordsOf = (value: Value, entities: ReadonlyMap<string, Entity>): string[] => {
	if (value.type === 'text') return langs.flatMap((lang) => value.text[lang] ?? []);
	if (value.type !== 'entity') return [];
	const entity = entities.get(value.entity);
	return entity ? namesOf(entity, entities) : [value.entity];
};
