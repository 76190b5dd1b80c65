import type { BankJson } from '#lib/bank/model.ts';
import { cookBank } from './cook-bank.ts';
import type { Counts } from './cook-bank.ts';
import { gatherIds } from './ids.ts';
import { tidyProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { readSheets } from './read-sheets.ts';
import type { BankFile } from './read-yaml.ts';
import { Findings } from './spot.ts';

export type { BankFile } from './read-yaml.ts';
export { formatProblem } from './problem.ts';
export type { Problem } from './problem.ts';

export interface Compiled {
	/** There when nothing is wrong but warnings. */
	readonly bank?: BankJson | undefined;
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	/** What could be read, also when something is wrong. */
	readonly counts: Counts;
}

/**
 * Makes a bank from its YAML files. Reports everything that is wrong in all files at once, each
 * with its place. Same files, same bytes, in whatever order they come.
 */
export const compileBank = (files: readonly BankFile[]): Compiled => {
	const findings = new Findings();
	const { sheets, unread } = readSheets(files, findings);
	const { bank, counts } = cookBank(sheets, { findings, ...gatherIds(sheets, findings), unread });
	const problems = tidyProblems(findings.list);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	return { bank: errors.length === 0 ? bank : undefined, errors, warnings, counts };
};
