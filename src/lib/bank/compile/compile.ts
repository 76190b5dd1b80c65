import type { LessonsJson } from '#lib/bank/lesson.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { cookBank } from './cook-bank.ts';
import type { Counts } from './cook-bank.ts';
import { absentKinds, missingFiles } from './absent.ts';
import type { Entries } from './entries.ts';
import { gatherIds } from './ids.ts';
import type { Ids } from './ids.ts';
import { gatherAcceptances } from './lint-ok.ts';
import type { Acceptance } from './lint-ok.ts';
import { tidyProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { readSheets } from './read-sheets.ts';
import type { BankFile } from './read-yaml.ts';
import { Findings } from './spot.ts';

export type { BankFile } from './read-yaml.ts';
export type { Ids } from './ids.ts';
export { placeOf } from './entries.ts';
export { isWithin } from './lint-ok.ts';
export type { Acceptance } from './lint-ok.ts';
export { formatPlace, formatProblem, tidyProblems } from './problem.ts';
export type { Problem } from './problem.ts';

export interface Compiled {
	/** There when nothing is wrong but warnings. */
	readonly bank?: BankJson | undefined;
	/** What is read of its topics; there when the bank is. */
	readonly lessons?: LessonsJson | undefined;
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	/** References to what stands in files that could not be read: not checked, and no errors. */
	readonly unchecked: readonly Unchecked[];
	/** What could be read, also when something is wrong. */
	readonly counts: Counts;
	/** Where facts and hand-written items stand. */
	readonly entries: Entries;
	/** The warnings that authors accept, with their reasons. */
	readonly acceptances: readonly Acceptance[];
}

export interface Unchecked {
	/** What they name: `source`, `entity`. */
	readonly kind: string;
	readonly count: number;
}

/**
 * Makes a bank from its YAML files. Reports everything that is wrong in all files at once, each
 * with its place: first what keeps a file from being read, because other errors may come of it.
 * Same files, same bytes, in whatever order they come.
 * @param forms the names of all forms of questions, which a fact may be limited to; absent, any will do
 */
export const compileBank = (files: readonly BankFile[], forms?: readonly string[]): Compiled => {
	const findings = new Findings();
	const { sheets, unread, broken } = readSheets(files, findings);
	const ofFiles = findings.list.length;
	const names = gatherIds(sheets, findings);
	const absent = absentKinds(names, unread);
	const utensils = { findings, ...names, unread: new Set([...unread, ...absent]), forms };
	const { bank, lessons, counts, entries } = cookBank(sheets, utensils);
	const { list, unchecked } = findings;
	const isRoot = ({ file }: Problem, i: number): boolean => i < ofFiles || broken.has(file);
	const problems = [
		...tidyProblems([...list.filter(isRoot), ...missingFiles(absent, unchecked)]),
		...tidyProblems(list.filter((problem, i) => !isRoot(problem, i))),
	];
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	return {
		...(errors.length === 0 && { bank, lessons }),
		errors,
		warnings,
		unchecked: [...unchecked].map(([kind, count]) => ({ kind, count })),
		counts,
		entries,
		acceptances: gatherAcceptances(sheets),
	};
};

/** Every id that these files use, with its place; also of entries that are wrong otherwise. */
export const takenIds = (files: readonly BankFile[]): Ids => {
	const findings = new Findings();
	return gatherIds(readSheets(files, findings).sheets, findings).ids;
};
