import { canonicalJson } from '#lib/kernel/canonical.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Item } from './item.ts';

type Unchecked<I> = I extends Item ? Omit<I, 'check'> : never;

/** An item that has no check yet. */
export type Content = Unchecked<Item>;

/**
 * Eight hexadecimal digits over what is asked and how it is graded: stem, options sorted by id, key.
 * Feedback and sources may be reworded without changing it, and no order of options does.
 */
export const checkOf = (item: Content): string => {
	const { id, variant, form, stem, key } = item;
	return hashHex(canonicalJson({ id, variant, form, stem, key, ...answersOf(item) }));
};

const answersOf = (item: Content) =>
	item.form === 'numeric'
		? {
				unit: item.unit,
				decimals: item.decimals,
				tolerance: item.tolerance,
				avoid: item.avoid.map(({ value }) => value),
			}
		: {
				options: [...item.options]
					.sort((a, b) => compareText(a.id, b.id))
					.map(({ id, text }) => ({ id, text })),
			};
