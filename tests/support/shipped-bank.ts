import { fileURLToPath } from 'node:url';
import { readBankFiles } from '../../src/cli/read-bank-files.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank, formatProblem } from '#lib/bank/compile/compile.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { openBank } from '#lib/bank/open.ts';
import { expectOk } from '#lib/kernel/result.ts';

const folder = fileURLToPath(new URL('../../questions', import.meta.url));

let written: string | undefined;
const write = (): string => {
	const { bank, errors } = compileBank(readBankFiles(folder));
	if (!bank) throw new Error(errors.map(formatProblem).join('\n'));
	return JSON.stringify(bank);
};

/** The bank as the compile writes it: the files of `questions/`, sent as JSON. New for each caller. */
export const compileShippedBank = (): BankJson => JSON.parse((written ??= write())) as BankJson;

let opened: Bank | undefined;

/** The bank as it ships, opened: once a process, because nobody changes it. */
export const openShippedBank = (): Bank =>
	(opened ??= expectOk(openBank([compileShippedBank()]), 'the shipped bank'));
