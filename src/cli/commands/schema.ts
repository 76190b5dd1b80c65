import { join } from 'node:path';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { BankArgs } from '../bank-args.ts';
import type { Output } from '../output.ts';
import { schemaFiles } from '../schema-files.ts';
import { writeInto } from '../write-bank.ts';

/** Writes what editors complete the bank's files by. @returns 1 when it cannot be written */
export const schema = (_: readonly BankFile[], { dir }: BankArgs, out: Output): number => {
	for (const { name, text } of schemaFiles()) {
		const written = writeInto(join(dir, 'schema'), name, text);
		if (!written.ok) {
			out.complain(written.error);
			return 1;
		}
		out.say(written.value);
	}
	return 0;
};
