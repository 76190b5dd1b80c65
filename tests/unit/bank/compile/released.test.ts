import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { releasedText } from '#lib/bank/compile/released.ts';
import {
	compiled,
	placesOf,
	shippedFiles,
	tinyFiles,
	withEdits,
} from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

const path = 'tests/fixtures/bank-tiny/released/ids.yaml';
const releasedOf = (files: readonly BankFile[]): BankFile => ({
	path,
	text: releasedText(files, compiled(files)),
});
/** The tiny bank as it was released, with the file of its ids. */
const files = (): BankFile[] => [...tinyFiles(), releasedOf(tinyFiles())];

const found = (find: string, write: string): Edit => ({
	file: 'facts/discovery.yaml',
	find,
	write,
});
const item = (find: string, write: string): Edit => ({ file: 'items/discovery.yaml', find, write });
/** Another list of retired ids than the tiny bank's. */
const retired = (write: string): Edit => ({ file: 'retired.yaml', find: '', write });
const renamed: readonly Edit[] = [
	retired('[]\n'),
	found('id: planets-counted', 'id: planets-known'),
	item('[planets-counted]', '[planets-known]'),
];
const entry = (id: string, successor?: string): string =>
	`- { id: ${id}, since: 2024-01-01, reason: Asked better${successor === undefined ? '' : `, successor: ${successor}`} }\n`;

/** The problems that come of the released ids, without their places. */
const problemsOf = (...edits: readonly Edit[]): string[] =>
	compileBank(withEdits(files(), edits).files).errors.map(
		({ code, message }) => `${code}: ${message}`,
	);

describe('the ids of a release', () => {
	it('are the facts, items with their options, sources, topics and entities of the bank', () => {
		const { text } = releasedOf(tinyFiles());
		const bank = compiled(tinyFiles());
		for (const { id } of [...bank.facts, ...bank.sources, ...bank.topics, ...bank.entities])
			expect(text).toContain(`  - ${id.slice('planets:'.length)}\n`);
		expect(text).toContain('  w-pluto: [a, b, c]\n');
	});

	it('are written the same when nothing was added, and lose nothing when something goes', () => {
		const [first] = files().slice(-1);
		expect(releasedText(files(), compiled(files()))).toBe(first?.text);
		const { files: fewer } = withEdits(files(), [...renamed, retired(entry('planets-counted'))]);
		const again = releasedText(fewer, compiled(fewer));
		expect(again).toContain('  - planets-counted\n');
		expect(again).toContain('  - planets-known\n');
	});

	it('are all in the shipped bank or in its list of retired ids', () => {
		const shipped = shippedFiles();
		expect(shipped.some(({ path: one }) => one.endsWith('/released/ids.yaml'))).toBe(true);
		expect(placesOf(compileBank(shipped))).toEqual([]);
	});
});

describe('compileBank', () => {
	it('takes a bank that still has all that was released, and what came since', () => {
		expect(problemsOf()).toEqual([]);
	});

	it('reports a released fact that is gone, at its line', () => {
		const { files: gone } = withEdits(files(), renamed);
		const lines = gone.at(-1)?.text.split('\n') ?? [];
		const line = lines.indexOf('  - planets-counted') + 1;
		expect(placesOf(compileBank(gone))).toEqual([`${path}:${line}:5: error[lost-id]`]);
	});

	it.each([
		['with the reason', [retired(entry('planets-counted'))]],
		['with its successor', [retired(entry('planets-counted', 'planets-known'))]],
		[
			'with a question of its successor',
			[retired(entry('planets-counted', 'planets-known/numeric'))],
		],
		[
			'through a chain of successors',
			[
				retired(
					entry('planets-counted', 'planets-numbered') + entry('planets-numbered', 'planets-known'),
				),
			],
		],
	])('takes a released fact that is retired %s', (_, edits) => {
		expect(problemsOf(...renamed, ...edits)).toEqual([]);
	});

	it.each([
		[
			'is not there',
			entry('planets-counted', 'planets-listed'),
			'dangling-id: there is no "planets-listed"',
		],
		[
			'is retired without a successor',
			entry('planets-counted', 'planets-numbered') + entry('planets-numbered'),
			'wrong-successor: "planets-numbered" is retired itself and has no successor',
		],
		[
			'is another kind of thing',
			entry('planets-counted', 'neptune'),
			'wrong-successor: "planets-counted" was a fact, and "neptune" is an entity',
		],
	])('refuses a successor that %s', (_, list, problem) => {
		expect(problemsOf(...renamed, retired(list))).toEqual([problem]);
	});

	it('refuses a circle of successors, at each of its entries', () => {
		const circle =
			entry('planets-counted', 'planets-numbered') + entry('planets-numbered', 'planets-counted');
		expect(problemsOf(...renamed, retired(circle))).toEqual([
			'wrong-successor: "planets-counted" comes back to itself: planets-counted → planets-numbered → planets-counted',
			'wrong-successor: "planets-numbered" comes back to itself: planets-numbered → planets-counted → planets-numbered',
		]);
	});

	it('refuses a released id that names another kind of thing now', () => {
		const [released] = files().slice(-1);
		const text = released?.text.replace('facts:\n', 'facts:\n  - neptune\n') ?? '';
		expect(
			compileBank([...tinyFiles(), { path, text }]).errors.map(({ code, message }) => [
				code,
				message,
			]),
		).toEqual([['reused-id', '"neptune" was released as a fact and is an entity now']]);
	});

	it('reports an option that is gone from a hand-written item, unless it is retired', () => {
		const other = item('{ id: c, text', '{ id: d, text');
		expect(problemsOf(other)).toEqual(['lost-id: the released option "w-pluto/c" is gone']);
		expect(problemsOf(other, retired(entry('w-pluto/c')))).toEqual([]);
	});

	it('refuses the id of a retired option for another one', () => {
		expect(problemsOf(retired(entry('w-pluto/c')))).toEqual([
			'reused-id: the option id "c" of this item was retired',
		]);
	});

	it('reports a reused id alone, and not that another one is missing for it', () => {
		const problems = problemsOf({
			file: 'facts/moons.yaml',
			find: 'id: largest-of-uranus',
			write: 'id: largest-of-saturn',
		});
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(/^reused-id/u);
	});
});
