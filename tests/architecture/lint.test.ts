import { ESLint } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../support/tree.ts';

// The planted files are on no disk, so no type is known of them: the rules here need none.
const eslint = new ESLint({
	cwd: root,
	overrideConfig: [
		{ ...ts.configs.disableTypeChecked, files: ['**/*.ts', '**/*.svelte'] },
		{ languageOptions: { parserOptions: { projectService: false, project: false } } },
	],
});

/** Rules that the gate finds broken in a text, were it at that path. */
const lint = async (path: string, text: string): Promise<readonly (string | null)[]> => {
	const [result] = await eslint.lintText(text, { filePath: join(root, path) });
	return result?.messages.map(({ ruleId }) => ruleId) ?? [];
};

/** Path, text, and the rule that it must break. */
const illegal: readonly (readonly [string, string, string])[] = [
	['src/lib/app/planted.ts', 'export default 1;', 'no-restricted-exports'],
	['src/lib/store/planted.ts', 'const a = 1;\nexport { a as default };', 'no-restricted-exports'],
	['src/lib/kernel/planted.ts', 'export const a = Date.now();', 'no-restricted-properties'],
	['src/lib/session/planted.ts', 'export const a = new Date();', 'no-restricted-syntax'],
	['src/lib/forms/planted.ts', 'export const a = Math.random();', 'no-restricted-properties'],
	['src/lib/forms/choice/planted.ts', 'export const a = window.name;', 'no-restricted-globals'],
	['src/lib/insight/planted.ts', 'export const a = document.title;', 'no-restricted-globals'],
	['src/lib/scheduling/planted.ts', `export const a = fetch('/a');`, 'no-restricted-globals'],
	['src/lib/bank/planted.ts', `console.log('a');`, 'no-restricted-globals'],
	['src/lib/kernel/planted.ts', `import 'svelte';`, 'no-restricted-imports'],
	['src/lib/session/planted.ts', `import 'dexie';`, 'no-restricted-imports'],
	['src/lib/insight/planted.ts', `import '$app/state';`, 'no-restricted-imports'],
	[
		'src/lib/app/planted.ts',
		'export const a = (b: any) => b;',
		'@typescript-eslint/no-explicit-any',
	],
	[
		'src/lib/app/planted.ts',
		'export const a = (b?: string) => b!;',
		'@typescript-eslint/no-non-null-assertion',
	],
	['src/lib/app/planted.ts', `document.body.innerHTML = '';`, 'no-restricted-properties'],
	[
		'src/lib/app/planted.ts',
		`export const a = (b: string) => new RegExp(b);`,
		'no-restricted-syntax',
	],
	['src/lib/ui/Planted.svelte', `<p>{@html '<b>a</b>'}</p>`, 'svelte/no-at-html-tags'],
	[
		'src/lib/ui/Planted.svelte',
		`<script lang="ts">const a = (b: any) => b;</script>{a(1)}`,
		'@typescript-eslint/no-explicit-any',
	],
];

const legal: readonly (readonly [string, string])[] = [
	['src/lib/kernel/planted.ts', 'export const a = (at: number) => new Date(at);'],
	['src/lib/app/planted.ts', 'export const a = (): number => Date.now();'],
	['src/live-host/planted.ts', 'export const a = (): number => Date.now();'],
];

describe('the lint gate', { timeout: 60_000 }, () => {
	it.each(illegal)('is red for %s with: %s', async (path, text, rule) => {
		expect(await lint(path, text)).toContain(rule);
	});

	it.each(legal)('is green for %s with: %s', async (path, text) => {
		expect(await lint(path, text)).toEqual([]);
	});
});
