import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Text of a file, by its path from the project's folder. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Files under a folder, by their paths from the project's folder, with slashes. */
export const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && ending.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();

/** Folders directly inside a folder. */
export const foldersIn = (folder: string): readonly string[] =>
	readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
