import { describe, expect, it } from 'vitest';
import { forbiddenImports } from '../support/svelte-scripts.ts';
import { filesUnder, read } from '../support/tree.ts';

describe('imports inside components', () => {
	it.each(filesUnder('src', /\.svelte$/))('%s takes no type from a forbidden room', (file) => {
		expect(forbiddenImports(file, read(file))).toEqual([]);
	});

	it('finds a type from a forbidden room', () => {
		const source = `<script lang="ts">import type { Store } from '#lib/store/store.ts';</script>`;
		expect(forbiddenImports('src/lib/ui/Planted.svelte', source)).toEqual(['#lib/store/store.ts']);
	});

	it('finds it in a module script and behind a relative path', () => {
		const source = `<script module lang="ts">\nimport type { Store } from '../store/store.ts';\n</script>`;
		expect(forbiddenImports('src/lib/ui/Planted.svelte', source)).toEqual(['../store/store.ts']);
	});

	it('lets a type from an allowed room through', () => {
		const source = `<script lang="ts">import type { Item } from '#lib/forms/item.ts';</script>`;
		expect(forbiddenImports('src/lib/ui/Planted.svelte', source)).toEqual([]);
	});
});
