import type { Question } from './question.ts';
import { lengthOf, rootsIn, shared, tokensIn } from './words.ts';

/**
 * A test-taker who knows nothing but a trick: how much it likes each option. It picks the one that it
 * likes best; among equals it picks blindly.
 */
export type Guesser = (question: Question) => readonly number[];

const byText =
	(liking: (text: string, question: Question) => number): Guesser =>
	(question) =>
		question.options.map(({ text }) => liking(text, question));

/** Figures, names in capitals and words in brackets or after a comma: what an author hedges with. */
const detailsIn = (text: string): number =>
	text.match(/\p{N}+|(?<=\s)\p{Lu}|[(,;:–—]/gu)?.length ?? 0;

/** How many others an option shares each of its words with. */
const agreement: Guesser = ({ options }) => {
	const tokens = options.map(({ text }) => new Set(tokensIn(text)));
	return tokens.map((own, i) =>
		tokens.reduce((sum, other, j) => sum + (i === j ? 0 : shared(own, other)), 0),
	);
};

const pairsIn = (text: string): ReadonlySet<string> => {
	const letters = Array.from(tokensIn(text).join(' '));
	return new Set(letters.map((letter, i) => `${letter}${letters[i + 1] ?? ''}`));
};

/** How little an option looks like the others, by their pairs of letters (Dice's measure). */
const oddity: Guesser = ({ options }) => {
	const pairs = options.map(({ text }) => pairsIn(text));
	return pairs.map(
		(own, i) =>
			-pairs.reduce(
				(sum, other, j) =>
					sum + (i === j ? 0 : (2 * shared(own, other)) / (own.size + other.size || 1)),
				0,
			),
	);
};

/** The one or two in the middle of a row of figures or dates; nothing to go by among words. */
const middle: Guesser = ({ options, isOrdered }) =>
	options.map((_, i) => (isOrdered ? -Math.abs(i - (options.length - 1) / 2) : 0));

/** Always the same place, as far as there is one. */
const inPlace =
	(place: number): Guesser =>
	({ options }) =>
		options.map((_, i) => (i === (place < 0 ? options.length + place : place) ? 1 : 0));

/** Every trick that needs nothing but the question itself. */
export const guessers = {
	longest: byText(lengthOf),
	shortest: byText((text) => -lengthOf(text)),
	'most specific': byText(detailsIn),
	'stem overlap': byText((text, { stem }) => shared(rootsIn(text), rootsIn(stem))),
	'odd one out': oddity,
	convergence: agreement,
	'middle number': middle,
	'place 1': inPlace(0),
	'place 2': inPlace(1),
	'place 3': inPlace(2),
	'place 4': inPlace(3),
	'last place': inPlace(-1),
} as const satisfies Readonly<Record<string, Guesser>>;

/**
 * The option with the word that stands most often in stems and options about other facts.
 * @param all the questions of the bank
 */
export const mostFrequentWord = (all: readonly Question[]): Guesser => {
	const seen = new Map<string, Set<string>>();
	for (const { stem, options, units } of all)
		for (const root of rootsIn([stem, ...options.map(({ text }) => text)].join(' ')))
			for (const unit of units) seen.set(root, (seen.get(root) ?? new Set()).add(unit));
	return ({ options, units }) =>
		options.map(({ text }) =>
			[...rootsIn(text)].reduce((most, root) => {
				const about = seen.get(root) ?? new Set();
				return Math.max(most, about.size - units.filter((unit) => about.has(unit)).length);
			}, 0),
		);
};
