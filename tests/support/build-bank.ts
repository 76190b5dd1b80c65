import type { Bank } from '#lib/bank/bank.ts';
import type {
	AuthoredItem,
	BankJson,
	Citation,
	ClaimFact,
	Dataset,
	Entity,
	EventFact,
	ExtremeFact,
	Fact,
	QuantityFact,
	RelationFact,
	Root,
	Source,
	Topic,
	Unit,
	Value,
} from '#lib/bank/model.ts';
import type {
	DatasetId,
	EntityId,
	FactId,
	ItemKey,
	OptionId,
	SourceId,
	TopicId,
} from '#lib/kernel/brand.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';

/** Ids of tests are written by hand, so that only these helpers brand them. */
export const factId = (id: string): FactId => id as FactId;
export const entityId = (id: string): EntityId => id as EntityId;
export const topicId = (id: string): TopicId => id as TopicId;
export const itemKey = (id: string): ItemKey => id as ItemKey;
export const optionId = (id: string): OptionId => id as OptionId;
export const sourceId = (id: string): SourceId => id as SourceId;
const datasetId = (id: string): DatasetId => id as DatasetId;

const asText = (text: string | Text): Text => (typeof text === 'string' ? { en: text } : text);

export const cite: readonly Citation[] = [{ source: sourceId('page'), at: 'paragraph 1' }];
const period = { from: '2000-01-01', to: '2030-12-31' };
const root: Root = { because: { en: 'The law says so.' }, cite, period };

export const date = (from: string, to?: string): EventFact['answer'] => {
	const span = parseDay(from);
	if (!span) throw new Error(`no date: ${from}`);
	return { type: 'date', from: span.from, to: to ?? span.to };
};

export const number = (value: number, decimals = 2, unit = 'percent'): QuantityFact['answer'] => ({
	type: 'number',
	value,
	unit,
	decimals,
});

/** A range with two decimals, or as many as are asked for. */
export const range = (
	value: number,
	to: number,
	decimals = 2,
	unit = 'percent',
): QuantityFact['answer'] => ({ ...number(value, decimals, unit), to });

export const entity = (id: string): RelationFact['answer'] => ({
	type: 'entity',
	entity: entityId(id),
});

export const words = (id: string, text: string | Text): Extract<Value, { type: 'text' }> => ({
	type: 'text',
	id,
	text: asText(text),
});

const common = (id: string) =>
	({
		id: factId(id),
		topic: topicId('vote'),
		ask: { en: `What is asked of ${id}?` },
		statement: { en: `It is known of ${id} that {answer}.` },
		cite,
		quizUse: 'plain',
		avoid: [],
		alternatives: [],
		confusable: [],
	}) as const;

export const event = (id: string, day: string, more: Partial<EventFact> = {}): EventFact => ({
	...common(id),
	kind: 'event',
	answer: date(day),
	what: { en: id },
	...more,
});

export const quantity = (
	id: string,
	value: number,
	more: Partial<QuantityFact> = {},
): QuantityFact => ({
	...common(id),
	kind: 'quantity',
	answer: number(value),
	measure: 'share',
	status: 'final',
	tolerance: 0.05,
	bounds: { min: 0, max: 100 },
	...more,
});

export const holds = (
	id: string,
	what: string,
	who: string,
	on: string,
	more: Partial<RelationFact> = {},
): RelationFact => ({
	...common(id),
	kind: 'relation',
	answer: entity(who),
	relation: 'leads',
	what: entityId(what),
	on: date(on),
	functional: root,
	...more,
});

export const extreme = (
	id: string,
	who: string,
	which: ExtremeFact['which'],
	more: Partial<ExtremeFact> = {},
): ExtremeFact => ({
	...common(id),
	kind: 'extreme',
	answer: entity(who),
	dataset: datasetId('turnout'),
	column: 'turnout',
	which,
	closed: root,
	...more,
});

export const claim = (id: string, answer: Value, more: Partial<ClaimFact> = {}): ClaimFact => ({
	...common(id),
	kind: 'claim',
	answer,
	...more,
});

export const named = (id: string, name: string | Text, more: Partial<Entity> = {}): Entity => ({
	id: entityId(id),
	kind: 'party',
	family: 'party',
	name: asText(name),
	aliases: [],
	sameAs: [],
	unreviewed: [],
	...more,
});

export const turnout = (rows: Readonly<Record<string, number | null>>): Dataset => ({
	id: datasetId('turnout'),
	topic: topicId('vote'),
	title: { en: 'Turnout' },
	cite,
	columns: [{ id: 'turnout', title: { en: 'Turnout' }, unit: 'percent', decimals: 2 }],
	rows: Object.entries(rows).map(([id, cell]) => ({ entity: entityId(id), cells: [cell] })),
});

const topics: readonly Topic[] = [
	{
		id: topicId('vote'),
		title: { en: 'The vote', kk: 'Дауыс беру', ru: 'Голосование' },
		short: { en: 'Vote', kk: 'Дауыс', ru: 'Выборы' },
		summary: { en: 'About the vote' },
	},
	{
		id: topicId('change'),
		title: { en: 'The transition' },
		short: { en: 'Transition' },
		summary: { en: 'About the transition' },
	},
];

export const page: Source = {
	id: sourceId('page'),
	publisher: { en: 'A newspaper' },
	title: { en: 'a page' },
	kind: 'news agency',
	date: '2023-03-20',
	url: 'https://example.org/page',
};

const units: readonly Unit[] = [
	{ id: 'percent', format: { en: '{n} %', kk: '{n} %', ru: '{n} %' } },
	{ id: 'seats', format: { en: '{n} seats' }, one: { en: '{n} seat' } },
];

export interface Parts {
	readonly facts?: readonly Fact[];
	readonly entities?: readonly Entity[];
	readonly datasets?: readonly Dataset[];
	readonly items?: readonly AuthoredItem[];
	readonly sources?: readonly Source[];
}

/** A bank file in code, of what a test needs and defaults. */
const bankJson = ({
	facts = [],
	entities = [],
	datasets = [],
	items = [],
	sources = [page],
}: Parts): BankJson => ({
	format: 'sabaq-bank',
	version: 1,
	id: 'test' as BankJson['id'],
	title: { en: 'A bank in code' },
	tagline: { en: 'For a test' },
	hash: '00000000',
	words: {
		true: { en: 'True', kk: 'Дұрыс', ru: 'Верно' },
		false: { en: 'False', kk: 'Бұрыс', ru: 'Неверно' },
	},
	opening: itemKey('none'),
	sources,
	topics,
	entities,
	units,
	measures: [],
	facts,
	datasets,
	items,
	retired: [],
});

const byId = <K extends string, T extends { readonly id: K }>(
	things: readonly T[],
): ReadonlyMap<K, T> => new Map(things.map((thing) => [thing.id, thing]));

/** The bank as it lies after opening, without the checks of `openBank`. */
export const buildBank = (parts: Parts): Bank => {
	const json = bankJson(parts);
	return {
		hash: json.hash,
		title: json.title,
		tagline: json.tagline,
		words: json.words,
		opening: json.opening,
		topics: byId(json.topics),
		sources: byId(json.sources),
		entities: byId(json.entities),
		units: byId(json.units),
		measures: new Map(),
		facts: byId(json.facts),
		datasets: byId(json.datasets),
		items: byId(json.items),
		retired: new Map(),
	};
};
