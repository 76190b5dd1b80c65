import { readdirSync, readFileSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { compareText } from '#lib/kernel/rng.ts';

/**
 * The YAML files of a folder and its folders, in the order of their paths. What looks like one and
 * cannot be taken for one (a symbolic link, an extension in capitals) is there too, `refused`.
 * @throws Error when the folder cannot be read
 */
export const readBankFiles = (dir: string): BankFile[] =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => looksLikeBank(entry))
		.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
		.sort((a, b) => compareText(a.path, b.path))
		.map(({ entry, path }) => read(entry, path));

/** A link without an extension may be a whole folder of the bank. */
const looksLikeBank = (entry: Dirent): boolean =>
	!entry.isDirectory() &&
	(/\.ya?ml$/iu.test(entry.name) || (entry.isSymbolicLink() && extname(entry.name) === ''));

const read = (entry: Dirent, path: string): BankFile => {
	const shown = path.split(sep).join('/');
	const refused = whyNot(entry);
	if (refused) return { path: shown, text: '', refused };
	try {
		return { path: shown, text: readFileSync(path, 'utf8') };
	} catch (error) {
		const message = `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
		const suggestion = 'look at its permissions';
		return { path: shown, text: '', refused: { message, suggestion } };
	}
};

const whyNot = (entry: Dirent): BankFile['refused'] => {
	if (entry.isSymbolicLink())
		return {
			message: 'this is a symbolic link, and a bank is read from its own folder only',
			suggestion: 'put a copy here',
		};
	if (!entry.isFile())
		return { message: 'this is not a plain file', suggestion: 'remove it, or save it anew' };
	if (!/\.[^.]*[A-Z][^.]*$/u.test(entry.name)) return undefined;
	const better = entry.name.replace(/\.[^.]+$/u, '.yaml');
	return {
		message: 'the extension is in capitals, which some machines take for another file',
		suggestion: `rename it to "${better}"`,
	};
};
