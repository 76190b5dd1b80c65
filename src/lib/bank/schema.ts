import * as v from 'valibot';
import type {
	BankId,
	DatasetId,
	EntityId,
	FactId,
	ItemKey,
	OptionId,
	SourceId,
	TopicId,
} from '#lib/kernel/brand.ts';
import { entityKinds, quantityStatuses, sourceKinds } from './model.ts';
import type { BankJson } from './model.ts';

/** The shape of a bank file. What a string refers to is checked in references.ts. */
export const local = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const qualified = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const key = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z-]+)?$/u;
/** Also an option of an item: `bank:item/option`. */
const retiredId =
	/^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u;
export const name = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));
/** A string of this pattern is what the brand means. */
const branded = <Id extends string>(pattern: RegExp) =>
	v.pipe(
		name(pattern),
		v.transform((id) => id as Id),
	);
export const id = <Id extends string>() => branded<Id>(qualified);
const itemKey = branded<ItemKey>(key);

const words = v.pipe(v.string(), v.nonEmpty());
export const text = v.strictObject({ en: words, kk: v.optional(words), ru: v.optional(words) });
export const number = v.pipe(v.number(), v.finite());
const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15));
export const day = v.pipe(v.string(), v.isoDate());
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u));

export const cite = v.array(
	v.strictObject({ source: id<SourceId>(), at: words, readIn: v.optional(id<SourceId>()) }),
);
const cites = v.pipe(cite, v.minLength(1));
const root = { because: text, cite: cites, period: v.strictObject({ from: day, to: day }) };

const dateValue = v.strictObject({ type: v.literal('date'), from: day, to: day });
const numberValue = v.strictObject({
	type: v.literal('number'),
	value: number,
	to: v.optional(number),
	unit: id<string>(),
	decimals,
});
const entityValue = v.strictObject({ type: v.literal('entity'), entity: id<EntityId>() });
const textValue = v.strictObject({ type: v.literal('text'), id: name(local), text });
const value = v.variant('type', [dateValue, numberValue, entityValue, textValue]);

const base = {
	id: id<FactId>(),
	topic: id<TopicId>(),
	statement: text,
	ask: text,
	cite: cites,
	quizUse: v.picklist(['plain', 'attribute', 'never']),
	attribution: v.optional(text),
	avoid: v.array(v.strictObject({ value, because: text })),
	alternatives: v.array(
		v.strictObject({ value, because: text, cite, fact: v.optional(id<FactId>()) }),
	),
	confusable: v.array(id<FactId>()),
	why: v.optional(text),
	note: v.optional(text),
	asOf: v.optional(date),
	forms: v.optional(v.pipe(v.array(name(/^[a-z]+(?:-[a-z]+)*$/u)), v.minLength(1))),
};
const fact = v.variant('kind', [
	v.strictObject({
		kind: v.literal('event'),
		...base,
		answer: dateValue,
		what: text,
		circa: v.optional(v.strictObject(root)),
	}),
	v.strictObject({
		kind: v.literal('quantity'),
		...base,
		answer: numberValue,
		measure: words,
		status: v.picklist(quantityStatuses),
		tolerance: v.pipe(number, v.minValue(0)),
		bounds: v.strictObject({ min: number, max: number }),
		cell: v.optional(
			v.strictObject({ dataset: id<DatasetId>(), column: name(local), row: id<EntityId>() }),
		),
	}),
	v.strictObject({
		kind: v.literal('relation'),
		...base,
		answer: entityValue,
		relation: id<string>(),
		what: v.optional(id<EntityId>()),
		on: v.strictObject({ from: day, to: day }),
		functional: v.strictObject(root),
	}),
	v.strictObject({
		kind: v.literal('extreme'),
		...base,
		answer: entityValue,
		dataset: id<DatasetId>(),
		column: name(local),
		which: v.picklist(['lowest', 'highest']),
		closed: v.strictObject(root),
	}),
	v.strictObject({
		kind: v.picklist(['claim', 'cause', 'statement']),
		...base,
		answer: v.variant('type', [entityValue, textValue]),
	}),
]);

const dataset = v.strictObject({
	id: id<DatasetId>(),
	topic: id<TopicId>(),
	title: text,
	cite: cites,
	columns: v.array(v.strictObject({ id: name(local), title: text, unit: id<string>(), decimals })),
	rows: v.array(v.strictObject({ entity: id<EntityId>(), cells: v.array(v.nullable(number)) })),
	note: v.optional(text),
});

const optionId = branded<OptionId>(local);
const part = { id: optionId, text, rationale: text, fact: v.optional(id<FactId>()) };
const written = {
	id: itemKey,
	topic: id<TopicId>(),
	facts: v.array(id<FactId>()),
	stem: text,
	statement: text,
	cite: cites,
};
const item = v.variant('form', [
	v.strictObject({
		form: v.literal('choice'),
		...written,
		options: v.pipe(
			v.array(v.strictObject({ id: optionId, text, rationale: text })),
			v.minLength(3),
			v.maxLength(5),
		),
		key: optionId,
		ordered: v.boolean(),
	}),
	v.strictObject({
		form: v.literal('multi'),
		...written,
		options: v.pipe(v.array(v.strictObject(part)), v.minLength(3), v.maxLength(5)),
		keys: v.pipe(v.array(optionId), v.minLength(1)),
	}),
	v.strictObject({
		form: v.literal('classify'),
		...written,
		bins: v.pipe(
			v.array(v.strictObject({ id: name(local), text, because: text })),
			v.minLength(2),
			v.maxLength(5),
		),
		options: v.pipe(v.array(v.strictObject({ ...part, bin: name(local) })), v.minLength(3)),
	}),
]);

export const bankSchema: v.GenericSchema<unknown, BankJson> = v.strictObject({
	format: v.literal('sabaq-bank'),
	version: v.literal(1),
	id: branded<BankId>(local),
	title: text,
	tagline: text,
	later: v.optional(v.strictObject({ text, asOf: date, cite: cites })),
	hash: name(/^[0-9a-f]{8}$/u),
	words: v.strictObject({ true: text, false: text }),
	opening: itemKey,
	chamber: v.optional(
		v.strictObject({ dataset: id<DatasetId>(), column: name(local), title: text, note: text }),
	),
	sources: v.array(
		v.strictObject({
			id: id<SourceId>(),
			publisher: text,
			title: text,
			kind: v.picklist(sourceKinds),
			date: v.optional(date),
			// A link of a bank from elsewhere must not run as a script.
			url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//u))),
			note: v.optional(text),
		}),
	),
	topics: v.array(v.strictObject({ id: id<TopicId>(), title: text, short: text, summary: text })),
	entities: v.array(
		v.strictObject({
			id: id<EntityId>(),
			kind: v.picklist(entityKinds),
			family: words,
			name: text,
			aliases: v.array(words),
			sameAs: v.array(id<EntityId>()),
			unreviewed: v.array(v.picklist(['kk', 'ru'])),
		}),
	),
	units: v.array(v.strictObject({ id: id<string>(), format: text, one: v.optional(text) })),
	measures: v.array(v.strictObject({ id: id<string>(), ...root })),
	facts: v.array(fact),
	datasets: v.array(dataset),
	items: v.array(item),
	retired: v.array(
		v.strictObject({
			id: branded<string>(retiredId),
			since: date,
			reason: text,
			successor: v.optional(itemKey),
		}),
	),
});
