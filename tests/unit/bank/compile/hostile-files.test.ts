import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { placesOf, tinyFiles } from '../../../support/bank-files.ts';

const file = 'tests/fixtures/bank-tiny/facts/moons.yaml';

/** The tiny bank with one file replaced. */
const withFile = (text: string) =>
	compileBank(tinyFiles().map((known) => (known.path === file ? { path: file, text } : known)));

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const bomb = [
	'topic: giants',
	'a: &a [x, x, x, x, x, x, x, x, x]',
	...'bcdefghij'
		.split('')
		.map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`),
].join('\n');

/** What is wrong, the text, and the first problem in that file. */
const cases: readonly (readonly [what: string, text: string, first: string])[] = [
	[
		'a file cut off inside a quote',
		'topic: giants\nrelations:\n  - {id: x, ask: "What',
		'3:23: error[yaml]',
	],
	['a file cut off inside a list', 'topic: giants\nfacts: [a, b', '2:13: error[yaml]'],
	['tabs as indentation', 'topic: giants\nfacts:\n\t- id: x\n', '3:1: error[yaml]'],
	['a value after a value', 'topic: giants\nfacts: [] []\n', '2:11: error[yaml]'],
	[
		'a key that stands twice',
		'topic: giants\nfacts: []\ntopic: giants\n',
		'3:1: error[duplicate-key]',
	],
	['a second document', 'topic: giants\n---\ntopic: giants\n', '2:1: error[yaml]'],
	['an alias bomb', bomb, '4:8: error[too-many-aliases]'],
	['an alias that holds itself', 'topic: &a [*a]\n', '1:12: error[too-deep]'],
	['an alias of nothing', 'topic: *a\n', '1:8: error[yaml]'],
	['a mapping as a key', '{ topic: giants, ? { a: b } : c }\n', '1:20: error[yaml]'],
	['an unknown tag', 'topic: !!js/function giants\n', '1:8: error[yaml]'],
	[
		'a key that would change prototypes',
		'topic: giants\n__proto__: { a: 1 }\n',
		'2:1: error[bad-id]',
	],
	[
		'a key that a mapping would lose',
		'topic: giants\nconstructor: { a: 1 }\n',
		'2:1: error[bad-id]',
	],
	['binary data', 'topic: !!binary aGVsbG8=\n', '1:17: error[yaml]'],
	['a mark that turns the text', 'topic: giants # \u202e\n', '1:17: error[control-character]'],
	['a letter of no width', 'topic: gi\u200bants\n', '1:10: error[control-character]'],
	[
		'a hidden letter by its escape',
		'topic: giants\nfacts: "\\u00ad"\n',
		'2:8: error[control-character]',
	],
	[
		'half a letter by its escape',
		'topic: giants\nfacts: "\\ud800"\n',
		'2:8: error[control-character]',
	],
	['an infinite number', 'topic: giants\nfacts: [.inf]\n', '2:9: error[bad-number]'],
	['more than 2 MB', 'x'.repeat(5_000_000), '1:1: error[too-large]'],
	[
		'more values than can be kept',
		`topic: giants\nfacts:\n${'- 1\n'.repeat(100_000)}`,
		'100000:3: error[too-large]',
	],
	['100,000 open brackets', '['.repeat(100_000), '1:65: error[too-deep]'],
	['20,000 open mappings', '{a: '.repeat(20_000), '1:257: error[too-deep]'],
	['20,000 nested lists', '- '.repeat(20_000), '1:129: error[too-deep]'],
	['65 levels', `topic: ${'['.repeat(64)}${']'.repeat(64)}`, '1:71: error[too-deep]'],
	['a NUL byte', 'topic: giants\nfac\0ts: []\n', '2:4: error[control-character]'],
	[
		'an escape sequence of a terminal',
		'topic: giants\n# \u001b[31m\n',
		'2:3: error[control-character]',
	],
	[
		'UTF-16, little end first',
		utf16('topic: giants').toString('utf8'),
		'1:1: error[wrong-encoding]',
	],
	[
		'UTF-16, big end first',
		utf16('topic: giants').swap16().toString('utf8'),
		'1:1: error[wrong-encoding]',
	],
	[
		'a byte of Windows-1251',
		Buffer.from([0x61, 0x3a, 0x20, 0xcf]).toString('utf8'),
		'1:4: error[wrong-encoding]',
	],
	['nothing at all', '', '1:1: error[wrong-type]'],
	['a list where a mapping belongs', '- a\n- b\n', '1:1: error[wrong-type]'],
	['binary noise', 'PK\u0003\u0004\u0000\u0000', '1:3: error[control-character]'],
];

describe('compileBank on a file that is no bank file', () => {
	it.each(cases)(
		'reports %s with its place',
		(_, text, first) => {
			const places = placesOf(withFile(text)).filter((place) => place.startsWith(file));
			expect(places[0]).toBe(`${file}:${first}`);
		},
		60_000,
	);

	it('goes on with the other files, and calls nothing dangling that the broken file may hold', () => {
		const { errors, bank } = withFile('topic: giants\nrelations: [');
		expect(bank).toBeUndefined();
		expect(new Set(errors.map((error) => error.file))).toEqual(new Set([file]));
	});

	it('reads a file with a UTF-8 mark and Windows line ends as it reads one without', () => {
		const plain = tinyFiles();
		const marked = plain.map(({ path, text }) => ({
			path,
			text: `\ufeff${text.replaceAll('\n', '\r\n')}`,
		}));
		expect(compileBank(marked)).toEqual(compileBank(plain));
	});

	it('allows an anchor and its alias', () => {
		const text = tinyFiles().find(({ path }) => path === file)?.text ?? '';
		const shared = text
			.replace(
				'on: 2023, cite: [{ source: fact-sheet',
				'on: &then 2023, cite: [{ source: fact-sheet',
			)
			.replace('who: titan, on: 2023', 'who: titan, on: *then');
		expect(shared).toContain('*then');
		expect(placesOf(withFile(shared))).toEqual([]);
	});

	it('says which files are missing when there are none', () => {
		expect(placesOf(compileBank([]))).toEqual([
			'bank.yaml:1:1: error[missing-file]',
			'sources.yaml:1:1: error[missing-file]',
			'topics.yaml:1:1: error[missing-file]',
		]);
	});

	it('refuses a file that is there twice', () => {
		const files = [...tinyFiles(), { path: 'other/bank.yaml', text: tinyFiles()[0]?.text ?? '' }];
		expect(placesOf(compileBank(files))).toContain(
			'tests/fixtures/bank-tiny/bank.yaml:1:1: error[repeated-file]',
		);
	});
});
