import { readDate, spanOf } from './dates.ts';
import type { Known, Names, Sought, TypedItem } from './item.ts';
import { slipsToName } from './names.ts';
import { plainOf, type Word, wordsOf } from './words.ts';

/** What a typed text turns out to be. */
export type Sense =
	| { readonly kind: 'right'; readonly slips: number }
	| { readonly kind: 'published'; readonly because: string }
	| { readonly kind: 'wrong'; readonly because?: string | undefined };

/** What was typed, read as a name and as a date. */
interface Read {
	readonly words: readonly Word[];
	readonly read: ReturnType<typeof readDate>;
}

const isSpelledAs = (value: Sought, typed: string): boolean =>
	value.type === 'name' && value.names.some((name) => plainOf(name) === plainOf(typed));

/**
 * How many slips lead from a value to what was typed, for an answer of `shape`: 0 for the value itself.
 * @returns undefined when it says something else
 */
const slipsTo = (value: Sought, { words, read }: Read, answer: Sought): number | undefined => {
	if (value.type === 'name') return slipsToName(value, words);
	const span =
		answer.type === 'days' && typeof read === 'object' ? spanOf(read, answer.shape) : undefined;
	if (span === undefined || typeof read !== 'object') return undefined;
	// A published day is met by the month that holds it.
	const isSame =
		value === answer
			? span.from === value.from && span.to === value.to
			: span.from <= value.to && value.from <= span.to;
	return isSame ? read.slips : undefined;
};

/** The nearest of the known values, by its slips; the first of equals. */
const nearestOf = <T>(
	things: readonly T[],
	slipsOf: (thing: T) => number | undefined,
): { readonly thing: T; readonly slips: number } | undefined => {
	let best: { readonly thing: T; readonly slips: number } | undefined;
	for (const thing of things) {
		const slips = slipsOf(thing);
		if (slips !== undefined && slips < (best?.slips ?? Infinity)) best = { thing, slips };
	}
	return best;
};

/**
 * What was meant. The answer in any of its spellings is right; with slips only when nothing else that
 * the item knows is as near. A published value stands before a refuted one.
 */
export const senseOf = (item: TypedItem, typed: string): Sense => {
	const { answer, avoid, refutations, others } = item;
	if (isSpelledAs(answer, typed)) return { kind: 'right', slips: 0 };
	const text: Read = {
		words: wordsOf(typed),
		read: answer.type === 'days' ? readDate(typed) : undefined,
	};
	const own = slipsTo(answer, text, answer);
	if (own === 0 && answer.type === 'days') return { kind: 'right', slips: 0 };
	const byKnown = ({ value }: Known): number | undefined => slipsTo(value, text, answer);
	const published = nearestOf(avoid, byKnown);
	const refuted = nearestOf(refutations, byKnown);
	const other = nearestOf(others, (names: Names) => slipsToName(names, text.words));
	const rival = Math.min(...[published, refuted, other].map((one) => one?.slips ?? Infinity));
	if (own !== undefined && (own < rival || answer.type === 'days'))
		return { kind: 'right', slips: own };
	if (published && published.slips <= rival)
		return { kind: 'published', because: published.thing.because };
	return {
		kind: 'wrong',
		because: refuted && refuted.slips <= rival ? refuted.thing.because : undefined,
	};
};
