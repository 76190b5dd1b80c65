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
	record,
	retiredId,
	text,
} from './shape.ts';
import { isTreeMap } from './figure.ts';

/** What each file of a bank may say, entry by entry; see questions/README.md. */
export const list = <const S extends v.GenericSchema>(
	item: S,
): v.OptionalSchema<v.ArraySchema<S, undefined>, never[]> => v.optional(v.array(item), []);

const cite = mapping({ source: id, at: line, readIn: v.optional(id) });
export const cites = v.pipe(v.array(cite), v.minLength(1, 'at least one source'));
export type AuthoredCite = v.InferOutput<typeof cite>;

const span = mapping({ from: line, to: line });

/** From the one to the other, both included. */
const range = mapping({ min: figure, max: figure });
export type AuthoredRange = v.InferOutput<typeof range>;

const entityValue = mapping({ entity: id });
const textValue = mapping({ text, id: v.optional(id) });

/** A date, number, range, id or text, as the kind of the fact demands. */
const value = v.lazy((input) => {
	if (!isTreeMap(input)) return v.union([figure, line]);
	if ('entity' in input) return entityValue;
	if ('text' in input) return textValue;
	if ('min' in input || 'max' in input) return range;
	return 'en' in input ? text : span;
});
export type AuthoredValue = v.InferOutput<typeof value>;

/** What cannot be otherwise: why, by what, and for which time. */
const root = mapping({ because: text, cite: cites, period: value });
export type AuthoredRoot = v.InferOutput<typeof root>;

const quizUse = v.picklist(['plain', 'attribute', 'never']);
/** Code of a warning -> why it is accepted. What each says is checked with the warnings. */
export const lintOk = { 'lint-ok': v.optional(record(v.string(), v.nullable(line))) };
const framing = {
	...lintOk,
	quizUse: v.optional(quizUse, 'plain'),
	attribution: v.optional(text),
	why: v.optional(text),
	note: v.optional(text),
	asOf: v.optional(line),
	forms: v.optional(v.pipe(v.array(line), v.minLength(1, 'at least one form'))),
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

const quantity = {
	kind: v.literal('quantity'),
	...ownFact,
	unit: id,
	decimals: v.optional(digits),
	...amount,
};
const quantityInRange = mapping({ ...quantity, range });

const factOfKind = v.variant('kind', [
	mapping({
		kind: v.literal('event'),
		...ownFact,
		at: value,
		what: text,
		circa: v.optional(root),
	}),
	mapping({ ...quantity, value: figure }),
	mapping({ kind: v.literal('claim'), ...ownFact, answer }),
	mapping({ kind: v.literal('cause'), ...ownFact, answer }),
	mapping({ kind: v.literal('statement'), ...ownFact, answer }),
]);
/** A quantity has one figure in `value`, or is a range: never both. */
export const fact = v.lazy((input) =>
	isTreeMap(input) && input.kind === 'quantity' && 'range' in input ? quantityInRange : factOfKind,
);
export type AuthoredFact = v.InferOutput<typeof fact>;

export const rowId = v.pipe(v.string(), v.regex(idPattern, idPhrase));

/** When it was held; of a span, one end may be unknown. */
const heldOn = v.lazy((input) => (isTreeMap(input) ? openSpan : value));
const openSpan = v.union([
	mapping({ from: line, to: line }),
	mapping({ from: line, to: v.optional(line) }),
	mapping({ from: v.optional(line), to: line }),
]);

const row = mapping({
	id,
	what: v.optional(id),
	who: id,
	on: heldOn,
	cite: cites,
	statement: v.optional(text),
	ask: v.optional(text),
	...common,
});
export type AuthoredRow = v.InferOutput<typeof row>;

export const relation = mapping({
	id,
	...sentences,
	...lintOk,
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
	overrides: v.optional(record(rowId, override), {}),
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
	rows: record(rowId, v.array(v.nullable(figure))),
	note: v.optional(text),
});
export type AuthoredDataset = v.InferOutput<typeof dataset>;

const written = { id, facts: list(id), stem: text, statement: text, cite: cites, ...lintOk };
const option = { id, text, rationale: text };
const key = { key: v.optional(flag, false) };
const ofFact = { fact: v.optional(id) };

/** Other forms have a mapping of their own: what comes here is a choice, or a slip. */
const choiceForm = v.pipe(
	v.picklist(['choice', 'multi', 'classify']),
	v.transform((): 'choice' => 'choice'),
);
const choiceItem = mapping({
	...written,
	form: v.optional(choiceForm, 'choice'),
	options: v.array(mapping({ ...option, ...key })),
	ordered: v.optional(flag, false),
});
export type WrittenChoice = v.InferOutput<typeof choiceItem>;

const multiItem = mapping({
	...written,
	form: v.literal('multi'),
	options: v.array(mapping({ ...option, ...key, ...ofFact })),
});
export type WrittenMulti = v.InferOutput<typeof multiItem>;

const classifyItem = mapping({
	...written,
	form: v.literal('classify'),
	bins: v.array(mapping({ id, text, because: text })),
	rows: v.array(mapping({ ...option, bin: id, ...ofFact })),
});
export type WrittenClassify = v.InferOutput<typeof classifyItem>;

export const item = v.lazy((input) => {
	if (!isTreeMap(input)) return choiceItem;
	if (input.form === 'multi') return multiItem;
	return input.form === 'classify' ? classifyItem : choiceItem;
});
export type HandWrittenItem = v.InferOutput<typeof item>;

export const bankHead = mapping({
	id,
	title: text,
	tagline: text,
	later: v.optional(mapping({ text, asOf: line, cite: cites })),
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
/** The bounds of all figures of one measure rest on this. */
export const measure = root;
export const unit = mapping({ format: text, one: v.optional(text) });
export const retired = mapping({
	id: retiredId,
	since: line,
	reason: text,
	successor: v.optional(itemId),
});

/** Every id that a released bank has had, by what it names; items with the ids of their options. */
export const released = mapping({
	facts: list(id),
	items: v.optional(record(rowId, v.array(id)), {}),
	sources: list(id),
	topics: list(id),
	entities: list(id),
});
export type Released = v.InferOutput<typeof released>;

/** The frame of a file that holds lists of entries; each entry is checked on its own. */
export const factsFile = mapping({
	topic: id,
	facts: list(v.unknown()),
	relations: list(v.unknown()),
});
export const itemsFile = mapping({ topic: id, items: v.array(v.unknown()) });
