import type { BankId } from '#lib/kernel/brand.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { hashBank } from '#lib/bank/hash-bank.ts';
import type { BankJson } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import type { BankHead } from './authoring.ts';
import { checkSentences } from './check-sentences.ts';
import { checkValues } from './check-values.ts';
import { checkLoaded, checkWordsOfFact, checkWordsOfItem } from './check-words.ts';
import { cookDataset } from './datasets.ts';
import { cookFactsFile } from './facts.ts';
import { fileKind, neededFiles } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { cookHead } from './head.ts';
import { gatherIds } from './ids.ts';
import type { IdKind, NamedSheet } from './ids.ts';
import { cookItemsFile } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { tidyProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { BankFile } from './read-yaml.ts';
import { cookEntities, cookRetired, cookSources, cookTopics, cookUnits } from './shelves.ts';
import { Findings, Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

export type { BankFile } from './read-yaml.ts';
export { formatProblem } from './problem.ts';
export type { Problem } from './problem.ts';

export interface Compiled {
	/** There when nothing is wrong but warnings. */
	readonly bank?: BankJson | undefined;
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	/** What could be read, also when something is wrong. */
	readonly counts: { readonly facts: number; readonly items: number; readonly sources: number };
}

/**
 * Makes a bank from its YAML files. Reports everything that is wrong in all files at once, each
 * with its place. Same files, same bytes, in whatever order they come.
 */
export const compileBank = (files: readonly BankFile[]): Compiled => {
	const findings = new Findings();
	const { sheets, unread } = readSheets(files, findings);
	const head = readHead(sheets, files, findings);
	const kitchen: Kitchen = {
		bankId: head?.id ?? 'bank',
		findings,
		...gatherIds(sheets, findings),
		unread,
		entities: new Map(),
	};
	const { bank, counts } = cook(kitchen, head, sheets);
	const problems = tidyProblems(findings.list);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	return { bank: errors.length === 0 ? bank : undefined, errors, warnings, counts };
};

const declaredIn: Readonly<Record<FileKind, readonly IdKind[]>> = {
	bank: [],
	sources: ['source'],
	topics: ['topic'],
	units: ['unit'],
	retired: ['retired'],
	entities: ['entity'],
	facts: ['fact', 'relation'],
	dataset: ['dataset', 'fact'],
	items: ['item'],
};

const readSheets = (
	files: readonly BankFile[],
	findings: Findings,
): { sheets: NamedSheet[]; unread: Set<IdKind> } => {
	const unread = new Set<IdKind>();
	const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
	const sheets = sorted.flatMap((file): NamedSheet[] => {
		const kind = fileKind(file.path, findings);
		if (kind === undefined) return [];
		const sheet = readYaml(file, findings);
		if (!sheet) for (const idKind of declaredIn[kind]) unread.add(idKind);
		return sheet ? [{ kind, sheet }] : [];
	});
	return { sheets, unread };
};

const readHead = (
	sheets: readonly NamedSheet[],
	files: readonly BankFile[],
	findings: Findings,
): BankHead | undefined => {
	for (const name of neededFiles) {
		const found = files.filter(({ path }) => path.split('/').at(-1) === name);
		const [first, second] = found;
		if (!first)
			findings.error({ file: name, line: 1, col: 1 }, 'missing-file', `the bank has no ${name}`);
		else if (second)
			findings.error({ file: second.path, line: 1, col: 1 }, 'repeated-file', `${first.path} is there too`);
	}
	const sheet = sheets.find(({ kind }) => kind === 'bank')?.sheet;
	return sheet && validate(authoring.bankHead, sheet.tree, new Spot(sheet), findings);
};

const cook = (
	base: Kitchen,
	head: BankHead | undefined,
	sheets: readonly NamedSheet[],
): { bank: BankJson | undefined; counts: Compiled['counts'] } => {
	const each = <T>(kind: FileKind, make: (sheet: Sheet) => readonly T[]): T[] =>
		sheets.flatMap((named) => (named.kind === kind ? make(named.sheet) : []));
	const entities = each('entities', (sheet) => cookEntities(base, sheet));
	const kitchen = { ...base, entities: new Map(entities.map((entity) => [String(entity.id), entity])) };
	const sources = each('sources', (sheet) => cookSources(kitchen, sheet));
	const topics = each('topics', (sheet) => cookTopics(kitchen, sheet));
	const units = each('units', (sheet) => cookUnits(kitchen, sheet));
	const retired = each('retired', (sheet) => cookRetired(kitchen, sheet));
	const tables = each('dataset', (sheet) => {
		const cooked = cookDataset(kitchen, sheet);
		return cooked ? [cooked] : [];
	});
	const datasets = tables.map(({ dataset }) => dataset);
	const drafts = [
		...each('facts', (sheet) => cookFactsFile(kitchen, sheet)),
		...tables.flatMap((table) => table.drafts),
	];
	const written = each('items', (sheet) => cookItemsFile(kitchen, sheet));
	for (const draft of drafts) {
		checkSentences(kitchen, draft);
		checkValues(kitchen, draft);
		checkWordsOfFact(kitchen, draft);
	}
	const facts = drafts.map(({ fact }) => fact);
	const attributed = new Set(facts.flatMap(({ id, attribution }) => (attribution ? [String(id)] : [])));
	for (const item of written) checkWordsOfItem(kitchen, item, attributed);
	for (const sheet of each('topics', (sheet) => [sheet]))
		topics.forEach(({ title, summary }, i) =>
			checkLoaded(kitchen, [[title, new Spot(sheet, [i, 'title'])], [summary, new Spot(sheet, [i, 'summary'])]], false),
		);
	const items = written.map(({ item }) => item);
	const counts = { facts: facts.length, items: items.length, sources: sources.length };
	const headSheet = sheets.find(({ kind }) => kind === 'bank')?.sheet;
	if (!head || !headSheet) return { bank: undefined, counts };
	const content = {
		format: 'sabaq-bank',
		version: 1,
		id: kitchen.bankId as BankId,
		...cookHead(kitchen, head, facts, datasets, new Spot(headSheet)),
		sources,
		topics,
		entities,
		units,
		facts,
		datasets,
		items,
		retired,
	} as const;
	return { bank: { ...content, hash: hashBank(content) }, counts };
};
