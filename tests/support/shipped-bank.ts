import { fileURLToPath } from 'node:url';
import { readBankFiles } from '../../src/cli/read-bank-files.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank, formatProblem } from '#lib/bank/compile/compile.ts';
import { openBank } from '#lib/bank/open.ts';
import { expectOk } from '#lib/kernel/result.ts';

const folder = fileURLToPath(new URL('../../questions', import.meta.url));

/** The bank as it ships: the files of `questions/`, compiled, sent as JSON and opened. */
export const openShippedBank = (): Bank => {
	const { bank, errors } = compileBank(readBankFiles(folder));
	if (!bank) throw new Error(errors.map(formatProblem).join('\n'));
	return expectOk(openBank([JSON.parse(JSON.stringify(bank))]), 'the shipped bank');
};
