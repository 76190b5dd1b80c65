import { expect } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile, Compiled } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { openBank } from '#lib/bank/open.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { LessonsJson } from '#lib/bank/lesson.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { openLessons, type Reading } from '#lib/bank/open-lessons.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { readBankFiles } from '../../src/cli/read-bank-files.ts';

export const tinyDir = 'tests/fixtures/bank-tiny';

/** The small second bank, of another subject, that goes through everything. */
export const tinyFiles = (): BankFile[] => readBankFiles(tinyDir);
export const shippedFiles = (): BankFile[] => readBankFiles('questions');

export const compiled = (files: readonly BankFile[]): BankJson => {
	const { bank, errors } = compileBank(files);
	expect(errors).toEqual([]);
	if (!bank) throw new Error('no errors, and no bank');
	return bank;
};

export const opened = (files: readonly BankFile[]): Bank =>
	expectOk(openBank([plainJson(compiled(files))]), 'openBank');

/** What these lessons are once they have been opened on their bank. */
export const openedLessons = (lessons: LessonsJson | undefined, bank: Bank): Reading =>
	expectOk(openLessons(plainJson(lessons), bank), 'openLessons');

/** A bank and what is read of it, compiled once. */
export const openedWithLessons = (files: readonly BankFile[]): { bank: Bank; reading: Reading } => {
	const { bank: json, lessons, errors } = compileBank(files);
	expect(errors).toEqual([]);
	const bank = expectOk(openBank([plainJson(json)]), 'openBank');
	return { bank, reading: openedLessons(lessons, bank) };
};

/** One change to a file: `find` must stand there exactly once. A `⟦` in `write` marks a place. */
export interface Edit {
	readonly file: string;
	readonly find: string;
	readonly write: string;
}

export interface Marked {
	readonly files: BankFile[];
	/** `file:line:col` of the mark. */
	readonly mark: string;
}

/** The files with the edits made and the mark taken out. */
export const withEdits = (files: readonly BankFile[], edits: readonly Edit[]): Marked => {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	for (const { file, find, write } of edits) {
		const path = [...texts.keys()].find((known) => known.endsWith(`/${file}`)) ?? `new/${file}`;
		const text = texts.get(path) ?? '';
		if (find !== '') expect(text.split(find), `"${find}" stands once in ${file}`).toHaveLength(2);
		texts.set(path, find === '' ? write : text.replace(find, () => write));
	}
	const places = [...texts].flatMap(([path, text]) => {
		const before = text.split('⟦')[0]?.split('\n') ?? [];
		return text.includes('⟦')
			? [`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`]
			: [];
	});
	expect(places.length, 'at most one mark').toBeLessThanOrEqual(1);
	const unmarked = [...texts].map(([path, text]) => ({ path, text: text.replace('⟦', '') }));
	return { files: unmarked, mark: places[0] ?? '' };
};

/** Every problem as `file:line:col: severity[code]`. */
export const placesOf = ({ errors, warnings }: Compiled): string[] =>
	[...errors, ...warnings].map((p) => `${p.file}:${p.line}:${p.col}: ${p.severity}[${p.code}]`);
