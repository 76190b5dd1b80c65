import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBankFolder } from '../../support/bank-folder.ts';

const bank = useBankFolder();
const git = (...args: string[]): string => {
	const identity = [
		'-c',
		'user.name=A',
		'-c',
		'user.email=a@example.org',
		'-c',
		'commit.gpgsign=false',
	];
	const { status, stdout, stderr } = spawnSync('git', ['-C', bank.path(), ...identity, ...args], {
		encoding: 'utf8',
	});
	expect(status, stderr).toBe(0);
	return stdout;
};
const commit = (): void => {
	git('add', '.');
	git('commit', '-q', '-m', 'x');
};
beforeEach(() => {
	git('init', '-q');
	commit();
});

describe('bank diff', () => {
	it('says that nothing has changed', () => {
		expect(bank.run('diff', 'HEAD')).toEqual({
			code: 0,
			said: ['0 new, 0 gone, 0 changed'],
			complained: [],
		});
	});

	it('tells a changed stem, part by part, without touching the tree', () => {
		bank.spoil('items/discovery.yaml', 'of 2006 does Pluto', 'of that year does Pluto');
		const before = git('status', '--porcelain');
		const { code, said } = bank.run('diff', 'HEAD');
		expect(code).toBe(0);
		expect(said).toEqual([
			'~ planets:w-pluto',
			'    - stem: Which of the three conditions of 2006 does Pluto not meet?',
			'    + stem: Which of the three conditions of that year does Pluto not meet?',
			'0 new, 0 gone, 1 changed',
		]);
		expect(git('status', '--porcelain')).toBe(before);
	});

	it('tells new and gone items, and those that they change', () => {
		bank.spoil('items/discovery.yaml', 'id: w-pluto', 'id: w-dwarf');
		bank.spoil('facts/discovery.yaml', 'value: 8\n', 'value: 7\n');
		const { said } = bank.run('diff', 'HEAD');
		expect(said).toContain(
			'+ planets:w-dwarf  Which of the three conditions of 2006 does Pluto not meet?',
		);
		expect(said).toContain(
			'- planets:w-pluto  Which of the three conditions of 2006 does Pluto not meet?',
		);
		expect(said).toContain('~ planets:planets-counted/numeric');
		expect(said.at(-1)).toMatch(/^1 new, 1 gone, [1-9]\d* changed$/u);
	});

	it('--json prints one object a change', () => {
		bank.spoil('items/discovery.yaml', 'id: w-pluto', 'id: w-dwarf');
		const changes = bank
			.run('diff', 'HEAD', '--json')
			.said.map((line): unknown => JSON.parse(line));
		expect(changes).toEqual([
			expect.objectContaining({ key: 'planets:w-dwarf', kind: 'new' }),
			expect.objectContaining({ key: 'planets:w-pluto', kind: 'gone' }),
		]);
	});

	it('reads files that the revision had and the tree has no more', () => {
		bank.put('facts/more.yaml', 'topic: giants\nfacts: []\n');
		commit();
		git('rm', '-q', 'facts/more.yaml');
		expect(bank.run('diff', 'HEAD').code).toBe(0);
		expect(() => readFileSync(join(bank.path(), 'facts/more.yaml'))).toThrow('ENOENT');
	});

	it.each([
		['a revision that git does not know', 'nowhere', 'git knows no revision "nowhere"'],
		['a revision that runs past the first', 'HEAD~99', 'git knows no revision "HEAD~99"'],
		['words for a shell', '$(touch x)', 'git knows no revision "$(touch x)"'],
	])('refuses %s', (_, revision, message) => {
		const { code, said, complained } = bank.run('diff', revision);
		expect([code, said]).toEqual([1, []]);
		expect(complained[0]).toContain(message);
	});

	it('takes no flag for a revision', () => {
		expect(bank.run('diff', '--output=x').code).toBe(2);
		expect(bank.run('diff').complained[0]).toContain('"diff" needs a git revision');
	});

	it('says which of the two banks has errors', () => {
		bank.spoil('facts/discovery.yaml', 'value: 8\n', 'value: eight\n');
		expect(bank.run('diff', 'HEAD').complained.at(-1)).toBe(
			'the bank of the working tree has errors',
		);
		commit();
		bank.spoil('facts/discovery.yaml', 'value: eight\n', 'value: 8\n');
		expect(bank.run('diff', 'HEAD').complained.at(-1)).toBe('the bank at "HEAD" has errors');
		expect(bank.run('diff', 'HEAD~1').code).toBe(0);
	});

	it('says that a revision had no bank', () => {
		git('rm', '-q', '-r', '--cached', '.');
		git('commit', '-q', '--allow-empty', '-m', 'empty');
		const { code, complained } = bank.run('diff', 'HEAD');
		expect(code).toBe(1);
		expect(complained[0]).toContain('had no bank at "HEAD"');
	});
});
