import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { BankArgs } from '../bank-args.ts';
import { compareItems } from '../compare-items.ts';
import type { Change } from '../compare-items.ts';
import { cook } from '../cook.ts';
import { readBankAt } from '../git-bank.ts';
import type { Output } from '../output.ts';
import { printErrors } from '../summary.ts';

/**
 * Prints which items are new, gone or changed since a revision.
 * @returns 1 when either bank has errors or the revision cannot be read
 */
export const diff = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const before = readBankAt(args.dir, args.word);
	if (!before.ok) {
		out.complain(before.error);
		return 1;
	}
	const old = bankOf(before.value, args, out);
	const now = old && bankOf(files, args, out);
	if (!now) {
		out.complain(`the bank ${old ? 'of the working tree' : `at "${args.word}"`} has errors`);
		return 1;
	}
	const changes = compareItems(old, now);
	for (const change of changes) {
		if (args.json) out.say(JSON.stringify(change));
		else for (const line of linesOf(change)) out.say(line);
	}
	if (!args.json) out.say(summary(changes));
	return 0;
};

const bankOf = (files: readonly BankFile[], args: BankArgs, out: Output): Bank | undefined => {
	const cooked = cook(files);
	return printErrors(cooked, args, out.complain) ? undefined : cooked.bank;
};

const signs = { new: '+', gone: '-', changed: '~' } as const;

const linesOf = ({ key, kind, parts }: Change): readonly string[] => [
	`${signs[kind]} ${key}${kind === 'changed' ? '' : `  ${parts['stem']?.after ?? parts['stem']?.before ?? ''}`}`,
	...(kind === 'changed' ? Object.entries(parts) : []).flatMap(([name, { before, after }]) => [
		...(before === undefined ? [] : [`    - ${name}: ${before}`]),
		...(after === undefined ? [] : [`    + ${name}: ${after}`]),
	]),
];

const summary = (changes: readonly Change[]): string =>
	(['new', 'gone', 'changed'] as const)
		.map((kind) => `${changes.filter((change) => change.kind === kind).length} ${kind}`)
		.join(', ');
