import type { BankFile } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import type { BankArgs } from '../bank-args.ts';
import { cook } from '../cook.ts';
import type { Output } from '../output.ts';
import { printErrors, summarise } from '../summary.ts';
import { writeInto } from '../write-bank.ts';

/** Writes the bank as JSON for the app. @returns 1 when it has errors or cannot be written */
export const compile = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const cooked = cook(files);
	const { bank } = cooked.compiled;
	if (printErrors(cooked, args, out.complain) || !bank) {
		out.complain(summarise(cooked));
		return 1;
	}
	const text = `${canonicalJson(plainJson(bank))}\n`;
	const written = writeInto(args.out, `${bank.id}.json`, text);
	if (!written.ok) {
		out.complain(written.error);
		return 1;
	}
	const size = `${Math.ceil(text.length / 1024)} KB`;
	out.say(`${written.value}: ${summarise(cooked)}, ${size}, hash ${bank.hash}`);
	return 0;
};
