import type { BankFile } from '#lib/bank/compile/compile.ts';
import { rankReport } from '#lib/proof/ranks.ts';
import { robotReport } from '#lib/proof/robots.ts';
import type { BankArgs } from '../bank-args.ts';
import { contents } from '../bank-report/contents.ts';
import { fewForms } from '../bank-report/few-forms.ts';
import { formsByTopic } from '../bank-report/forms.ts';
import { guessing } from '../bank-report/guessing.ts';
import { lessonsByTopic } from '../bank-report/lessons.ts';
import { lintCounts } from '../bank-report/lint-counts.ts';
import { rootsOfTrust } from '../bank-report/roots.ts';
import { cookAndLint } from '../cook.ts';
import type { Output } from '../output.ts';
import { printErrors, summariseLint } from '../summary.ts';

/** Prints what a person should look at once in a while. @returns 1 when the bank has errors */
export const report = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const linted = cookAndLint(files);
	const { bank, compiled } = linted;
	if (printErrors(linted, args, out.complain) || !bank) return 1;
	const robots = robotReport(bank);
	const sections = [
		contents(bank, linted, { robots, ranks: rankReport(bank) }),
		...[formsByTopic(bank), fewForms(bank), rootsOfTrust(bank)],
		...(compiled.lessons ? [lessonsByTopic(bank, compiled.lessons)] : []),
		...guessing(robots),
		lintCounts(linted),
	];
	if (args.json) {
		for (const { json } of sections) for (const line of json) out.say(JSON.stringify(line));
		return 0;
	}
	for (const { title, lines } of sections) {
		out.say(`## ${title}\n`);
		for (const line of lines) out.say(line);
		out.say('');
	}
	out.say(summariseLint(linted));
	return 0;
};
