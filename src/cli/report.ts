import { formatProblem } from '#lib/bank/compile/compile.ts';
import type { Problem, Unchecked } from '#lib/bank/compile/compile.ts';

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
