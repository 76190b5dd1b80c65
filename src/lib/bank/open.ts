import * as v from 'valibot';
import { parseDay } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Bank, BankError } from './bank.ts';
import { faultsOf } from './authored.ts';
import { hashBank } from './hash-bank.ts';
import type { BankJson, CellPlace, Value } from './model.ts';
import { referencesOf } from './references.ts';
import type { Reference } from './references.ts';
import { rootsOfFact } from './roots.ts';
import { bankSchema } from './schema.ts';

/**
 * Opens bank files, shipped or picked up at run time, as one bank: title, words, opening and
 * chamber are the first one's. What comes out shares nothing with what went in.
 * @returns every error of every file with its JSON path: wrong shape first; where the shapes are
 * right, ids that are used twice or name nothing, dates that do not exist, a hash that is not the
 * content's
 */
export const openBank = (docs: readonly unknown[]): Result<Bank, readonly BankError[]> => {
	const parsed = docs.map((doc) => v.safeParse(bankSchema, doc));
	const banks = parsed.flatMap((result) => (result.success ? [result.output] : []));
	const misshapen = parsed.flatMap((result, i) =>
		result.success ? [] : result.issues.map((issue) => shapeError(nameOf(docs[i], i), issue)),
	);
	const [first] = banks;
	if (misshapen.length > 0 || !first) return err(misshapen.length > 0 ? misshapen : [noBank]);
	const errors = [...checkIds(banks), ...banks.flatMap(checkContent)];
	return errors.length > 0 ? err(errors) : ok(join(first, banks));
};

const noBank: BankError = { bank: '', path: '', message: 'no bank was given' };

const nameOf = (doc: unknown, i: number): string => {
	const named = v.safeParse(v.object({ id: v.string() }), doc);
	return named.success ? named.output.id : `bank ${i + 1}`;
};

const shapeError = (bank: string, issue: v.BaseIssue<unknown>): BankError => ({
	bank,
	path: v.getDotPath(issue) ?? '',
	message: issue.message,
});

/** Each list of things with ids; facts and items share one space, because keys are made of both. */
const namesIn = (bank: BankJson): Record<Reference['kind'], readonly string[]> => ({
	source: bank.sources.map(({ id }) => id),
	topic: bank.topics.map(({ id }) => id),
	entity: bank.entities.map(({ id }) => id),
	unit: bank.units.map(({ id }) => id),
	measure: bank.measures.map(({ id }) => id),
	fact: bank.facts.map(({ id }) => id),
	dataset: bank.datasets.map(({ id }) => id),
	item: bank.items.map(({ id }) => id),
});

const lists = {
	source: 'sources',
	topic: 'topics',
	entity: 'entities',
	unit: 'units',
	measure: 'measures',
	fact: 'facts',
	dataset: 'datasets',
	item: 'items',
} as const satisfies Record<Reference['kind'], keyof BankJson>;
const kinds = Object.keys(lists).filter((kind): kind is Reference['kind'] => kind in lists);

const checkIds = (banks: readonly BankJson[]): BankError[] => {
	const errors: BankError[] = [];
	const known = new Map(kinds.map((kind) => [kind, new Set<string>()]));
	const taken = new Set<string>();
	for (const bank of banks) {
		if (taken.has(bank.id))
			errors.push({ bank: bank.id, path: 'id', message: 'two banks have this id' });
		taken.add(bank.id);
		const names = namesIn(bank);
		for (const kind of kinds)
			names[kind].forEach((id, i) => {
				const add = (message: string): void => {
					errors.push({
						bank: bank.id,
						path: `${lists[kind]}.${i}.id`,
						message: `${id} ${message}`,
					});
				};
				if (!id.startsWith(`${bank.id}:`)) add('does not begin with the id of its bank');
				const isKey = kind === 'fact' || kind === 'item';
				if (known.get(kind)?.has(id) || (isKey && taken.has(id))) add('is used twice');
				known.get(kind)?.add(id);
				if (isKey) taken.add(id);
			});
	}
	for (const bank of banks)
		for (const { kind, id, path } of referencesOf(bank))
			if (!known.get(kind)?.has(id))
				errors.push({ bank: bank.id, path, message: `there is no ${kind} ${id}` });
	return errors;
};

