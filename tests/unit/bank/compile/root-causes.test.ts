import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { placesOf, shippedFiles, tinyDir, tinyFiles } from '../../../support/bank-files.ts';

const named = (name: string) => `${tinyDir}/${name}`;
const without = (name: string): BankFile[] =>
	tinyFiles().filter(({ path }) => !path.startsWith(named(name)));
const withText = (name: string, text: string): BankFile[] =>
	tinyFiles().map((file) => (file.path === named(name) ? { path: file.path, text } : file));

const cases: readonly (readonly [
	what: string,
	files: readonly BankFile[],
	only: string,
	unchecked: readonly string[],
])[] = [
	['no sources', without('sources.yaml'), 'sources.yaml:1:1: error[missing-file]', ['source']],
	['no topics', without('topics.yaml'), 'topics.yaml:1:1: error[missing-file]', ['topic']],
	['no units', without('units.yaml'), 'units.yaml:1:1: error[missing-file]', ['unit']],
	['no entities', without('entities/'), 'entities:1:1: error[missing-file]', ['entity']],
	...['', '# nothing yet\n', '{}'].map(
		(text) =>
			[
				`sources that are ${JSON.stringify(text)}`,
				withText('sources.yaml', text),
				`${named('sources.yaml')}:1:1: error[empty-file]`,
				['source'],
			] as const,
	),
	[
		'entities that are nothing',
		withText('entities/bodies.yaml', ''),
		`${named('entities/bodies.yaml')}:1:1: error[empty-file]`,
		['entity'],
	],
	[
		'sources that are a list',
		withText('sources.yaml', '- fact-sheet\n'),
		`${named('sources.yaml')}:1:1: error[wrong-type]`,
		['source'],
	],
	[
		'facts that are cut off',
		withText('facts/discovery.yaml', 'topic: discovery\nfacts: ['),
		`${named('facts/discovery.yaml')}:2:9: error[yaml]`,
		['fact'],
	],
	[
		'facts that are nothing',
		withText('facts/discovery.yaml', ''),
		`${named('facts/discovery.yaml')}:1:1: error[wrong-type]`,
		['fact'],
	],
];

describe('compileBank where a whole file cannot be used', () => {
	it.each(cases)('with %s, says that once and counts what hangs on it', (_, files, only, kinds) => {
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([only]);
		expect(result.unchecked.map(({ kind }) => kind)).toEqual(kinds);
		for (const { count } of result.unchecked) expect(count).toBeGreaterThan(0);
		expect(result.bank).toBeUndefined();
	});

	it('counts every reference of the shipped bank to a source, and lists none', () => {
		const { errors, unchecked } = compileBank(
			shippedFiles().filter(({ path }) => path !== 'questions/sources.yaml'),
		);
		expect(errors.map(({ code, suggestion }) => [code, suggestion])).toEqual([
			['missing-file', 'add it, or name the folder of the bank with --dir'],
		]);
		expect(unchecked).toEqual([{ kind: 'source', count: expect.any(Number) }]);
		expect(unchecked[0]?.count).toBeGreaterThan(300);
	});

	it('says what keeps a file from being read before all that is wrong elsewhere', () => {
		for (const text of ['topics: [', '', 'topics: 5', '5'])
			for (const name of ['topics.yaml', 'items/discovery.yaml']) {
				const files = withText(name, text).map((file) =>
					file.path === named('bank.yaml')
						? { path: file.path, text: file.text.replace('id: planets', 'idd: planets') }
						: file,
				);
				const [first, ...others] = compileBank(files).errors;
				expect(first?.file).toBe(named(name));
				expect(others.map(({ file }) => file)).toContain(named('bank.yaml'));
			}
	});

	it('still reports what names nothing of a kind that could be read', () => {
		const files = without('sources.yaml').map(({ path, text }) => ({
			path,
			text: text.replace('topic: giants', 'topic: giant'),
		}));
		expect(placesOf(compileBank(files)).join()).toContain('error[dangling-topic]');
	});

	it('leaves nothing unchecked in a bank that can be read', () => {
		expect(compileBank(tinyFiles()).unchecked).toEqual([]);
	});
});

describe('compileBank with a key of a file misspelt', () => {
	it('reports the key, and counts what hangs on the entries under it', () => {
		const files = tinyFiles().map((file) =>
			file.path === named('facts/discovery.yaml')
				? { path: file.path, text: file.text.replace('facts:', 'fcats:') }
				: file,
		);
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([`${named('facts/discovery.yaml')}:2:1: error[unknown-key]`]);
		expect(result.unchecked.map(({ kind }) => kind)).toEqual(['fact']);
	});
});

describe('compileBank with a file that was not opened', () => {
	const refused = { message: 'this is a symbolic link', suggestion: 'put a copy here' };

	it('says why, and takes it for no missing file and what it may hold for no dangling id', () => {
		const files = tinyFiles().map((file) =>
			file.path === named('sources.yaml')
				? { path: named('sources.YAML'), text: '', refused }
				: file,
		);
		const { errors, unchecked } = compileBank(files);
		expect(errors).toEqual([
			{
				...{ file: named('sources.YAML'), line: 1, col: 1 },
				...{ code: 'unread-file', severity: 'error' },
				...refused,
			},
		]);
		expect(unchecked.map(({ kind }) => kind)).toEqual(['source']);
	});

	it('takes a folder by its name, and anything by any other name for anything', () => {
		const folder = compileBank([...without('facts/'), { path: named('facts'), text: '', refused }]);
		expect(placesOf(folder)).toEqual([`${named('facts')}:1:1: error[unread-file]`]);
		const any = compileBank([...without('facts/'), { path: named('more'), text: '', refused }]);
		expect(placesOf(any)).toEqual([`${named('more')}:1:1: error[unread-file]`]);
	});
});

describe('compileBank with a number that cannot be kept', () => {
	const table = 'datasets/moons-1989.yaml';
	const facts = 'facts/discovery.yaml';

	it.each([
		[facts, '    value: 8', '    value: ', '1e999999'],
		[facts, '    value: 8', '    value: ', '-1e999999'],
		[facts, '    value: 8', '    value: ', '.nan'],
		[facts, '    value: 8', '    value: ', '9007199254740993'],
		[facts, 'max: 20', 'max: ', '1e999999'],
		[facts, '- value: 9', '- value: ', '1e999999'],
		[facts, 'tolerance: 0', 'tolerance: ', '1e400'],
		[table, 'sum: 56', 'sum: ', '1e999999'],
		[table, 'jupiter: [16', 'jupiter: [', '1e999999'],
	])(
		'in %s, %j as "%s%s", reports its line and column and nothing else',
		(name, find, key, number) => {
			const text = tinyFiles().find(({ path }) => path === named(name))?.text ?? '';
			expect(text).toContain(find);
			const before = text.slice(0, text.indexOf(find) + key.length).split('\n');
			const { errors, ...rest } = compileBank(withText(name, text.replace(find, key + number)));
			expect(placesOf({ errors, ...rest })).toEqual([
				`${named(name)}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: error[bad-number]`,
			]);
			expect(errors[0]?.message).toBe(`"${number}" is not a number that can be kept`);
		},
	);
});
