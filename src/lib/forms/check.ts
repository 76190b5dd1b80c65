import { canonicalJson, type Json } from '#lib/kernel/canonical.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { ItemBase } from './item-base.ts';

/** What a form grades by: key, options sorted by id, tolerance ... */
export interface Graded {
	readonly [key: string]: Json;
}

/**
 * Eight hexadecimal digits over what is asked and how it is graded. Feedback and sources may be
 * reworded without changing it, and no order of options does.
 */
export const checkOver = (
	{ id, variant, form, stem }: Pick<ItemBase, 'id' | 'variant' | 'form' | 'stem'>,
	graded: Graded,
): string => hashHex(canonicalJson({ id, variant, form, stem, ...graded }));
