import * as v from 'valibot';
import { entityKinds, quantityStatuses, sourceKinds } from '#lib/bank/model.ts';
import {
	digits,
	figure,
	flag,
	id,
	idPattern,
	idPhrase,
	itemId,
	line,
	mapping,
	number,
	text,
} from './shape.ts';
import { isTreeMap } from './figure.ts';

/** What each file of a bank may say, entry by entry; see questions/README.md. */
const list = <const S extends v.GenericSchema>(
	item: S,
): v.OptionalSchema<v.ArraySchema<S, undefined>, never[]> => v.optional(v.array(item), []);

const cite = mapping({ source: id, at: line, readIn: v.optional(id) });
const cites = v.pipe(v.array(cite), v.minLength(1, 'at least one source'));
export type AuthoredCite = v.InferOutput<typeof cite>;

const root = mapping({ because: text, cite: cites });

const span = mapping({ from: line, to: line });
const entityValue = mapping({ entity: id });
const textValue = mapping({ text, id: v.optional(id) });

/** A date, number, id or text, as the kind of the fact demands. */
const value = v.lazy((input) => {
	if (!isTreeMap(input)) return v.union([figure, line]);
	if ('entity' in input) return entityValue;
	if ('text' in input) return textValue;
	return 'en' in input ? text : span;
});
export type AuthoredValue = v.InferOutput<typeof value>;

const quizUse = v.picklist(['plain', 'attribute', 'never']);
const framing = {
	quizUse: v.optional(quizUse, 'plain'),
	attribution: v.optional(text),
	why: v.optional(text),
	note: v.optional(text),
	asOf: v.optional(line),
};
const common = {
	...framing,
	avoid: list(mapping({ value, because: text })),
	alternatives: list(
		mapping({ value, because: text, cite: v.optional(cites), fact: v.optional(id) }),
	),
	confusable: list(id),
};
export type AuthoredCommon = v.InferOutput<v.StrictObjectSchema<typeof common, undefined>>;

const sentences = { statement: text, ask: text };
const ownFact = { id, ...sentences, cite: cites, ...common };
const answer = v.lazy((input) => {
	if (!isTreeMap(input)) return id;
	return 'text' in input ? textValue : entityValue;
});

const amount = {
	measure: line,
	status: v.picklist(quantityStatuses),
	tolerance: v.optional(number, undefined),
	bounds: mapping({ min: number, max: number }),
};

export const fact = v.variant('kind', [
	mapping({ kind: v.literal('event'), ...ownFact, at: value, what: text }),
	mapping({
		kind: v.literal('quantity'),
		...ownFact,
		value: figure,
		unit: id,
		decimals: v.optional(digits),
		...amount,
	}),
	mapping({ kind: v.literal('claim'), ...ownFact, answer }),
	mapping({ kind: v.literal('cause'), ...ownFact, answer }),
	mapping({ kind: v.literal('statement'), ...ownFact, answer }),
]);
export type AuthoredFact = v.InferOutput<typeof fact>;

const rowId = v.pipe(v.string(), v.regex(idPattern, idPhrase));

const row = mapping({
	id,
	what: v.optional(id),
	who: id,
	on: value,
	cite: cites,
	statement: v.optional(text),
	ask: v.optional(text),
	...common,
});
export type AuthoredRow = v.InferOutput<typeof row>;

export const relation = mapping({
	id,
	...sentences,
	functional: root,
	rows: v.pipe(v.array(row), v.minLength(1, 'at least one row')),
});
export type AuthoredRelation = v.InferOutput<typeof relation>;

/** What one row says besides or instead of the column's rule. */
const override = mapping({
	...common,
	quizUse: v.optional(quizUse),
	statement: v.optional(text),
	ask: v.optional(text),
});
export type CellOverride = v.InferOutput<typeof override>;

const cellsRule = mapping({
	rows: v.lazy((input) => (typeof input === 'string' ? v.literal('all') : v.array(id))),
	...sentences,
	...amount,
	...framing,
	overrides: v.optional(v.record(rowId, override), {}),
});
export type CellsRule = v.InferOutput<typeof cellsRule>;

const column = mapping({
	id,
	title: text,
	unit: id,
	decimals: digits,
	sum: v.optional(number),
	within: v.optional(number, undefined),
	facts: v.optional(cellsRule),
});
export type AuthoredColumn = v.InferOutput<typeof column>;

const extreme = mapping({
	id,
	column: id,
	which: v.picklist(['lowest', 'highest']),
	...sentences,
	closed: root,
	cite: v.optional(cites),
	...common,
});
export type AuthoredExtreme = v.InferOutput<typeof extreme>;

export const dataset = mapping({
	id,
	topic: id,
	title: text,
	cite: cites,
	columns: v.pipe(v.array(column), v.minLength(1, 'at least one column')),
	extremes: list(extreme),
	rows: v.record(rowId, v.array(v.nullable(figure))),
	note: v.optional(text),
});
export type AuthoredDataset = v.InferOutput<typeof dataset>;

export const item = mapping({
	id,
	facts: list(id),
	stem: text,
	options: v.array(mapping({ id, text, key: v.optional(flag, false), rationale: text })),
	statement: text,
	cite: cites,
	ordered: v.optional(flag, false),
});
export type HandWrittenItem = v.InferOutput<typeof item>;

export const bankHead = mapping({
	id,
	title: text,
	tagline: text,
	later: v.optional(text),
	words: mapping({ true: text, false: text }),
	opening: itemId,
	chamber: v.optional(mapping({ dataset: id, column: id, title: text, note: text })),
});
export type BankHead = v.InferOutput<typeof bankHead>;

export const source = mapping({
	publisher: text,
	title: text,
	kind: v.picklist(sourceKinds),
	date: v.optional(line),
	url: v.optional(line),
	note: v.optional(text),
});
export const topic = mapping({ id, title: text, short: text, summary: text });
export const entity = mapping({
	kind: v.picklist(entityKinds),
	family: line,
	name: text,
	aliases: list(line),
	sameAs: list(id),
	unreviewed: list(v.picklist(['kk', 'ru'])),
});
export const unit = mapping({ format: text, one: v.optional(text) });
export const retired = mapping({ id, since: line, reason: text, successor: v.optional(itemId) });

/** The frame of a file that holds lists of entries; each entry is checked on its own. */
export const factsFile = mapping({
	topic: id,
	facts: list(v.unknown()),
	relations: list(v.unknown()),
});
export const itemsFile = mapping({ topic: id, items: v.array(v.unknown()) });
