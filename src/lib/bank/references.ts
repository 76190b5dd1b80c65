import { measureId } from './measure-id.ts';
import type { BankJson, Citation, Fact, Value } from './model.ts';

/** An id that stands somewhere in a bank and must name something. */
export interface Reference {
	readonly kind: 'source' | 'topic' | 'entity' | 'unit' | 'measure' | 'fact' | 'dataset' | 'item';
	readonly id: string;
	/** JSON path: `facts.3.cite.0.source`. */
	readonly path: string;
}

/** Every reference of a bank file. */
export const referencesOf = (bank: BankJson): Reference[] => [
	...bank.entities.flatMap(({ sameAs }, i) => refs('entity', sameAs, `entities.${i}.sameAs`)),
	...bank.facts.flatMap((fact, i) => ofFact(fact, `facts.${i}`)),
	...bank.datasets.flatMap(({ topic, cite, columns, rows }, i): Reference[] => [
		{ kind: 'topic', id: topic, path: `datasets.${i}.topic` },
		...ofCites(cite, `datasets.${i}.cite`),
		...columns.map(({ unit }, j) => ref('unit', unit, `datasets.${i}.columns.${j}.unit`)),
		...rows.map(({ entity }, j) => ref('entity', entity, `datasets.${i}.rows.${j}.entity`)),
	]),
	...bank.items.flatMap((item, i): Reference[] => [
		ref('topic', item.topic, `items.${i}.topic`),
		...ofCites(item.cite, `items.${i}.cite`),
		...refs('fact', item.facts, `items.${i}.facts`),
		...(item.form === 'choice' ? [] : item.options).flatMap(({ fact }, j) =>
			fact === undefined ? [] : [ref('fact', fact, `items.${i}.options.${j}.fact`)],
		),
	]),
	...bank.measures.flatMap(({ cite }, i) => ofCites(cite, `measures.${i}.cite`)),
	...(bank.later ? ofCites(bank.later.cite, 'later.cite') : []),
	...(bank.chamber ? [ref('dataset', bank.chamber.dataset, 'chamber.dataset')] : []),
	...ofOpening(bank),
];

const ref = (kind: Reference['kind'], id: string, path: string): Reference => ({ kind, id, path });

const refs = (kind: Reference['kind'], ids: readonly string[], path: string): Reference[] =>
	ids.map((id, i) => ref(kind, id, `${path}.${i}`));

const ofOpening = ({ opening }: BankJson): Reference[] => {
	const [fact = '', form] = opening.split('/');
	return [ref(form === undefined ? 'item' : 'fact', fact, 'opening')];
};

const ofCites = (cite: readonly Citation[], path: string): Reference[] =>
	cite.flatMap(({ source, readIn }, i) => [
		ref('source', source, `${path}.${i}.source`),
		...(readIn === undefined ? [] : [ref('source', readIn, `${path}.${i}.readIn`)]),
	]);

const ofValue = (value: Value, path: string): Reference[] => {
	switch (value.type) {
		case 'entity':
			return [ref('entity', value.entity, `${path}.entity`)];
		case 'number':
			return [ref('unit', value.unit, `${path}.unit`)];
		case 'date':
		case 'text':
			return [];
	}
};

const ofFact = (fact: Fact, path: string): Reference[] => [
	ref('topic', fact.topic, `${path}.topic`),
	...ofValue(fact.answer, `${path}.answer`),
	...ofCites(fact.cite, `${path}.cite`),
	...refs('fact', fact.confusable, `${path}.confusable`),
	...fact.avoid.flatMap(({ value }, i) => ofValue(value, `${path}.avoid.${i}.value`)),
	...fact.alternatives.flatMap((alternative, i) => [
		...ofValue(alternative.value, `${path}.alternatives.${i}.value`),
		...ofCites(alternative.cite, `${path}.alternatives.${i}.cite`),
		...(alternative.fact === undefined
			? []
			: [ref('fact', alternative.fact, `${path}.alternatives.${i}.fact`)]),
	]),
	...ofKind(fact, path),
];

const ofKind = (fact: Fact, path: string): Reference[] => {
	switch (fact.kind) {
		case 'relation':
			return [
				...(fact.what === undefined ? [] : [ref('entity', fact.what, `${path}.what`)]),
				...ofCites(fact.functional.cite, `${path}.functional.cite`),
			];
		case 'extreme':
			return [
				ref('dataset', fact.dataset, `${path}.dataset`),
				...ofCites(fact.closed.cite, `${path}.closed.cite`),
			];
		case 'event':
			return fact.circa ? ofCites(fact.circa.cite, `${path}.circa.cite`) : [];
		case 'quantity':
			return [ref('measure', measureId(fact), `${path}.measure`)];
		case 'claim':
		case 'cause':
		case 'statement':
			return [];
	}
};
