import type { LetterCell, Spelling } from '../item-base.ts';
import { readDate } from './dates.ts';
import type { Sought } from './item.ts';
import { fullNameOf } from './people.ts';
import { plainOf } from './words.ts';

/** More different letters than this are another spelling, not slips. */
const mostSlips = 3;

const same = (a: string | undefined, b: string | undefined): boolean =>
	a !== undefined && b !== undefined && plainOf(a) === plainOf(b);

/** Fewest steps from `typed` to `right`, for every pair of their beginnings. */
const steps = (typed: readonly string[], right: readonly string[]): readonly number[][] => {
	const table = [right.map((_, j) => j).concat(right.length)];
	for (const [i, letter] of typed.entries()) {
		const [above, row] = [table[i] ?? [], [i + 1]];
		for (const [j, other] of right.entries())
			row.push(
				Math.min(
					(above[j] ?? 0) + (same(letter, other) ? 0 : 1),
					(above[j + 1] ?? 0) + 1,
					(row[j] ?? 0) + 1,
				),
			);
		table.push(row);
	}
	return table;
};

/** The letters of both, aligned, and how many differ. */
const align = (typedText: string, rightText: string): Spelling => {
	const [typed, right] = [Array.from(typedText), Array.from(rightText)];
	const table = steps(typed, right);
	const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
	const [own, other_]: [LetterCell[], LetterCell[]] = [[], []];
	let [i, j] = [typed.length, right.length];
	while (i > 0 || j > 0) {
		const [letter, other] = [typed[i - 1], right[j - 1]];
		const isSame = same(letter, other);
		if (
			letter !== undefined &&
			other !== undefined &&
			at(i, j) === at(i - 1, j - 1) + (isSame ? 0 : 1)
		) {
			own.unshift({ letter, slip: isSame ? undefined : 'other' });
			other_.unshift({ letter: other, slip: isSame ? undefined : 'other' });
			[i, j] = [i - 1, j - 1];
		} else if (letter !== undefined && at(i, j) === at(i - 1, j) + 1) {
			own.unshift({ letter, slip: 'extra' });
			i--;
		} else {
			own.unshift({ letter: '', slip: 'missing' });
			other_.unshift({ letter: other ?? '', slip: 'missing' });
			j--;
		}
	}
	return { typed: own, right: other_, slips: at(typed.length, right.length) };
};

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

const spellingsOf = (value: Sought, typed: string): readonly string[] => {
	if (value.type === 'days') {
		const read = readDate(typed);
		return typeof read === 'object' && read.slips > 0 ? [read.spelled] : [];
	}
	const surnames = value.isPerson
		? value.names.flatMap((name) => {
				const at = fullNameOf(name)?.surname.spelled.length;
				return at === undefined ? [] : name.slice(-at);
			})
		: [];
	return [...value.names, ...surnames].filter((name) => isCyrillic(name) === isCyrillic(typed));
};

/**
 * How a right answer differs letter by letter from the nearest spelling that the bank has.
 * @returns undefined where it is one of them, or too far from each to be compared
 */
export const spellingOf = (value: Sought, typed: string): Spelling | undefined => {
	const text = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
	const known = spellingsOf(value, text);
	if (known.some((name) => plainOf(name) === plainOf(text))) return undefined;
	let best: Spelling | undefined;
	for (const name of known) {
		const spelling = align(text, name);
		if (spelling.slips < (best?.slips ?? mostSlips + 1)) best = spelling;
	}
	return best;
};
