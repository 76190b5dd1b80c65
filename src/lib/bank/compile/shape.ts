import * as v from 'valibot';
import type { Text } from '#lib/kernel/lang.ts';
import { Figure, isTreeMap } from './figure.ts';

/**
 * A mapping with these keys and no others. Unlike valibot's own strict object it reports every
 * unknown key, and carries the known ones in `expected` for the suggestion.
 */
export const mapping = <const E extends v.ObjectEntries>(
	entries: E,
): v.StrictObjectSchema<E, undefined> => {
	const strict = v.strictObject(entries);
	const known = v.object(entries);
	return {
		...strict,
		'~run'(dataset, config) {
			const input: unknown = dataset.value;
			const result = known['~run'](dataset, config);
			if (!isRecord(input)) return result;
			for (const [key, value] of Object.entries(input)) {
				if (Object.hasOwn(entries, key)) continue;
				const expected = Object.keys(entries).join('|');
				const path = [{ type: 'object', origin: 'key', input, key, value }] as const;
				v._addIssue(strict, 'key', result, config, { input: key, expected, path: [...path] });
			}
			return result;
		},
	};
};

/** A mapping from names to values of one shape. Lists and numbers are objects too, for valibot's own. */
export const record = <
	const K extends v.GenericSchema<string, string>,
	const V extends v.GenericSchema,
>(
	key: K,
	value: V,
) => v.pipe(v.custom<Record<string, unknown>>(isTreeMap, 'a mapping'), v.record(key, value));

const isRecord = (input: unknown): input is Record<string, unknown> =>
	typeof input === 'object' && input !== null;

/** The phrase stands in an issue's message and tells the author what belongs there. */
const isLine = (input: unknown): input is string | Figure =>
	input instanceof Figure || (typeof input === 'string' && input.trim() !== '');

/** Not by one expression: many spaces would be gone through again from each of them. */
const inOneLine = (words: string): string =>
	words
		.split('\n')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' ');

/** A line of words, or a number taken as written; folded lines become one. */
export const line = v.pipe(
	v.custom<string | Figure>(isLine, 'a text'),
	v.transform((words) => (words instanceof Figure ? words.source : inOneLine(words))),
);

const plainText = v.pipe(
	line,
	v.transform((en): Text => ({ en })),
);
const manyTexts = mapping({ en: line, kk: v.optional(line), ru: v.optional(line) });

/** English as a plain string, or `{en, kk, ru}`. */
export const text: v.GenericSchema<unknown, Text> = v.lazy((input) =>
	isTreeMap(input) ? manyTexts : plainText,
);

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
export const idPhrase = 'ids are lower-case words joined by hyphens';
export const id = v.pipe(line, v.regex(idPattern, idPhrase));

/** `fact-id/form`, or the id of a hand-written item. */
export const itemId = v.pipe(
	line,
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z-]+)?$/u, 'an item is named fact-id/form'),
);

/** An id of the bank, or `item-id/option-id`. */
export const retiredId = v.pipe(
	line,
	v.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u,
		'an id, or item-id/option-id',
	),
);

export const figure = v.custom<Figure>((input) => input instanceof Figure, 'a number');
export const number = v.pipe(
	figure,
	v.transform(({ value }) => value),
);
export const digits = v.pipe(
	v.custom<Figure>(
		(input) => input instanceof Figure && /^\d$/u.test(input.source),
		'a whole number from 0 to 9',
	),
	v.transform(({ value }) => value),
);
export const flag = v.custom<boolean>((input) => typeof input === 'boolean', 'true or false');
