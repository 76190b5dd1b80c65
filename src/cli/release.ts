import { join } from 'node:path';
import type { Compiled, BankFile } from '#lib/bank/compile/compile.ts';
import { releasedText } from '#lib/bank/compile/released.ts';
import { err } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';
import { writeInto } from './write-bank.ts';

/**
 * Writes down the ids of a bank that is released now, so that none of them is ever lost.
 * @returns the name of the file, or what went wrong
 */
export const release = (
	dir: string,
	files: readonly BankFile[],
	{ bank }: Compiled,
): Result<string, string> =>
	bank
		? writeInto(join(dir, 'released'), 'ids.yaml', releasedText(files, bank))
		: err('a bank with errors is not released');
