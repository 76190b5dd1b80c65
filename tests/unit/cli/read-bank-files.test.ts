import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBankFiles } from '../../../src/cli/read-bank-files.ts';
import { runBank } from '../../../src/cli/bank-commands.ts';
import { tinyDir, tinyFiles } from '../../support/bank-files.ts';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'bank-'));
	cpSync(tinyDir, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const check = (): readonly string[] => {
	const said: string[] = [];
	const code = runBank(['check', '--dir', dir], {
		say: (line) => said.push(line),
		complain: () => {},
	});
	expect(code).toBe(1);
	return said.map((line) => line.replace(`${dir}/`, ''));
};

describe('readBankFiles', () => {
	it('reads the YAML files in the order of their paths, and leaves other files alone', () => {
		writeFileSync(join(dir, 'README.md'), '# no YAML');
		symlinkSync('README.md', join(dir, 'LIESMICH.md'));
		const files = readBankFiles(dir);
		expect(files.map(({ text }) => text)).toEqual(tinyFiles().map(({ text }) => text));
		expect(files.every(({ refused }) => refused === undefined)).toBe(true);
	});

	it.each([
		['sources.YAML', 'sources.yaml'],
		['sources.Yml', 'sources.yaml'],
	])('refuses %s by its extension, and says what to call it', (name, better) => {
		renameSync(join(dir, 'sources.yaml'), join(dir, name));
		expect(check().slice(0, -2)).toEqual([
			`${name}:1:1: error[unread-file] the extension is in capitals, which some machines take for another file (rename it to "${better}")`,
		]);
	});

	it.each([
		['a file of its own folder', 'sources.yaml'],
		['a file that is not there', 'nowhere.yaml'],
	])('refuses a link to %s', (_, target) => {
		symlinkSync(target, join(dir, 'facts/linked.yaml'));
		expect(check()[0]).toBe(
			'facts/linked.yaml:1:1: error[unread-file] this is a symbolic link, and a bank is read from its own folder only (put a copy here)',
		);
	});

	it('refuses a link to a folder, and calls nothing in it dangling', () => {
		rmSync(join(dir, 'facts'), { recursive: true });
		symlinkSync(resolve(tinyDir, 'facts'), join(dir, 'facts'));
		const [first, second, third, ...rest] = check();
		expect(first).toMatch(/^facts:1:1: error\[unread-file\] this is a symbolic link/u);
		expect(second).toMatch(/^\d+ references? to fact ids could not be checked/u);
		expect(third).toMatch(/: 1 error, 0 warnings$/u);
		expect(rest).toEqual([]);
	});

	it('reads a bank whose folder itself is a link', () => {
		const link = join(dir, 'link');
		mkdirSync(join(dir, 'real'));
		cpSync(tinyDir, join(dir, 'real'), { recursive: true });
		symlinkSync('real', link);
		expect(readBankFiles(link)).toHaveLength(tinyFiles().length);
	});
});
