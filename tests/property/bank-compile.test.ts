import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { openBank } from '#lib/bank/open.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import { openLessons } from '#lib/bank/open-lessons.ts';
import { tinyFiles } from '../support/bank-files.ts';
import { withReading } from '../support/lesson-files.ts';

const tiny = tinyFiles();
const noise = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		': ',
		'\n',
		'\t',
		'- ',
		'"',
		'&a ',
		'*a',
		'!!x ',
		'#',
		'|',
		'---',
		'0',
		'null',
	),
);

/** The tiny bank with a stretch of one file replaced by something else. */
const damaged: fc.Arbitrary<BankFile[]> = fc
	.record({ file: fc.nat(tiny.length - 1), at: fc.nat(3000), length: fc.nat(40), noise })
	.map(({ file, at, length, noise }) =>
		tiny.map(({ path, text }, i) =>
			i === file
				? { path, text: text.slice(0, at) + noise + text.slice(at + length) }
				: { path, text },
		),
	);

describe('compileBank on damaged files', () => {
	it('never throws, and every problem stands at a place in a file', () => {
		fc.assert(
			fc.property(damaged, (files) => {
				const { errors, warnings, bank } = compileBank(files);
				expect(bank === undefined).toBe(errors.length > 0);
				for (const { file, line, col, message } of [...errors, ...warnings]) {
					const lines = files.find(({ path }) => path === file)?.text.split('\n') ?? [];
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
					expect(col).toBeGreaterThanOrEqual(1);
					expect(col).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
					expect(message).not.toBe('');
				}
			}),
			{ numRuns: 200 },
		);
	}, 120_000);

	it('makes nothing that openBank refuses', () => {
		fc.assert(
			fc.property(damaged, (files) => {
				const { bank } = compileBank(files);
				expect(bank === undefined || openBank([plainJson(bank)]).ok).toBe(true);
			}),
			{ numRuns: 200 },
		);
	}, 120_000);
});

describe('compileBank on lessons', () => {
	const { files } = withReading({
		file: 'lessons/giants.yaml',
		find: '',
		write: 'topic: giants\nsections: [{ paragraphs: [{ text: One., facts: [year-longest] }] }]\n',
	});
	const bytesOf = (given: readonly BankFile[]): string =>
		canonicalJson(plainJson(compileBank(given).lessons));

	it('makes the same bytes in whatever order the files come', () => {
		const bytes = bytesOf(files);
		expect(bytes).toContain('"planets:giants"');
		fc.assert(
			fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
				expect(bytesOf(shuffled)).toBe(bytes);
			}),
			{ numRuns: 20 },
		);
	}, 120_000);

	it('makes nothing of damaged files that openLessons refuses', () => {
		const mine = files.filter(({ path }) => path.startsWith('new/'));
		const damage = fc.record({
			file: fc.constantFrom(...mine),
			at: fc.nat(2000),
			length: fc.nat(40),
			noise,
		});
		fc.assert(
			fc.property(damage, ({ file, at, length, noise }) => {
				const text = file.text.slice(0, at) + noise + file.text.slice(at + length);
				const all = files.map((one) => (one === file ? { path: one.path, text } : one));
				const { bank, lessons, errors } = compileBank(all);
				expect(lessons === undefined).toBe(errors.length > 0);
				if (!bank || !lessons) return;
				const opened = openBank([plainJson(bank)]);
				expect(opened.ok && openLessons(plainJson(lessons), opened.value).ok).toBe(true);
			}),
			{ numRuns: 100 },
		);
	}, 120_000);
});
