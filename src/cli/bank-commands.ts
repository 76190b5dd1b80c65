import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile, Compiled, Problem } from '#lib/bank/compile/compile.ts';
import { openBank } from '#lib/bank/open.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { enumerate } from '#lib/forms/generating.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { readArgs } from './bank-args.ts';
import type { BankArgs } from './bank-args.ts';
import { listItem } from './list-item.ts';
import { readBankFiles } from './read-bank-files.ts';
import { count, reportLines } from './report.ts';
import { writeInto } from './write-bank.ts';

/** Where a command writes: results and complaints, line by line. */
export interface Output {
	readonly say: (line: string) => void;
	readonly complain: (line: string) => void;
}

/**
 * `npm run bank -- ...`: checks, compiles or lists a bank.
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
	if (!files) return 1;
	const cooked = cook(files);
	switch (args.command) {
		case 'check':
			return check(cooked, args, out);
		case 'compile':
			return compile(cooked, args, out);
		case 'items':
			return items(cooked, args, out);
	}
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

interface Cooked {
	readonly compiled: Compiled;
	readonly bank?: Bank | undefined;
	readonly errors: readonly Problem[];
	readonly enumerated: number;
}

/** Compiles and opens; what only the generator can tell, whether the opening exists, is added. */
const cook = (files: readonly BankFile[]): Cooked => {
	const compiled = compileBank(files);
	if (!compiled.bank) return { compiled, errors: compiled.errors, enumerated: 0 };
	const bank = expectOk(openBank([plainJson(compiled.bank)]), 'the compiled bank');
	const keys = enumerate(bank);
	const errors = keys.includes(bank.opening) ? [] : [noOpening(bank, files)];
	return { compiled, bank, errors, enumerated: keys.length };
};

const noOpening = ({ opening }: Bank, files: readonly BankFile[]): Problem => {
	const head = files.find(({ path }) => path.endsWith('bank.yaml'));
	const before = head?.text.split(/^opening:/mu)[0]?.split('\n').length ?? 1;
	const message = `no item "${opening}" can be made: its fact has too few sound wrong answers for this form`;
	const place = { file: head?.path ?? 'bank.yaml', line: before, col: 1 };
	return { ...place, code: 'dangling-item', severity: 'error', message };
};

/** Prints what is wrong. @returns true when there are errors */
const report = (
	{ compiled, errors }: Cooked,
	{ all }: BankArgs,
	print: (line: string) => void,
): boolean => {
	const { warnings, unchecked } = compiled;
	for (const line of reportLines({ errors, warnings, unchecked }, all)) print(line);
	return errors.length > 0;
};

const summarise = ({ compiled, errors, bank, enumerated }: Cooked): string => {
	const { facts, items, sources } = compiled.counts;
	const parts = [
		count(facts, 'fact'),
		count(items, 'hand-written item'),
		...(bank ? [count(enumerated, 'enumerated item')] : []),
		count(sources, 'source'),
	];
	return `${parts.join(', ')}: ${count(errors.length, 'error')}, ${count(compiled.warnings.length, 'warning')}`;
};

const check = (cooked: Cooked, args: BankArgs, out: Output): number => {
	const isWrong = report(cooked, args, out.say);
	out.say(summarise(cooked));
	return isWrong ? 1 : 0;
};

const compile = (cooked: Cooked, args: BankArgs, out: Output): number => {
	if (report(cooked, args, out.complain) || !cooked.compiled.bank) {
		out.complain(summarise(cooked));
		return 1;
	}
	const { bank } = cooked.compiled;
	const text = `${canonicalJson(plainJson(bank))}\n`;
	const written = writeInto(args.out, `${bank.id}.json`, text);
	if (!written.ok) {
		out.complain(written.error);
		return 1;
	}
	const size = `${Math.ceil(text.length / 1024)} KB`;
	out.say(`${written.value}: ${summarise(cooked)}, ${size}, hash ${bank.hash}`);
	return 0;
};

const items = (cooked: Cooked, args: BankArgs, out: Output): number => {
	if (report(cooked, args, out.complain) || !cooked.bank) return 1;
	const { bank } = cooked;
	for (const key of enumerate(bank)) out.say(listItem(bank, key, args.json));
	return 0;
};
