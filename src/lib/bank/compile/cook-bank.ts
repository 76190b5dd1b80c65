import type { BankId } from '#lib/kernel/brand.ts';
import { hashBank } from '#lib/bank/hash-bank.ts';
import type { LessonsJson } from '#lib/bank/lesson.ts';
import type { BankJson } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import { checkNames } from './check-names.ts';
import { checkSentences } from './check-sentences.ts';
import { checkValues } from './check-values.ts';
import { checkWordsOfFact, checkWordsOfItem } from './check-words.ts';
import { cookDataset } from './datasets.ts';
import type { Draft } from './draft.ts';
import { entriesOf, entriesOfReading } from './entries.ts';
import type { Entries } from './entries.ts';
import { cookFactsFile } from './facts.ts';
import type { FileKind } from './file-kind.ts';
import { cookGlossary } from './glossary.ts';
import { cookHead } from './head.ts';
import type { NamedSheet } from './ids.ts';
import { cookItemsFile } from './items.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { checkOneEach, cookLesson, shelveLessons } from './lessons.ts';
import { checkNeutrality, titlesOf } from './neutrality.ts';
import { checkNeutralReading } from './neutrality-of-lessons.ts';
import { checkReleased } from './released.ts';
import { checkSuccessors, readRetired } from './retired.ts';
import { cookEntities, cookMeasures, cookSources, cookTopics, cookUnits } from './shelves.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { knowThings } from './things.ts';
import { validate } from './validate.ts';

export interface Cooked {
	readonly bank: BankJson | undefined;
	readonly counts: Counts;
	readonly entries: Entries;
	/** There when the bank is. */
	readonly lessons?: LessonsJson | undefined;
}

export interface Counts {
	readonly facts: number;
	readonly items: number;
	readonly sources: number;
}

/** Checks and normalises all sheets; the bank is there when nothing is wrong. */
export const cookBank = (
	sheets: readonly NamedSheet[],
	utensils: Omit<Kitchen, 'bankId' | 'entities' | 'things'>,
): Cooked => {
	const each = <T>(kind: FileKind, make: (sheet: Sheet) => readonly T[]): T[] =>
		sheets.flatMap((named) => (named.kind === kind ? make(named.sheet) : []));
	const [headSheet] = each('bank', (sheet) => [sheet]);
	const headAt = headSheet && new Spot(headSheet);
	const head = headAt && validate(authoring.bankHead, headSheet.tree, headAt, utensils.findings);
	// Without a head nothing is kept, and the name of the bank does not matter.
	const base: Kitchen = {
		...{ ...utensils, bankId: head?.id ?? 'bank' },
		...{ entities: new Map(), things: knowThings([]) },
	};
	const entities = each('entities', (sheet) => cookEntities(base, sheet));
	const kitchen: Kitchen = {
		...base,
		entities: new Map(entities.map((entity) => [entity.id, entity])),
		things: knowThings(entities),
	};
	checkNames(kitchen, entities);
	const tables = each('dataset', (sheet) => cookDataset(kitchen, sheet));
	const drafts = [
		...each('facts', (sheet) => cookFactsFile(kitchen, sheet)),
		...tables.flatMap((table) => table.drafts),
	];
	const written = each('items', (sheet) => cookItemsFile(kitchen, sheet));
	checkAll(kitchen, drafts, written);
	const sources = each('sources', (sheet) => cookSources(kitchen, sheet));
	checkNeutrality(kitchen, { drafts, written, sources });
	const retired = each('retired', (sheet) => readRetired(kitchen, sheet));
	checkSuccessors(kitchen, retired);
	for (const sheet of each('released', (one) => [one]))
		checkReleased(kitchen, sheet, written, retired);
	const shelves = {
		sources,
		topics: each('topics', (sheet) => cookTopics(kitchen, sheet)),
		entities,
		units: each('units', (sheet) => cookUnits(kitchen, sheet)),
		measures: each('measures', (sheet) => cookMeasures(kitchen, sheet)),
		facts: drafts.map(({ fact }) => fact),
		datasets: tables.map(({ dataset }) => dataset),
		items: written.map(({ item }) => item),
		retired: retired.map(({ cooked }) => cooked),
	};
	const drawn = {
		facts: new Map(shelves.facts.map((fact) => [fact.id, fact])),
		datasets: new Map(shelves.datasets.map((dataset) => [dataset.id, dataset])),
	};
	const terms = each('glossary', (sheet) => cookGlossary(kitchen, sheet));
	const lessons = each('lesson', (sheet) => cookLesson(kitchen, drawn, sheet));
	checkOneEach(kitchen, lessons);
	checkNeutralReading(kitchen, { lessons, terms, facts: drawn.facts, titles: titlesOf(sources) });
	const counts = {
		facts: drafts.length,
		items: written.length,
		sources: shelves.sources.length,
	};
	const entries = new Map([...entriesOf(drafts, written), ...entriesOfReading(lessons, terms)]);
	if (!head) return { bank: undefined, counts, entries };
	const opening = cookHead(kitchen, head, shelves.facts, shelves.datasets, headAt);
	// A number that could not be read has no place in a hash.
	if (kitchen.findings.hasErrors) return { bank: undefined, counts, entries };
	const id = kitchen.bankId as BankId;
	const content = { format: 'sabaq-bank', version: 1, id, ...opening, ...shelves } as const;
	const reading = shelveLessons(shelves.topics, terms, lessons);
	return { bank: { ...content, hash: hashBank(content) }, counts, entries, lessons: reading };
};

const checkAll = (
	kitchen: Kitchen,
	drafts: readonly Draft[],
	written: readonly CookedItem[],
): void => {
	for (const draft of drafts) {
		checkSentences(kitchen, draft);
		checkValues(kitchen, draft);
		checkWordsOfFact(kitchen, draft);
	}
	for (const item of written) checkWordsOfItem(kitchen, item);
};
