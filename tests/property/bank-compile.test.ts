import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { openBank } from '#lib/bank/open.ts';
import { tinyFiles } from '../support/bank-files.ts';

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
