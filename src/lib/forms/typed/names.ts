import type { Names } from './item.ts';
import { type FullName, fullNameOf, slipsToPerson } from './people.ts';
import { fewest, isNegation, slipsBetween, slipsIn, type Word, wordsOf } from './words.ts';

/** Words that a name has or lacks as it pleases. */
const small = new Set('the a an of and und и по о об'.split(' '));

/** One office has several titles. */
const titles = new Map(
	'chairman chairperson chairwoman speaker председатель спикер төраға төрағасы'
		.split(' ')
		.map((title) => [title, 'chair']),
);

const titled = (word: Word): Word => {
	const title = titles.get(word.spelled);
	return title === undefined ? word : { spelled: title, sound: title };
};

const telling = (words: readonly Word[]): readonly Word[] => {
	const kept = words.filter(({ spelled }) => !small.has(spelled));
	return (kept.length === 0 ? words : kept).map(titled);
};

const joined = (words: readonly Word[]): string => words.map(({ sound }) => sound).join('');
const sorted = (words: readonly Word[]): string =>
	words
		.map(({ sound }) => sound)
		.sort()
		.join(' ');
const negationsIn = (words: readonly Word[]): string =>
	words
		.filter(isNegation)
		.map(({ sound }) => sound)
		.join(' ');

/** Slips between two names word by word; one that is written apart or turned round has none. */
const slipsToWords = (meant: readonly Word[], typed: readonly Word[]): number | undefined => {
	if (negationsIn(meant) !== negationsIn(typed)) return undefined;
	if (joined(meant) === joined(typed) || sorted(meant) === sorted(typed)) return 0;
	if (meant.length !== typed.length) return undefined;
	const slips = meant.map((word, at) => {
		const other = typed[at];
		return other && slipsBetween(word, other);
	});
	const total = slips.reduce<number>((sum, one) => sum + (one ?? Infinity), 0);
	return total <= Math.max(1, slipsIn(joined(meant).length)) ? total : undefined;
};

/** What was typed, and the same without the words around it that say nothing. */
const withoutAround = (typed: readonly Word[], around: readonly string[]): readonly Word[][] => {
	const isAround = (word: Word | undefined): boolean =>
		word !== undefined && around.includes(word.spelled);
	const [start, end] = [isAround(typed[0]) ? 1 : 0, isAround(typed.at(-1)) ? -1 : undefined];
	const bare = typed.slice(start, end);
	return bare.length === 0 || bare.length === typed.length ? [[...typed]] : [[...typed], bare];
};

/** The names as they are compared. */
interface Prepared {
	readonly people: readonly FullName[];
	readonly things: readonly (readonly Word[])[];
}

// Names are compared again and again, and hearing how they sound takes the most time.
const prepared = new WeakMap<Names, Prepared>();

const prepare = (sought: Names): Prepared => {
	const known = prepared.get(sought) ?? {
		people: sought.isPerson ? sought.names.flatMap((name) => fullNameOf(name) ?? []) : [],
		things: sought.isPerson ? [] : sought.names.map((name) => telling(wordsOf(name))),
	};
	prepared.set(sought, known);
	return known;
};

/**
 * How many slips of the finger lead from the nearest spelling of a name to what was typed; 0 for
 * every spelling, alphabet and romanisation of it.
 * @param words what was typed, by `wordsOf`
 * @returns undefined when it is not this name
 */
export const slipsToName = (sought: Names, words: readonly Word[]): number | undefined => {
	if (words.length === 0) return undefined;
	const { people, things } = prepare(sought);
	if (sought.isPerson) return fewest(people.map((full) => slipsToPerson(full, words)));
	const ways = withoutAround(telling(words), sought.around);
	return fewest(things.flatMap((meant) => ways.map((typed) => slipsToWords(meant, typed))));
};
