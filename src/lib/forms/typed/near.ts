import { editDistance } from '#lib/kernel/suggest.ts';
import type { Names } from './item.ts';
import { slipsIn, wordsOf } from './words.ts';

interface Reach {
	readonly sound: string;
	readonly slips: number;
}

const joined = (name: string): Reach => {
	const words = wordsOf(name);
	const letters = words.map(({ spelled }) => spelled).join('');
	return { sound: words.map(({ sound }) => sound).join(''), slips: slipsIn(letters.length) };
};

// The names of a bank are looked through for each of its items.
const known = new WeakMap<Names, readonly Reach[]>();

const reaches = (names: Names): readonly Reach[] => {
	const found = known.get(names) ?? findReaches(names);
	known.set(names, found);
	return found;
};

const findReaches = ({ names, isPerson }: Names): readonly Reach[] =>
	names.flatMap((name) => {
		const words = wordsOf(name);
		const last = isPerson ? words.at(-1) : undefined;
		return last === undefined || words.length < 2
			? [joined(name)]
			: [joined(name), joined(last.spelled)];
	});

/**
 * Of other things those that slips could reach from the answer as well: between two names further
 * apart than twice the slips that a name may have, no text is as near to both.
 */
export const nearTo = (answer: Names, others: readonly Names[]): readonly Names[] => {
	const own = reaches(answer);
	return others.filter((other) =>
		reaches(other).some(({ sound }) =>
			own.some(
				(one) =>
					Math.abs(one.sound.length - sound.length) <= 2 * one.slips &&
					editDistance(one.sound, sound) <= 2 * one.slips,
			),
		),
	);
};
