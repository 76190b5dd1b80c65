import { editDistance } from '#lib/kernel/suggest.ts';
import type { Names } from './item.ts';
import { slipsIn, wordsOf } from './words.ts';

interface Reach {
	readonly sound: string;
	/** The letters of the sound in the order of code units. */
	readonly letters: string;
	readonly slips: number;
}

const joined = (name: string): Reach => {
	const words = wordsOf(name);
	const letters = words.map(({ spelled }) => spelled).join('');
	const sound = words.map((word) => word.sound).join('');
	return { sound, letters: Array.from(sound).sort().join(''), slips: slipsIn(letters.length) };
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
 * How many letters of `a` are not in `b`; both in the order of code units. So many edits are needed at
 * least, and they are counted much faster than the edits.
 */
const lettersBeyond = (a: string, b: string): number => {
	let [beyond, j] = [0, 0];
	for (const letter of a) {
		while (j < b.length && b.charAt(j) < letter) j++;
		if (b.charAt(j) === letter) j++;
		else beyond++;
	}
	return beyond;
};

const isWithin = (most: number, a: Reach, b: Reach): boolean =>
	Math.abs(a.sound.length - b.sound.length) <= most &&
	lettersBeyond(a.letters, b.letters) <= most &&
	lettersBeyond(b.letters, a.letters) <= most &&
	editDistance(a.sound, b.sound) <= most;

/**
 * Of other things those that slips could reach from the answer as well: between two names further
 * apart than twice the slips that a name may have, no text is as near to both.
 */
export const nearTo = (answer: Names, others: readonly Names[]): readonly Names[] => {
	const own = reaches(answer);
	return others.filter((other) =>
		reaches(other).some((reach) => own.some((one) => isWithin(2 * one.slips, one, reach))),
	);
};
