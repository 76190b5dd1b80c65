import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBank } from '../../../src/cli/bank-commands.ts';
import { writeInto } from '../../../src/cli/write-bank.ts';
import { tinyDir } from '../../support/bank-files.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bank-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const compileTo = (out: string) => {
	const said: string[] = [];
	const complained: string[] = [];
	const code = runBank(['compile', '--dir', tinyDir, '--out', out], {
		say: (line) => said.push(line),
		complain: (line) => complained.push(line),
	});
	return { code, said, complained };
};

describe('bank compile --out', () => {
	it('says so in one line, and ends with 1, where a file stands in the way', () => {
		const out = join(folder, 'taken');
		writeFileSync(out, 'mine');
		expect(compileTo(out)).toEqual({
			code: 1,
			said: [],
			complained: [
				`${out}/planets.json cannot be written: a file stands where the folder should be (name another folder with --out)`,
			],
		});
		expect(compileTo(join(out, 'deeper')).complained[0]).toBe(
			`${out}/deeper/planets.json cannot be written: a file stands where a folder should be (name another folder with --out)`,
		);
		expect(readFileSync(out, 'utf8')).toBe('mine');
	});

	it('says so where a folder has the name of the file', () => {
		mkdirSync(join(folder, 'planets.json'));
		const { code, complained } = compileTo(folder);
		expect(code).toBe(1);
		expect(complained).toEqual([
			`${folder}/planets.json cannot be written: a folder of that name is there (remove it, or name another folder with --out)`,
		]);
	});

	it('gives the words of the system where it has none of its own', () => {
		const written = writeInto(`${folder}/nul\0l`, 'x.json', '');
		expect(written.ok).toBe(false);
		expect(written.ok ? '' : written.error).toMatch(/x\.json cannot be written: .*null bytes/u);
	});

	it('prints no stack trace from the command line', () => {
		const out = join(folder, 'taken');
		writeFileSync(out, '');
		const args = ['scripts/bank.mjs', 'compile', '--dir', tinyDir, '--out', out];
		const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
		expect(status).toBe(1);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(stderr).toContain('cannot be written: a file stands');
	}, 60_000);
});

describe('bank check with more errors than can be read', () => {
	const flood = (...flags: string[]) => {
		const rows = Array.from({ length: 150 }, (_, i) => `- { id: t-${i} }\n`).join('');
		writeFileSync(join(folder, 'topics.yaml'), rows);
		const said: string[] = [];
		const code = runBank(['check', '--dir', folder, ...flags], {
			say: (line) => said.push(line),
			complain: () => expect.unreachable(),
		});
		return { code, said };
	};

	it('prints a hundred and the number of the others, and all of them with --all', () => {
		const some = flood();
		expect(some.code).toBe(1);
		expect(some.said).toHaveLength(102);
		expect(some.said[100]).toBe('and 352 more errors (--all prints all)');
		expect(some.said[101]).toMatch(/: 452 errors, 0 warnings$/u);
		const all = flood('--all');
		expect(all.code).toBe(1);
		expect(all.said).toHaveLength(453);
	});
});
