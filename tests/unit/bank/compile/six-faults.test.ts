import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import { placesOf, shippedFiles } from '../../../support/bank-files.ts';

/** A copy of the shipped bank with one more fault, and where the fault was planted. */
interface Planting {
	readonly files: readonly BankFile[];
	readonly planted: readonly string[];
}

/**
 * Replaces the first match in files of `folder`, and notes where the text after `mark` begins.
 * Works on whatever the bank's author writes, as long as there is one entry of the kind.
 */
const plant = (
	{ files, planted }: Planting,
	folder: string,
	pattern: RegExp,
	write: (...match: readonly string[]) => string,
	code: string,
): Planting => {
	const target = files.find(({ path, text }) => path.includes(`/${folder}/`) && pattern.test(text));
	if (!target) throw new Error(`no file in ${folder}/ has ${String(pattern)}`);
	const marked = target.text.replace(
		pattern,
		write(...(pattern.exec(target.text) ?? [])).replaceAll('$', '$$$$'),
	);
	const before = marked.split('⟦')[0]?.split('\n') ?? [];
	const place = `${target.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
	const text = marked.replace('⟦', '');
	return {
		files: files.map((file) => (file === target ? { ...file, text } : file)),
		planted: [...planted, `${place}: error[${code}]`],
	};
};

const plantSix = (): Planting => {
	const [firstItem = ''] =
		/(?<=^ {2}- id: )\S+/mu.exec(
			shippedFiles().find(({ path }) => path.includes('/items/'))?.text ?? '',
		) ?? [];
	let bank: Planting = { files: shippedFiles(), planted: [] };
	bank = plant(bank, 'facts', /^ {4}confusable: /mu, () => '    ⟦confusible: ', 'unknown-key');
	bank = plant(
		bank,
		'datasets',
		/\{ source: ([a-z0-9-]+),/u,
		(_, id) => `{ source: ⟦${id}-zz,`,
		'dangling-source',
	);
	bank = plant(
		bank,
		'items',
		/(\n {2}- id: \S+\n[\s\S]*?\n {2}- id: )\S+/u,
		(_, start) => `${start}⟦${firstItem}`,
		'reused-id',
	);
	bank = plant(
		bank,
		'facts',
		/^ {4}at: \d{4}-\d{2}-\d{2}$/mu,
		() => '    at: ⟦2023-02-31',
		'bad-date',
	);
	bank = plant(
		bank,
		'items',
		/(key: true,\s+rationale: (?:"[^"]*"|[^\n]*?),?\s+\},?\s+- \{\s*id: \w+,\s+)/u,
		(start) => `${start}⟦key: true, `,
		'second-true-option',
	);
	bank = plant(
		bank,
		'facts',
		/(\n {4}value: (\d+)\n(?: {4}[^\n]*\n)*? {4}alternatives:\n {6}- (?:\{ )?value: )[\d.]+/u,
		(_, start, value) => `${start}⟦${value}.1`,
		'overlap',
	);
	return bank;
};

describe('compileBank on the shipped bank', () => {
	it('finds nothing wrong with it', () => {
		expect(placesOf(compileBank(shippedFiles()))).toEqual([]);
	});

	it('reports six planted faults in one run, each at its place, and nothing else', () => {
		const { files, planted } = plantSix();
		expect(new Set(planted).size).toBe(6);
		expect(placesOf(compileBank(files)).sort()).toEqual([...planted].sort());
	});

	it('suggests the right thing for each of the six', () => {
		const { errors } = compileBank(plantSix().files);
		const hints = Object.fromEntries(errors.map(({ code, suggestion }) => [code, suggestion]));
		expect(hints['unknown-key']).toBe('did you mean "confusable"?');
		expect(hints['dangling-source']).toMatch(/^did you mean "[a-z0-9-]+"\?$/u);
		expect(hints['reused-id']).toMatch(/-2" is free$/u);
		expect(hints['bad-date']).toBe('did you mean 2023-02-28?');
		expect(hints['second-true-option']).toBe('remove "key: true" from one of them');
		expect(hints['overlap']).toMatch(/^stay further off than/u);
	});

	it('says where a reused id was first used', () => {
		const reused = compileBank(plantSix().files).errors.find(({ code }) => code === 'reused-id');
		expect(reused?.message).toMatch(
			/names an item already, at questions\/items\/\S+\.yaml:\d+:\d+$/u,
		);
	});
});
