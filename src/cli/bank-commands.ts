import type { BankFile } from '#lib/bank/compile/compile.ts';
import { readArgs } from './bank-args.ts';
import type { BankArgs } from './bank-args.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { diff } from './commands/diff.ts';
import { items } from './commands/items.ts';
import { begin } from './commands/new.ts';
import { read } from './commands/read.ts';
import { keepIds } from './commands/release.ts';
import { report } from './commands/report.ts';
import { schema } from './commands/schema.ts';
import type { Output } from './output.ts';
import { readBankFiles } from './read-bank-files.ts';

type Command = (files: readonly BankFile[], args: BankArgs, out: Output) => number;

const commands: Readonly<Record<BankArgs['command'], Command>> = {
	...{ check, compile, items, report, read, diff, schema },
	...{ new: begin, release: keepIds },
};

/**
 * `npm run bank -- ...`: checks, compiles, lists, compares or extends a bank.
 * @returns the exit code: 0 well, 1 the bank has errors or cannot be read or written, 2 wrong usage
 */
export const runBank = (argv: readonly string[], out: Output): number => {
	const args = readArgs(argv);
	if (args.command === 'usage') {
		if (args.wrong === undefined) out.say(args.help);
		else out.complain(`${args.wrong}\n\n${args.help}`);
		return args.wrong === undefined ? 0 : 2;
	}
	const files = filesOf(args.dir, out);
	return files ? commands[args.command](files, args, out) : 1;
};

const filesOf = (dir: string, out: Output): BankFile[] | undefined => {
	try {
		return readBankFiles(dir);
	} catch (error) {
		out.complain(
			`${dir} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
		);
		return undefined;
	}
};
