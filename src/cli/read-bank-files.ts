import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { compareText } from '#lib/kernel/rng.ts';

/**
 * The YAML files of a folder and its folders, in the order of their paths.
 * @throws Error when the folder cannot be read
 */
export const readBankFiles = (dir: string): BankFile[] =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort(compareText)
		.map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