const checkContent = (bank: BankJson): BankError[] => {
	const errors: BankError[] = [];
	const add = (path: string, message: string): void => {
		errors.push({ bank: bank.id, path, message });
	};
	const checkSpan = ({ from, to }: DaySpan, path: string): void => {
		for (const [end, day] of Object.entries({ from, to }))
			if (!parseDay(day)) add(`${path}.${end}`, `${day} is not a day`);
		if (from > to) add(path, `${from} is after ${to}`);
	};
	const checkValue = (value: Value, path: string): void => {
		if (value.type === 'date') checkSpan(value, path);
		if (value.type === 'number' && value.to !== undefined && value.to <= value.value)
			add(`${path}.to`, `${value.to} is not above ${value.value}`);
	};
	bank.facts.forEach((fact, i) => {
		const path = `facts.${i}`;
		checkValue(fact.answer, `${path}.answer`);
		fact.avoid.forEach(({ value }, j) => checkValue(value, `${path}.avoid.${j}.value`));
		fact.alternatives.forEach(({ value }, j) =>
			checkValue(value, `${path}.alternatives.${j}.value`),
		);
		if (fact.kind === 'relation') checkSpan(fact.on, `${path}.on`);
		for (const [name, root] of rootsOfFact(fact)) checkSpan(root.period, `${path}.${name}.period`);
		if (fact.asOf !== undefined && !parseDay(fact.asOf))
			add(`${path}.asOf`, `${fact.asOf} is not a day`);
		if (fact.kind === 'extreme' && !hasColumn(bank, fact.dataset, fact.column))
			add(`${path}.column`, `${fact.dataset} has no column ${fact.column}`);
		if (fact.kind === 'quantity' && fact.cell && !hasCell(bank, fact.cell))
			add(`${path}.cell`, `${fact.cell.dataset} has no such cell`);
		if (fact.quizUse === 'attribute' && !fact.attribution) add(`${path}.attribution`, 'is missing');
	});
	if (bank.later && !parseDay(bank.later.asOf))
		add('later.asOf', `${bank.later.asOf} is not a day`);
	bank.measures.forEach(({ period }, i) => checkSpan(period, `measures.${i}.period`));
	bank.datasets.forEach(({ columns, rows }, i) =>
		rows.forEach(({ cells }, j) => {
			if (cells.length === columns.length) return;
			add(`datasets.${i}.rows.${j}.cells`, `${cells.length} cells for ${columns.length} columns`);
		}),
	);
	bank.items.forEach((item, i) => {
		for (const { path, message } of faultsOf(item)) add(`items.${i}.${path}`, message);
	});
	if (bank.chamber && !hasColumn(bank, bank.chamber.dataset, bank.chamber.column))
		add('chamber.column', `${bank.chamber.dataset} has no column ${bank.chamber.column}`);
	if (bank.hash !== hashBank(bank)) add('hash', `${bank.hash} is not the hash of this content`);
	return errors;
};

const hasColumn = ({ datasets }: BankJson, dataset: string, column: string): boolean =>
	datasets.some(({ id, columns }) => id === dataset && columns.some((c) => c.id === column));

const hasCell = (bank: BankJson, { dataset, column, row }: CellPlace): boolean =>
	hasColumn(bank, dataset, column) &&
	bank.datasets.some(({ id, rows }) => id === dataset && rows.some((r) => r.entity === row));

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<T['id'], T> =>
	new Map(things.map((thing) => [thing.id, thing]));

const join = (first: BankJson, banks: readonly BankJson[]): Bank => {
	const all = <K extends keyof BankJson>(list: K): BankJson[K][] => banks.map((bank) => bank[list]);
	const datasets = byId(all('datasets').flat());
	const dataset = first.chamber && datasets.get(first.chamber.dataset);
	const column = dataset?.columns.findIndex(({ id }) => id === first.chamber?.column);
	return {
		hash: banks.length === 1 ? first.hash : hashHex(all('hash').join('+')),
		title: first.title,
		tagline: first.tagline,
		later: first.later,
		words: first.words,
		opening: first.opening,
		chamber:
			first.chamber && dataset && column !== undefined
				? { ...first.chamber, dataset, column }
				: undefined,
		topics: byId(all('topics').flat()),
		sources: byId(all('sources').flat()),
		entities: byId(all('entities').flat()),
		units: byId(all('units').flat()),
		measures: byId(all('measures').flat()),
		facts: byId(all('facts').flat()),
		datasets,
		items: byId(all('items').flat()),
		retired: byId(all('retired').flat()),
	};
};
