import type { BankFile } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import type { LessonsJson } from '#lib/bank/lesson.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import type { BankArgs } from '../bank-args.ts';
import { cook } from '../cook.ts';
import type { Output } from '../output.ts';
import { count } from '../report.ts';
import { printErrors, summarise } from '../summary.ts';
import { writeInto } from '../write-bank.ts';

/** Writes the bank and its lessons as JSON for the app. @returns 1 when it has errors or cannot be written */
export const compile = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const cooked = cook(files);
	const { bank, lessons } = cooked.compiled;
	if (printErrors(cooked, args, out.complain) || !bank || !lessons) {
		out.complain(summarise(cooked));
		return 1;
	}
	const text = jsonOf(bank);
	const written = writeInto(args.out, `${bank.id}.json`, text);
	if (!written.ok) return fail(written.error, out);
	const name = `${bank.id}.lessons.json`;
	const reading = jsonOf(lessons);
	const read = writeInto(args.out, name, reading);
	if (!read.ok) return fail(read.error, out);
	const { length } = lessons.lessons;
	out.say(
		`${written.value}: ${summarise(cooked)}, ${sizeOf(text)}, hash ${bank.hash}; ${name}: ${count(length, 'lesson')}, ${count(lessons.glossary.length, 'term')}, ${sizeOf(reading)}`,
	);
	return 0;
};

const jsonOf = (part: BankJson | LessonsJson): string => `${canonicalJson(plainJson(part))}\n`;
const sizeOf = (text: string): string => `${Math.ceil(text.length / 1024)} KB`;

const fail = (reason: string, out: Output): number => {
	out.complain(reason);
	return 1;
};
