import { formatProblem } from '#lib/bank/compile/compile.ts';
import type { Problem, Unchecked } from '#lib/bank/compile/compile.ts';
import { annotate } from './annotate.ts';

/** As many problems are printed unless all are asked for: more would push the first ones away. */
export const mostPrinted = 100;

export interface Report {
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	readonly unchecked: readonly Unchecked[];
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * The lines that say what is wrong: errors, then warnings, then what could not be checked.
 * @param all also what comes after the first hundred of each
 */
export const reportLines = ({ errors, warnings, unchecked }: Report, all: boolean): string[] => [
	...capped(errors, 'error', all),
	...capped(warnings, 'warning', all),
	...unchecked.map(
		({ kind, count: n }) =>
			`${count(n, 'reference')} to ${kind} ids could not be checked: the first errors say which files to mend`,
	),
];

const capped = (problems: readonly Problem[], noun: string, all: boolean): string[] => {
	const shown = all ? problems : problems.slice(0, mostPrinted);
	const left = problems.length - shown.length;
	return [
		...shown.map(formatProblem),
		...(left === 0 ? [] : [`and ${left} more ${noun}${left === 1 ? '' : 's'} (--all prints all)`]),
	];
};

/** The same for a program: each problem and each kind of unchecked reference as a JSON object. */
export const reportJson = ({ errors, warnings, unchecked }: Report): string[] => [
	...[...errors, ...warnings].map(({ file, line, col, severity, code, message, suggestion }) =>
		JSON.stringify({ file, line, col, severity, code, message, suggestion }),
	),
	...unchecked.map((kind) => JSON.stringify({ unchecked: kind.kind, count: kind.count })),
];

/** The same for a workflow of GitHub, which shows each beside its line. */
export const reportAnnotations = ({ errors, warnings }: Report): string[] =>
	[...errors, ...warnings].map(annotate);
