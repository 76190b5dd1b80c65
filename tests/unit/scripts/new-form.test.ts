import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesOfForm } from '../../../scripts/new-form-files.mjs';

const read = (path: string): string | undefined => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined; // not there: the form's own files
	}
};

const tables = [
	'src/lib/forms/grading.ts',
	'src/lib/forms/generating.ts',
	'src/lib/ui/forms/table.ts',
	'src/cli/bank-report/form-needs.ts',
	'src/cli/reading-sheet/show.ts',
	'tests/proof/inspectors.ts',
];
/** What a new form's line in them is made of stands in the table's own file. */
const needNoImport = ['src/cli/bank-report/form-needs.ts', 'src/cli/reading-sheet/show.ts'];

describe('a new form', () => {
	const files = filesOfForm('odd-one-out', read);

	it('is a folder, a component, an inspector, a test and a line in each table', () => {
		expect(files.map(({ path }) => path)).toEqual([
			'src/lib/forms/odd-one-out/item.ts',
			'src/lib/forms/odd-one-out/grade.ts',
			'src/lib/forms/odd-one-out/generate.ts',
			'src/lib/ui/forms/OddOneOut.svelte',
			'tests/proof/inspect/odd-one-out.ts',
			'tests/unit/forms/odd-one-out.test.ts',
			...tables,
		]);
	});

	it.each(tables)('adds to %s what it imports and its line, and changes nothing else', (path) => {
		const before = (read(path) ?? '').split('\n');
		const after = files.find((file) => file.path === path)?.text.split('\n') ?? [];
		const added = after.filter((line) => !before.includes(line));
		const line = /^\t'odd-one-out': (?:[oO]ddOneOut\w*|needWrong|showPick),$/u;
		expect(added).toEqual([
			...(needNoImport.includes(path)
				? []
				: [expect.stringMatching(/^import .*[oO]ddOneOut.*;$/u)]),
			expect.stringMatching(line),
		]);
		expect(after.filter((line) => !added.includes(line))).toEqual(before);
	});

	it('is TypeScript that can be read', () => {
		for (const { path, text } of files.filter((file) => file.path.endsWith('.ts'))) {
			const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
			expect(diagnostics, path).toEqual([]);
		}
	});

	it.each([
		['Odd', /no name for a form/u],
		['odd one', /no name for a form/u],
		['../out', /no name for a form/u],
		['choice', /there is a form "choice" already: src\/lib\/forms\/choice\/item\.ts/u],
	])('is refused as %s', (name, why) => {
		expect(() => filesOfForm(name, read)).toThrow(why);
	});

	it('is refused where a table is not as it was', () => {
		const changed = (path: string) => (path === tables[1] ? 'export {};' : read(path));
		expect(() => filesOfForm('odd-one-out', changed)).toThrow(/generating\.ts does not hold/u);
	});
});
