import type { BankFile } from '#lib/bank/compile/compile.ts';
import { enumerate } from '#lib/forms/generating.ts';
import type { BankArgs } from '../bank-args.ts';
import { cook } from '../cook.ts';
import { listItem } from '../list-item.ts';
import type { Output } from '../output.ts';
import { printErrors } from '../summary.ts';

/** Lists every item that the bank makes. @returns 1 when it has errors */
export const items = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const cooked = cook(files);
	const { bank } = cooked;
	if (printErrors(cooked, args, out.complain) || !bank) return 1;
	for (const key of enumerate(bank)) out.say(listItem(bank, key, args.json));
	return 0;
};
