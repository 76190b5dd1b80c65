import { describe, expect, it } from 'vitest';
import { escapesIn } from '../support/escapes.ts';
import { filesUnder, read } from '../support/tree.ts';

describe('ways round the gates', () => {
	it('are taken by no file of src/', () => {
		const found = filesUnder('src', /\.(ts|svelte)$/).flatMap((path) =>
			escapesIn(path, read(path)).map((escape) => `${path}: ${escape}`),
		);
		expect(found).toEqual([]);
	});

	it.each([
		['a.ts', 'const a = (b: any) => b;', 'any'],
		['a.ts', 'const a = b!.c;', 'non-null assertion'],
		['a.ts', '// @ts-expect-error\nconst a = 1;', '@ts-expect-error'],
		['a.ts', '/* eslint-disable */', 'eslint-disable'],
		['a.ts', '// eslint-disable-next-line no-eval', 'eslint-disable'],
		['A.svelte', '<!-- svelte-ignore a11y_autofocus -->', 'svelte-ignore'],
		['A.svelte', '<script lang="ts">let a = b as any;</script>', 'any'],
		['A.svelte', '<p>{@html text}</p>', '{@html}'],
	])('are found in %s with: %s', (path, source, escape) => {
		expect(escapesIn(path, source)).toEqual([escape]);
	});

	it.each([
		['a.ts', '// eslint-disable-next-line no-eval -- for a reason'],
		['A.svelte', '<!-- svelte-ignore a11y_autofocus (for a reason) -->'],
	])('may be taken in %s with a reason: %s', (path, source) => {
		expect(escapesIn(path, source)).toEqual([]);
	});

	it('are not seen in words that only look like them', () => {
		expect(escapesIn('a.ts', `const many = 'any'; // any\nif (!a) b();`)).toEqual([]);
	});
});
