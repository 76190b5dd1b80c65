import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { getuid } from 'node:process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBank } from '../../../src/cli/bank-commands.ts';
import { useBankFolder } from '../../support/bank-folder.ts';

const bank = useBankFolder();
const file = 'facts/moons.yaml';
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Nine lists of nine aliases each of the list before: 3.5 billion values when followed. */
const bomb = [
	'topic: giants',
	'a: &a [x, x, x, x, x, x, x, x, x]',
	...'bcdefghij'.split('').map(
		(name, i) =>
			`${name}: &${name} [${Array(9)
				.fill(`*${'abcdefghij'[i] ?? ''}`)
				.join(', ')}]`,
	),
].join('\n');

const faulty: readonly (readonly [what: string, content: string | Buffer, place: string])[] = [
	[
		'cut off inside a quote',
		'topic: giants\nrelations:\n  - {id: x, ask: "What',
		'3:23: error[yaml]',
	],
	['cut off inside a key', 'topic: giants\nrelat', '2:1: error[yaml]'],
	['indented by tabs', 'topic: giants\nfacts:\n\t- id: x\n', '3:1: error[yaml]'],
	['with a key twice', 'topic: giants\nfacts: []\ntopic: giants\n', '3:1: error[duplicate-key]'],
	['of 10 MB', Buffer.alloc(10_000_000, 'topic: giants\n'), '1:1: error[too-large]'],
	['of 10 MB of open brackets', Buffer.alloc(10_000_000, '['), '1:1: error[too-large]'],
	['of a million open brackets', Buffer.alloc(1_000_000, '['), '1:65: error[too-deep]'],
	['with lists in lists a thousandfold', '- '.repeat(1000), '1:129: error[too-deep]'],
	['with a bomb of aliases', bomb, '4:8: error[too-many-aliases]'],
	['with an alias that holds itself', 'topic: &a [*a]\n', '1:12: error[too-deep]'],
	['in UTF-16', utf16('topic: giants\n'), '1:1: error[wrong-encoding]'],
	['in UTF-16, big end first', utf16('topic: giants\n').swap16(), '1:1: error[wrong-encoding]'],
	[
		'in UTF-16 without a mark',
		Buffer.from('topic: giants\n', 'utf16le'),
		'1:2: error[control-character]',
	],
	['in UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x74, 0, 0, 0]), '1:1: error[wrong-encoding]'],
	['in Latin-1', Buffer.from('topic: giants # café\n', 'latin1'), '1:20: error[wrong-encoding]'],
	['with a NUL', 'topic: giants\nfac\0ts: []\n', '2:4: error[control-character]'],
	['of NULs only', Buffer.alloc(4096), '1:1: error[control-character]'],
	['of a mark only', '\ufeff', '1:1: error[wrong-type]'],
	['that is empty', '', '1:1: error[wrong-type]'],
	['of white space', '\n \n\n', '1:1: error[wrong-type]'],
	[
		'of noise',
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		'1:1: error[wrong-encoding]',
	],
];

describe('bank check on a folder from elsewhere', () => {
	it.each(faulty)(
		'gives the place of the first fault in a file %s',
		(_, content, place) => {
			bank.put(file, content);
			const { code, said, complained } = bank.run('check');
			expect([code, complained]).toEqual([1, []]);
			expect(said[0]?.startsWith(`${file}:${place} `), said[0]).toBe(true);
			expect(said.at(-1)).toMatch(/, 4 sources: [1-9]\d* errors?, 0 warnings$/u);
		},
		60_000,
	);

	it('reads a file with a mark and Windows line ends as any other', () => {
		bank.put(file, `\ufeff${bank.read(file).replaceAll('\n', '\r\n')}`);
		expect(bank.run('check').code).toBe(0);
	});

	it('takes a folder with the name of a file for no file', () => {
		rmSync(join(bank.path(), 'topics.yaml'));
		mkdirSync(join(bank.path(), 'topics.yaml'));
		const { code, said } = bank.run('check');
		expect(code).toBe(1);
		expect(said[0]).toMatch(
			/^topics\.yaml:1:1: error\[missing-file\] the bank has no topics\.yaml/u,
		);
	});

	it('names the files that an empty folder lacks', () => {
		for (const part of [
			'bank.yaml',
			'sources.yaml',
			'topics.yaml',
			'units.yaml',
			'measures.yaml',
			'retired.yaml',
			'facts',
			'items',
			'datasets',
			'entities',
		])
			rmSync(join(bank.path(), part), { recursive: true, force: true });
		const { code, said } = bank.run('check');
		expect(code).toBe(1);
		expect(said.slice(0, 3)).toEqual([
			expect.stringMatching(/^bank\.yaml:1:1: error\[missing-file\]/u),
			expect.stringMatching(/^sources\.yaml:1:1: error\[missing-file\]/u),
			expect.stringMatching(/^topics\.yaml:1:1: error\[missing-file\]/u),
		]);
	});

	it('says that a file stands where the folder should be', () => {
		const path = join(bank.path(), 'topics.yaml');
		const complained: string[] = [];
		const complain = (line: string) => complained.push(line);
		const code = runBank(['check', '--dir', path], { say: complain, complain });
		expect(code).toBe(1);
		expect(complained).toEqual([expect.stringContaining('topics.yaml cannot be read: ENOTDIR')]);
	});

	it('does not wait for what comes through a pipe', () => {
		expect(spawnSync('mkfifo', [join(bank.path(), 'facts/pipe.yaml')]).status).toBe(0);
		const { code, said } = bank.run('check');
		expect(code).toBe(1);
		expect(said[0]).toMatch(
			/^facts\/pipe\.yaml:1:1: error\[unread-file\] this is not a plain file/u,
		);
	});

	it.each(['check', 'compile', 'items', 'report', 'diff HEAD', 'release'])(
		'%s ends with 1 and writes nothing where a file is broken',
		(command) => {
			bank.put(file, 'topic: [');
			const out = command === 'compile' ? ['--out', join(bank.path(), 'out')] : [];
			const { code, said, complained } = bank.run(...command.split(' '), ...out);
			expect(code).toBe(1);
			expect([...said, ...complained].length).toBeGreaterThan(0);
		},
	);

	it('reports a file that may not be read, and reads the others', () => {
		const path = join(bank.path(), file);
		chmodSync(path, 0o000);
		const { code, said } = bank.run('check');
		chmodSync(path, 0o644);
		// Root reads everything: then there is nothing to report.
		const isRoot = getuid?.() === 0;
		expect(code).toBe(isRoot ? 0 : 1);
		expect(said[0]).toMatch(
			isRoot
				? /: 0 errors, /u
				: /^facts\/moons\.yaml:1:1: error\[unread-file\] the file cannot be read/u,
		);
	});
});
