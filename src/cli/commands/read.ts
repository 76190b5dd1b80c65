import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { Item } from '#lib/forms/item.ts';
import type { BankArgs } from '../bank-args.ts';
import { cook } from '../cook.ts';
import type { Output } from '../output.ts';
import { drawItems } from '../reading-sheet/draw.ts';
import { sheetOf } from '../reading-sheet/show.ts';
import { printErrors } from '../summary.ts';

/** So many items make a sheet that a person reads in an evening. */
const usual = 150;

/**
 * Prints a random sample of items for a blind reading, or the key to the same sample.
 * @returns 1 when the bank has errors, 2 for a count that is none
 */
export const read = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const count = args.count === undefined ? usual : Number(args.count);
	if (!Number.isSafeInteger(count) || count < 1) {
		out.complain(`--count needs a whole number from 1 up, not "${args.count ?? ''}"`);
		return 2;
	}
	const cooked = cook(files);
	const { bank } = cooked;
	if (printErrors(cooked, args, out.complain) || !bank) return 1;
	const seed = args.seed ?? '1';
	const items = drawItems(bank, { seed, count });
	out.say(`# ${args.key ? 'Key to the' : 'The'} questions of seed ${seed}, bank ${bank.hash}\n`);
	for (const [i, item] of items.entries())
		for (const line of args.key ? keyLines(item, i + 1) : questionLines(item, i + 1)) out.say(line);
	return 0;
};

/** What a reader sees: no key, and no id that would give it away. */
const questionLines = (item: Item, number: number): readonly string[] => {
	const { task, lines } = sheetOf(item);
	return [`## ${number} (${item.form})\n`, item.stem, '', `_${task}_`, '', ...lines, ''];
};

const keyLines = (item: Item, number: number): readonly string[] => [
	`${number}. **${sheetOf(item).right}** (${item.id}, variant ${item.variant}): ${item.statement}`,
];
