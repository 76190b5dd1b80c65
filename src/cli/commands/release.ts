import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { BankArgs } from '../bank-args.ts';
import { cook } from '../cook.ts';
import type { Output } from '../output.ts';
import { release } from '../release.ts';
import { printErrors, summarise } from '../summary.ts';

/** Writes down the ids of the bank. @returns 1 when it has errors or they cannot be written */
export const keepIds = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const cooked = cook(files);
	const isWrong = printErrors(cooked, args, out.complain);
	const written = isWrong ? undefined : release(args.dir, files, cooked.compiled);
	if (written?.ok) out.say(`${written.value}: ${summarise(cooked)}`);
	else out.complain(written?.error ?? summarise(cooked));
	return written?.ok ? 0 : 1;
};
