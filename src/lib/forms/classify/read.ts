import { err, ok, type Result } from '#lib/kernel/result.ts';
import type { FormatError } from '../item-base.ts';
import { fieldOf } from '../raw.ts';
import type { ClassifyItem, ClassifyResponse } from './item.ts';
import { placesIn, placing } from './view.ts';

/** Places as a screen gives them (a mapping) or as a log keeps them (one text). */
const listed = (raw: unknown): ReadonlyMap<string, unknown> | undefined => {
	if (typeof raw === 'string') return placesIn(raw);
	const isMapping = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
	return isMapping ? new Map(Object.entries(raw)) : undefined;
};

/** Reads `{form, placed}`; an answer places every row. */
export const parseClassify = (
	{ form, bins, rows }: ClassifyItem,
	raw: unknown,
): Result<ClassifyResponse, FormatError> => {
	const refuse = (field: string, reason: FormatError['reason']) => err({ field, reason });
	if (fieldOf(raw, 'form') !== form) return refuse('form', 'wrong-form');
	const placed = listed(fieldOf(raw, 'placed'));
	if (placed === undefined) return refuse('placed', 'empty');
	const known = [...placed].flatMap(([row, bin]): (readonly [string, string])[] =>
		rows.some(({ id }) => id === row)
			? bins.flatMap(({ id }) => (id === bin ? [[row, id] as const] : []))
			: [],
	);
	if (known.length < placed.size) return refuse('placed', 'no-such-option');
	if (known.length < rows.length) return refuse('placed', 'incomplete');
	return ok(placing(known));
};
