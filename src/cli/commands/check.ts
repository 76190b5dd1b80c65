import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { BankArgs } from '../bank-args.ts';
import { cookAndLint } from '../cook.ts';
import type { Linted } from '../cook.ts';
import type { Output } from '../output.ts';
import { reportAnnotations, reportJson, reportLines } from '../report.ts';
import { summariseLint } from '../summary.ts';

/** Prints what is wrong and what is badly written. @returns 1 when there are errors */
export const check = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const linted = cookAndLint(files);
	for (const line of linesOf(linted, args)) out.say(line);
	out.say(args.json ? summaryJson(linted) : summariseLint(linted));
	return linted.errors.length > 0 ? 1 : 0;
};

const linesOf = (linted: Linted, { json, annotations, all }: BankArgs): readonly string[] => {
	const problems = { ...linted, unchecked: linted.compiled.unchecked };
	if (json) return reportJson(problems);
	return annotations ? reportAnnotations(problems) : reportLines(problems, all);
};

const summaryJson = ({ compiled, errors, warnings, accepted, enumerated }: Linted): string =>
	JSON.stringify({
		...compiled.counts,
		enumerated,
		errors: errors.length,
		warnings: warnings.length,
		accepted: accepted.length,
	});
