import { fileURLToPath } from 'node:url';
import { readBankFiles } from '../../src/cli/read-bank-files.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank, formatProblem } from '#lib/bank/compile/compile.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { openBank } from '#lib/bank/open.ts';
import { expectOk } from '#lib/kernel/result.ts';

const folder = fileURLToPath(new URL('../../questions', import.meta.url));

/** The bank as the compile writes it: the files of `questions/`, sent as JSON. */
export const compileShippedBank = (): BankJson => {
	const { bank, errors } = compileBank(readBankFiles(folder));
	if (!bank) throw new Error(errors.map(formatProblem).join('\n'));
	return JSON.parse(JSON.stringify(bank)) as BankJson;
};

/** The bank as it ships, opened. */
export const openShippedBank = (): Bank =>
	expectOk(openBank([compileShippedBank()]), 'the shipped bank');
