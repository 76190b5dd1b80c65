import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, instantiate, present } from '#lib/forms/generating.ts';
import type { ItemBase } from '#lib/forms/item-base.ts';
import type { PickItem } from '#lib/forms/pick.ts';
import { fieldOf } from '#lib/forms/raw.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';

/** What one who knows nothing sees of an item with one key among its options, as it is shown. */
export interface Question {
	readonly item: ItemKey;
	readonly form: string;
	readonly variant: number;
	/** What counts once: its facts, or the item itself where it has none. */
	readonly units: readonly string[];
	readonly stem: string;
	readonly options: readonly { readonly id: string; readonly text: string }[];
	/** Where the key stands among the options, from 0. */
	readonly key: number;
	/** The options stand from the lowest to the highest. */
	readonly isOrdered: boolean;
}

/** By what it has, not by its form: options, and one of their ids as its key. */
const isPick = (item: ItemBase): item is PickItem => {
	if (!('options' in item) || !Array.isArray(item.options) || !('key' in item)) return false;
	return item.options.some((option: unknown) => fieldOf(option, 'id') === item.key);
};

/**
 * Reads an item as a question with one key among options.
 * @returns undefined for an item of another shape: a number to type, pairs to match
 */
export const questionOf = (item: ItemBase): Question | undefined => {
	if (!isPick(item)) return undefined;
	const { id, form, variant, facts, stem, options, key } = item;
	return {
		...{ item: id, form, variant, stem },
		units: facts.length > 0 ? facts : [id],
		options: options.map((option) => ({ id: option.id, text: option.text })),
		key: options.findIndex((option) => option.id === key),
		isOrdered: fieldOf(item, 'isOrdered') === true,
	};
};

/**
 * Every question of a bank that has one key among options, as a session shows it.
 * @param variants how many variants of each item, from variant 0
 */
export const questionsOf = (bank: Bank, lang: Lang, variants: number): readonly Question[] =>
	enumerate(bank).flatMap((key) => {
		const show = (variant: number): Question | undefined => {
			const item = instantiate(bank, key, variant, lang);
			return questionOf(present(item, keyedRng(key, variant, 'present')));
		};
		const first = show(0);
		// All variants of an item have one shape: what has no such key once never has.
		if (first === undefined) return [];
		return Array.from({ length: variants }, (_, variant) => show(variant) ?? []).flat();
	});
