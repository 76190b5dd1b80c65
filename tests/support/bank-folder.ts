import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { runBank } from '../../src/cli/bank-commands.ts';
import { tinyDir } from './bank-files.ts';

/** What a command of the workbench did. */
export interface Ran {
	readonly code: number;
	readonly said: readonly string[];
	readonly complained: readonly string[];
}

/** A folder with a copy of the tiny bank, made anew for each test, and what can be done with it. */
export interface BankFolder {
	readonly path: () => string;
	/** Runs a command on the copy; its folder is taken out of what is printed. */
	readonly run: (...argv: string[]) => Ran;
	/** Replaces what stands in a file, which must be there. */
	readonly spoil: (file: string, find: string, write: string) => void;
	readonly put: (file: string, content: string | Buffer) => void;
	readonly read: (file: string) => string;
}

export const useBankFolder = (): BankFolder => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'bank-'));
		cpSync(tinyDir, folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
	const put = (file: string, content: string | Buffer): void => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	};
	return {
		path: () => folder,
		read,
		put,
		spoil: (file, find, write) => {
			expect(read(file)).toContain(find);
			put(
				file,
				read(file).replace(find, () => write),
			);
		},
		run: (...argv) => {
			const said: string[] = [];
			const complained: string[] = [];
			const into = (lines: string[]) => (line: string) => {
				lines.push(line.replaceAll(`${folder}/`, ''));
			};
			const code = runBank([...argv, '--dir', folder], {
				say: into(said),
				complain: into(complained),
			});
			return { code, said, complained };
		},
	};
};
