import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';

/** Writes `name` into `folder`, made where it is missing; the error is a sentence for the author. */
export const writeInto = (folder: string, name: string, text: string): Result<string, string> => {
	const file = join(folder, name);
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, text);
		return ok(file);
	} catch (error) {
		return err(`${file} cannot be written: ${reasonOf(error)}`);
	}
};

const reasons: Readonly<Record<string, string>> = {
	EEXIST: 'a file stands where the folder should be (name another folder with --out)',
	ENOTDIR: 'a file stands where a folder should be (name another folder with --out)',
	EISDIR: 'a folder of that name is there (remove it, or name another folder with --out)',
	EACCES: 'you may not write there (name another folder with --out)',
	EPERM: 'you may not write there (name another folder with --out)',
	EROFS: 'the disk is read-only (name another folder with --out)',
	ENOSPC: 'the disk is full',
};

const reasonOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return reasons[code] ?? error.message;
};
