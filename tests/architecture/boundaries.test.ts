import { describe, expect, it } from 'vitest';
import { cruise, cruisePlanted } from '../support/cruise.ts';
import { root } from '../support/tree.ts';

const script = (line: string): string =>
	`<script lang="ts">\n${line}\n\tconst shown = x;\n</script>\n{shown}\n`;

const value = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const type = (from: string): string => `import type { X } from '${from}';\nexport type Y = X;\n`;

/** What the planted files import. */
const ground = {
	'src/lib/app/x.ts': 'export const x = 1;',
	'src/lib/bank/x.ts': 'export const x = 1;\nexport interface X {}\n',
	'src/lib/bank/compile/x.ts': 'export const x = 1;',
	'src/lib/forms/x.ts': 'export const x = 1;\nexport interface X {}\n',
	'src/lib/forms/choice/view.ts': 'export const x = 1;',
	'src/lib/kernel/x.ts': 'export const x = 1;',
	'src/lib/store/x.ts': 'export const x = 1;\nexport interface X {}\n',
	'.generated/bank/sabaq.json': '{}',
};

/** Path, text, and the rule that it must break. */
const illegal: readonly (readonly [path: string, text: string, rule: string])[] = [
	['src/lib/kernel/up.ts', value('#lib/bank/x.ts'), 'kernel-imports'],
	['src/lib/kernel/up-type.ts', type('#lib/bank/x.ts'), 'kernel-imports'],
	['src/lib/kernel/relative.ts', value('../bank/x.ts'), 'kernel-imports'],
	['src/lib/kernel/lazy.ts', `export const y = import('#lib/bank/x.ts');`, 'kernel-imports'],
	['src/lib/kernel/again.ts', `export { x } from '#lib/bank/x.ts';`, 'kernel-imports'],
	['src/lib/kernel/effect.ts', `import '#lib/bank/x.ts';`, 'kernel-imports'],
	['src/lib/bank/oven.ts', value('#lib/bank/compile/x.ts'), 'bank-imports'],
	['src/lib/app/oven.ts', value('#lib/bank/compile/x.ts'), 'app-imports'],
	['src/routes/cellar.ts', value('#lib/store/x.ts'), 'routes-imports'],
	['src/lib/store/value.ts', value('#lib/bank/x.ts'), 'store-types-only'],
	[
		'src/lib/store/mixed.ts',
		`import { x, type X } from '#lib/bank/x.ts';\nexport const y: X = x;`,
		'store-types-only',
	],
	['src/lib/ui/Value.svelte', script(`import { x } from '#lib/forms/x.ts';`), 'ui-views-only'],
	['src/lib/ui/Store.svelte', script(`import { x } from '#lib/store/x.ts';`), 'ui-imports'],
	['src/lib/ui/runes.svelte.ts', value('#lib/forms/x.ts'), 'ui-views-only'],
	[
		'src/lib/session/db.ts',
		`import Dexie from 'dexie';\nexport const y = Dexie;`,
		'session-packages',
	],
	[
		'src/lib/forms/memory.ts',
		`import { fsrs } from 'ts-fsrs';\nexport const y = fsrs;`,
		'forms-packages',
	],
	[
		'src/lib/bank/read.ts',
		`import { parse } from 'yaml';\nexport const y = parse;`,
		'bank-packages',
	],
	[
		'src/lib/insight/rune.ts',
		`import { untrack } from 'svelte';\nexport const y = untrack;`,
		'insight-packages',
	],
	[
		'src/lib/kernel/kit.ts',
		`import { page } from '$app/state';\nexport const y = page;`,
		'kernel-packages',
	],
	[
		'src/lib/session/file.ts',
		`import { join } from 'node:path';\nexport const y = join;`,
		'session-node',
	],
	['src/lib/ui/bank.ts', `import y from '#bank/sabaq.json';\nexport { y };`, 'bank-by-the-door'],
	['src/lib/kernel/attic.ts', value('#lib/attic/x.ts'), 'only-rooms-in-the-table'],
	['src/service-worker/up.ts', value('#lib/app/x.ts'), 'outside-the-rooms'],
	['src/lib/app/alias.ts', value('$lib/kernel/x.ts'), 'resolvable'],
	['src/lib/app/nowhere.ts', value('#lib/kernel/nowhere.ts'), 'resolvable'],
	['src/lib/app/ring-a.ts', `import { b } from './ring-b.ts';\nexport const a = b;`, 'no-circular'],
];

const legal: readonly (readonly [path: string, text: string])[] = [
	['src/lib/bank/down.ts', value('#lib/kernel/x.ts')],
	['src/lib/store/type.ts', type('#lib/bank/x.ts')],
	['src/lib/store/dexie.ts', `import Dexie from 'dexie';\nexport const y = Dexie;`],
	['src/lib/ui/View.svelte', script(`import { x } from '#lib/forms/choice/view.ts';`)],
	['src/lib/bank/compile/read.ts', `import { parse } from 'yaml';\nexport const y = parse;`],
	['src/lib/app/bank.ts', `import y from '#bank/sabaq.json';\nexport { y };`],
	['src/lib/app/kit.ts', `import { page } from '$app/state';\nexport const y = page;`],
	['src/live-host/path.ts', `import { join } from 'node:path';\nexport const y = join;`],
];

const planted = cruisePlanted({
	...ground,
	'src/lib/attic/x.ts': 'export const x = 1;',
	'src/lib/app/ring-b.ts': `import { a } from './ring-a.ts';\nexport const b = a;`,
	...Object.fromEntries(illegal.map(([path, text]) => [path, text])),
	...Object.fromEntries(legal),
});

describe('the boundary gate', () => {
	it('finds nothing in the tree', () => {
		const found = cruise(root).map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`);
		expect(found).toEqual([]);
	}, 60_000);

	it.each(illegal)('is red for %s', (path, _, rule) => {
		expect(planted.get(path)).toContain(rule);
	});

	it.each(legal)('is green for %s', (path) => {
		expect(planted.get(path)).toBeUndefined();
	});
});
