import { spawnSync } from 'node:child_process';
import { sep } from 'node:path';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';

/** More than a bank and its history ever are. */
const maxBytes = 64_000_000;

/** What git prints, run in `dir`. The revision comes from a person: nothing goes through a shell. */
const git = (dir: string, args: readonly string[]): Result<string, string> => {
	const { error, status, stdout, stderr } = spawnSync('git', ['-C', dir, ...args], {
		encoding: 'utf8',
		maxBuffer: maxBytes,
	});
	if (error) return err(`git cannot be run: ${error.message}`);
	return status === 0 ? ok(stdout) : err(stderr.trim().split('\n')[0] ?? '');
};

/**
 * The YAML files of a folder as they stood at a revision, read from git's store: the working tree is
 * not touched. Paths are shown as those of the folder itself.
 * @returns a sentence for the author when there is no such revision, or no folder in it
 */
export const readBankAt = (dir: string, revision: string): Result<readonly BankFile[], string> => {
	// A revision that begins with a dash would be read as a flag.
	if (revision.startsWith('-')) return err(`"${revision}" is no revision`);
	const commit = git(dir, [
		'rev-parse',
		'--verify',
		'--quiet',
		'--end-of-options',
		`${revision}^{commit}`,
	]);
	if (!commit.ok)
		return err(
			commit.error === ''
				? `git knows no revision "${revision}" (try HEAD~1, a branch, or a commit)`
				: `${dir}: ${commit.error}`,
		);
	const hash = commit.value.trim();
	const listed = git(dir, ['ls-tree', '-r', '-z', '--name-only', hash, '--', '.']);
	if (!listed.ok) return err(listed.error);
	const names = listed.value.split('\0').filter((name) => name.endsWith('.yaml'));
	if (names.length === 0) return err(`${dir} had no bank at "${revision}"`);
	const files: BankFile[] = [];
	for (const name of names.sort(compareText)) {
		const text = git(dir, ['show', `${hash}:./${name}`]);
		if (!text.ok) return err(text.error);
		files.push({ path: `${dir.split(sep).join('/')}/${name}`, text: text.value });
	}
	return ok(files);
};
