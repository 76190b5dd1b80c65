import { fewest, slipsBetween, type Word, wordsOf } from './words.ts';

/** A person's name: everything before the last word is given. */
export interface FullName {
	readonly given: readonly Word[];
	readonly surname: Word;
}

/** @returns undefined for a name of no words */
export const fullNameOf = (name: string): FullName | undefined => {
	const words = wordsOf(name);
	const surname = words.at(-1);
	return surname && { given: words.slice(0, -1), surname };
};

const patronymic = /(?:[eo]vich|ich|[eo]vna|ichna|uli|kizi)$/u;
const digraphs = new Set('zh sh ch kh ye yu ya dj'.split(' '));

const isInitial = ({ spelled }: Word): boolean =>
	Array.from(spelled).length === 1 || digraphs.has(spelled);

const startsLike = (given: Word, initial: Word): boolean =>
	given.sound.startsWith(initial.sound) || given.spelled.startsWith(initial.spelled);

const slipsToGiven = (given: readonly Word[], typed: Word): number | undefined =>
	fewest(
		given.map((one) =>
			isInitial(typed) ? (startsLike(one, typed) ? 0 : undefined) : slipsBetween(one, typed),
		),
	);

const joined = (words: readonly Word[]): string => words.map(({ sound }) => sound).join('');

/** Slips in what was typed besides the surname: given names, initials, a father's name. */
const slipsBeside = (given: readonly Word[], typed: readonly Word[]): number | undefined => {
	if (typed.length === 0 || joined(typed) === joined(given)) return 0;
	const [first, ...rest] = typed;
	const start = first && slipsToGiven(given.slice(0, 1), first);
	if (start === undefined) return undefined;
	let slips = start;
	for (const word of rest) {
		const more =
			slipsToGiven(given, word) ?? (isInitial(word) || patronymic.test(word.sound) ? 0 : undefined);
		if (more === undefined) return undefined;
		slips += more;
	}
	return slips;
};

/** The most slips that a name of several words may have. */
const most = 2;

/**
 * How many slips lead from a person's name to what was typed: the surname alone, or with given names
 * or initials, in any order.
 * @returns undefined when it is not this person
 */
export const slipsToPerson = (
	{ given, surname }: FullName,
	typed: readonly Word[],
): number | undefined =>
	fewest(
		typed.map((word, at) => {
			const [own, beside] = [
				slipsBetween(surname, word),
				slipsBeside(given, [...typed.slice(0, at), ...typed.slice(at + 1)]),
			];
			const slips = own === undefined || beside === undefined ? undefined : own + beside;
			return slips !== undefined && slips <= most ? slips : undefined;
		}),
	);
