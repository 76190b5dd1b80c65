import type { Text } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';

/** Ways to ask the same, in words that differ: one at least. */
export type Patterns = readonly [Text, ...Text[]];

/**
 * The pattern of an item: the same item and variant are always asked in the same words.
 * @param salt `item key|variant`, as everything else of the item is drawn by
 */
export const drawPattern = (patterns: Patterns, salt: string): Text =>
	patterns[keyedRng(salt, 'stem').int(patterns.length)] ?? patterns[0];
