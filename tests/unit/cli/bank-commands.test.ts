import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBank } from '#lib/bank/open.ts';
import { openLessons } from '#lib/bank/open-lessons.ts';
import { gradings } from '#lib/forms/grading.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { runBank } from '../../../src/cli/bank-commands.ts';
import { tinyDir } from '../../support/bank-files.ts';
import { reading } from '../../support/lesson-files.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bank-'));
	cpSync(tinyDir, join(folder, 'q'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the copy of the tiny bank. */
const run = (...argv: string[]) => {
	const said: string[] = [];
	const complained: string[] = [];
	const code = runBank(argv, {
		say: (line) => said.push(line),
		complain: (line) => complained.push(line),
	});
	return { code, said, complained };
};
const dir = (): string => join(folder, 'q');
const spoil = (file: string, find: string, write: string): void => {
	const path = join(dir(), file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(find);
	writeFileSync(path, text.replace(find, write));
};

describe('bank check', () => {
	it('counts what is there and ends with 0 when nothing is wrong', () => {
		expect(run('check', '--dir', dir())).toEqual({
			code: 0,
			said: [
				expect.stringMatching(
					/^10 facts, 1 hand-written item, \d+ enumerated items, 4 sources: 0 errors, 0 warnings, 2 accepted$/u,
				),
			],
			complained: [],
		});
	});

	it('prints every error at its place, then the counts, and ends with 1', () => {
		spoil('facts/discovery.yaml', '    tolerance: 0', '    toleranse: 0');
		spoil('datasets/moons-1989.yaml', 'sum: 56', 'sum: 57');
		const { code, said } = run('check', '--dir', dir());
		expect(code).toBe(1);
		expect(said).toHaveLength(3);
		expect(said[0]).toMatch(/datasets\/moons-1989\.yaml:10:10: error\[wrong-sum\] /u);
		expect(said[1]).toMatch(
			/facts\/discovery\.yaml:32:5: error\[unknown-key\] "toleranse" is not known here \(did you mean "tolerance"\?\)$/u,
		);
		expect(said[2]).toBe('10 facts, 1 hand-written item, 4 sources: 2 errors, 0 warnings');
	});

	it('prints warnings and still ends with 0', () => {
		spoil('datasets/moons-1989.yaml', '{answer} has the longest', '{answer} now has the longest');
		const { code, said } = run('check', '--dir', dir());
		expect(code).toBe(0);
		expect(said[0]).toMatch(/warning\[time-bound\]/u);
		expect(said[1]).toMatch(/0 errors, 1 warning, 2 accepted$/u);
	});

	it('refuses an opening that the generator cannot make', () => {
		spoil('bank.yaml', 'opening: year-longest/choice', 'opening: neptune-found/choice');
		const { code, said } = run('check', '--dir', dir());
		expect(code).toBe(1);
		expect(said[0]).toMatch(
			/bank\.yaml:8:1: error\[dangling-item\] .*planets:neptune-found\/choice/u,
		);
	});

	it('reads a file in UTF-16 as an error, not as nothing', () => {
		writeFileSync(join(dir(), 'topics.yaml'), Buffer.from('\ufeff- id: x\n', 'utf16le'));
		const { code, said } = run('check', '--dir', dir());
		expect(code).toBe(1);
		expect(said[0]).toMatch(/topics\.yaml:1:1: error\[wrong-encoding\]/u);
	});

	it('says which folder it cannot read', () => {
		const { code, complained } = run('check', '--dir', join(folder, 'nowhere'));
		expect(code).toBe(1);
		expect(complained[0]).toContain(`${join(folder, 'nowhere')} cannot be read: ENOENT`);
	});
});

describe('bank compile', () => {
	it('writes a bank that opens, the same bytes each time, and says so in one line', () => {
		const out = join(folder, 'out/deep');
		const { code, said } = run('compile', '--dir', dir(), '--out', out);
		expect(code).toBe(0);
		expect(said).toHaveLength(1);
		const file = join(out, 'planets.json');
		const first = readFileSync(file, 'utf8');
		expect(openBank([JSON.parse(first)]).ok).toBe(true);
		run('compile', `--dir=${dir()}`, `--out=${out}`);
		expect(readFileSync(file, 'utf8')).toBe(first);
	});

	it('writes the lessons beside the bank, for that bank', () => {
		const out = join(folder, 'out');
		for (const { file, write } of reading) {
			mkdirSync(dirname(join(dir(), file)), { recursive: true });
			writeFileSync(join(dir(), file), write);
		}
		const { said } = run('compile', '--dir', dir(), '--out', out);
		expect(said[0]).toMatch(/; planets\.lessons\.json: 1 lesson, 1 term, \d+ KB$/u);
		const read = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));
		const bank = expectOk(openBank([read('planets.json')]), 'the bank');
		expect(openLessons(read('planets.lessons.json'), bank).ok).toBe(true);
	});

	it('writes nothing when something is wrong', () => {
		spoil('facts/discovery.yaml', 'value: 8', 'value: eight');
		const out = join(folder, 'out');
		const { code, said, complained } = run('compile', '--dir', dir(), '--out', out);
		expect([code, said]).toEqual([1, []]);
		expect(complained[0]).toMatch(/error\[wrong-type\]/u);
		expect(() => readFileSync(join(out, 'planets.json'))).toThrow('ENOENT');
	});
});

describe('bank items', () => {
	const parse = (line: string): Record<string, unknown> => {
		const item: Record<string, unknown> = JSON.parse(line);
		return item;
	};
	const items = () => run('items', '--json', '--dir', dir()).said.map(parse);

	it('lists every enumerated item as one JSON object a line', () => {
		const listed = items();
		const enumerated = /(\d+) enumerated/u.exec(run('check', '--dir', dir()).said[0] ?? '')?.[1];
		expect(listed).toHaveLength(Number(enumerated));
		expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
		for (const { form, topic, facts, stem, citations, check } of listed) {
			expect(Object.keys(gradings)).toContain(form);
			expect(topic).toMatch(/^planets:/u);
			expect(facts).not.toEqual([]);
			expect(stem).toMatch(/[?.]$/u);
			expect(citations).not.toEqual([]);
			expect(check).toMatch(/^[0-9a-f]{8}$/u);
		}
	});

	it('gives options with one key and a rationale each, and a number for a typed one', () => {
		const [pluto] = items().filter(({ id }) => id === 'planets:w-pluto');
		expect(pluto?.['options']).toContainEqual({
			text: 'to have cleared its neighbourhood',
			key: true,
			rationale: 'Pluto shares its region with many bodies of the Kuiper belt.',
		});
		const [typed] = items().filter(({ id }) => id === 'planets:planets-counted/numeric');
		expect(typed).toMatchObject({
			key: 8,
			citations: [{ source: 'planets:iau-2006', at: 'footnote 1' }],
		});
		expect(typed).not.toHaveProperty('options');
	});

	it('lists names and stems for a person without --json', () => {
		expect(run('items', '--dir', dir()).said).toContain(
			'planets:w-pluto  Which of the three conditions of 2006 does Pluto not meet?',
		);
	});
});

describe('wrong usage', () => {
	it.each([
		[[], 'what should be done'],
		[['chek'], 'did you mean "check"?'],
		[['check', '--dri', 'x'], 'did you mean "--dir"?'],
		[['check', '--dir'], '--dir needs the name of a folder'],
		[['compile', '--dir', '--out', 'x'], '--dir needs the name of a folder'],
		[['check', '--out', 'x'], '"check" does not know "--out"'],
		[['items', '--json', '--json'], '--json stands twice'],
		[['check', 'questions'], '"check" does not know "questions"'],
	])('%j says what is wrong and ends with 2', (argv, message) => {
		const { code, said, complained } = run(...argv);
		expect([code, said]).toEqual([2, []]);
		expect(complained[0]).toContain(message);
		expect(complained[0]).toContain('npm run bank -- check');
	});

	it('--help says how to use it and ends with 0', () => {
		const { code, said } = run('items', '--help');
		expect(code).toBe(0);
		expect(said[0]).toContain('npm run bank -- compile');
	});
});

describe('scripts/bank.mjs', () => {
	it('passes the output and the exit code on', () => {
		spoil('bank.yaml', 'id: planets', 'idd: planets');
		const script = (...args: string[]) =>
			spawnSync(process.execPath, ['scripts/bank.mjs', ...args], { encoding: 'utf8' });
		const wrong = script('check', '--dir', dir());
		expect(wrong.status).toBe(1);
		expect(wrong.stdout).toContain('bank.yaml:2:1: error[unknown-key]');
		expect(script('chek').status).toBe(2);
	}, 60_000);
});
