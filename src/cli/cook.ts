import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile, Compiled, Problem } from '#lib/bank/compile/compile.ts';
import type { Bank } from '#lib/bank/bank.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import type { Asked } from '#lib/bank/lint/asked.ts';
import { openBank } from '#lib/bank/open.ts';
import { enumerate } from '#lib/forms/generating.ts';
import { gradings } from '#lib/forms/grading.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { facesOf } from './asked.ts';
import { lintCompiled } from './lint.ts';
import type { Accepted } from './lint.ts';

export interface Cooked {
	readonly compiled: Compiled;
	/** There when it could be compiled; there may be errors that only the generator can tell. */
	readonly bank?: Bank | undefined;
	readonly errors: readonly Problem[];
	readonly enumerated: number;
}

const formNames = Object.keys(gradings);

/** Compiles and opens; what only the generator can tell, whether the opening exists, is added. */
export const cook = (files: readonly BankFile[]): Cooked => {
	const compiled = compileBank(files, formNames);
	if (!compiled.bank) return { compiled, errors: compiled.errors, enumerated: 0 };
	const bank = expectOk(openBank([plainJson(compiled.bank)]), 'the compiled bank');
	const keys = enumerate(bank);
	const errors = keys.includes(bank.opening) ? [] : [noOpening(bank, files)];
	return { compiled, bank, errors, enumerated: keys.length };
};

const headPath = (files: readonly BankFile[]): string =>
	files.find(({ path }) => path.endsWith('bank.yaml'))?.path ?? 'bank.yaml';

const noOpening = ({ opening }: Bank, files: readonly BankFile[]): Problem => {
	const file = headPath(files);
	const text = files.find(({ path }) => path === file)?.text ?? '';
	const line = text.split(/^opening:/mu)[0]?.split('\n').length ?? 1;
	const message = `no item "${opening}" can be made: its fact has too few sound wrong answers for this form`;
	return { file, line, col: 1, code: 'dangling-item', severity: 'error', message };
};

/** A bank with what is badly written in it. */
export interface Linted extends Cooked {
	readonly warnings: readonly Problem[];
	readonly accepted: readonly Accepted[];
	/** Faces of the items that were looked at. */
	readonly asked: readonly Asked[];
}

/** Cooks, then lints what could be cooked. */
export const cookAndLint = (files: readonly BankFile[]): Linted => {
	const cooked = cook(files);
	const { compiled, bank, errors } = cooked;
	if (!bank) return { ...cooked, warnings: compiled.warnings, accepted: [], asked: [] };
	const asked = facesOf(bank);
	const linted = lintCompiled(compiled, bank, asked, headPath(files));
	return { ...cooked, ...linted, errors: [...errors, ...linted.errors], asked };
};
