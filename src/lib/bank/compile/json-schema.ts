import type * as v from 'valibot';
import * as authoring from './authoring.ts';
import { lesson, term } from './authoring-lessons.ts';
import { Figure } from './figure.ts';
import type { FileKind } from './file-kind.ts';
import { idPattern } from './shape.ts';

/** A JSON Schema, as far as editors need it to complete keys and mark slips. */
export interface JsonSchema {
	readonly [keyword: string]: unknown;
}

/** The shape of each kind of file, for editors: what the compile itself checks, and no more. */
export const schemaOf = (kind: FileKind): JsonSchema => ({
	$schema: 'http://json-schema.org/draft-07/schema#',
	title: `${kind} of a question bank`,
	...files[kind](),
});

const byId = (schema: v.GenericSchema): JsonSchema => ({
	type: 'object',
	propertyNames: { pattern: idPattern.source },
	additionalProperties: walk(schema),
});
const listOf = (schema: v.GenericSchema): JsonSchema => ({ type: 'array', items: walk(schema) });

/** A file's frame with the entries that the compile checks one by one. */
const framed = (
	frame: v.GenericSchema,
	lists: Readonly<Record<string, v.GenericSchema>>,
): JsonSchema => {
	const outer = walk(frame);
	const entries = Object.entries(lists).map(([name, schema]) => [name, listOf(schema)]);
	const own = typeof outer['properties'] === 'object' ? outer['properties'] : {};
	return { ...outer, properties: { ...own, ...Object.fromEntries(entries) } };
};

const files: Readonly<Record<FileKind, () => JsonSchema>> = {
	bank: () => walk(authoring.bankHead),
	sources: () => byId(authoring.source),
	topics: () => listOf(authoring.topic),
	units: () => byId(authoring.unit),
	measures: () => byId(authoring.measure),
	retired: () => listOf(authoring.retired),
	entities: () => byId(authoring.entity),
	facts: () =>
		framed(authoring.factsFile, { facts: authoring.fact, relations: authoring.relation }),
	dataset: () => walk(authoring.dataset),
	items: () => framed(authoring.itemsFile, { items: authoring.item }),
	glossary: () => byId(term),
	lesson: () => walk(lesson),
	released: () => walk(authoring.released),
};

/** What every schema of valibot shows of itself; which parts it has, its type says. */
interface Shown {
	readonly type: string;
	readonly wrapped?: v.GenericSchema;
	readonly item?: v.GenericSchema;
	readonly entries?: Readonly<Record<string, v.GenericSchema>>;
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly key?: v.GenericSchema | string;
	readonly value?: v.GenericSchema;
	readonly getter?: (input: unknown) => v.GenericSchema;
	readonly message?: unknown;
	readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const isSchema = (part: unknown): part is v.GenericSchema =>
	typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'schema';

/** The phrases by which shape.ts says what a custom schema takes. */
const customs: Readonly<Record<string, JsonSchema>> = {
	'a text': { type: ['string', 'number'] },
	'a number': { type: 'number' },
	'a whole number from 0 to 9': { type: 'integer', minimum: 0, maximum: 9 },
	'true or false': { type: 'boolean' },
};

/**
 * A JSON Schema for a schema of valibot.
 * @throws Error for a kind that no bank file uses, so that a new one is not left out unnoticed
 */
const walk = (schema: v.GenericSchema): JsonSchema => {
	const shown: Shown = schema;
	const { type, pipe = [] } = shown;
	const rules = pipe.flatMap(({ type: rule, requirement }): JsonSchema[] => {
		if (rule === 'regex' && requirement instanceof RegExp) return [{ pattern: requirement.source }];
		if (rule === 'max_length') return [{ maxItems: requirement }];
		return rule === 'min_length' ? [{ minItems: requirement }] : [];
	});
	// A mapping of names is made sure to be one before its values are looked at.
	const inner = pipe.findLast(isSchema);
	const base = inner === undefined ? plain(type, shown) : plain(inner.type, inner);
	return rules.reduce((whole, rule) => ({ ...whole, ...rule }), base);
};

const plain = (type: string, shown: Shown): JsonSchema => {
	switch (type) {
		case 'unknown':
			return {};
		case 'string':
			return { type: 'string' };
		case 'custom':
			return found(customs[String(shown.message)], String(shown.message));
		case 'literal':
			return { const: shown.literal };
		case 'picklist':
			return { enum: shown.options };
		case 'optional':
			return walk(found(shown.wrapped, type));
		case 'nullable':
			return anyOf([walk(found(shown.wrapped, type)), { type: 'null' }]);
		case 'array':
			return listOf(found(shown.item, type));
		case 'record':
			return { type: 'object', additionalProperties: walk(found(shown.value, type)) };
		case 'union':
		case 'variant':
			return anyOf((shown.options ?? []).filter(isSchema).map(walk));
		case 'lazy':
			return anyOf(probes.map((input) => walk(found(shown.getter, type)(input))));
		case 'strict_object':
			return object(found(shown.entries, type));
		default:
			throw new Error(`no JSON Schema is known for "${type}"`);
	}
};

const found = <T>(part: T | undefined, name: string): T => {
	if (part === undefined) throw new Error(`no JSON Schema is known for this "${name}"`);
	return part;
};

/** A lazy schema decides by what it gets: one input for each way in which ours decide. */
const probes: readonly unknown[] = [
	...['words', new Figure(1, '1'), []],
	...[{ en: '' }, { entity: '' }, { text: '' }, { from: '' }, { min: '' }],
	{ kind: 'quantity', range: '' },
	...[{ form: 'multi' }, { form: 'classify' }],
];

const anyOf = (all: readonly JsonSchema[]): JsonSchema => {
	const flat = all.flatMap((one) => (isList(one['anyOf']) ? one['anyOf'] : [one]));
	const different = [...new Map(flat.map((one) => [JSON.stringify(one), one])).values()];
	const [only] = different;
	return different.length === 1 && isRecord(only) ? only : { anyOf: different };
};

const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part);
const isRecord = (part: unknown): part is JsonSchema => typeof part === 'object' && part !== null;

const object = (entries: Readonly<Record<string, v.GenericSchema>>): JsonSchema => {
	const required = Object.entries(entries).flatMap(([name, schema]) =>
		schema.type === 'optional' ? [] : [name],
	);
	return {
		type: 'object',
		properties: Object.fromEntries(
			Object.entries(entries).map(([name, schema]) => [name, walk(schema)]),
		),
		...(required.length > 0 && { required }),
		additionalProperties: false,
	};
};
