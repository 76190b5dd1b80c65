import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import config from '../../svelte.config.js';
import { read } from '../support/tree.ts';

it('allows exactly the style that this version of Kit gives its announcer', () => {
	const kit = read('node_modules/@sveltejs/kit/src/core/sync/write_root.js');
	const style = /id="svelte-announcer"[^>]* style="([^"]*)"/.exec(kit)?.[1] ?? '';
	expect(style).toContain('position: absolute');
	const hash = createHash('sha256').update(style).digest('base64');
	expect(config.kit?.csp?.directives?.['style-src']).toContain(`sha256-${hash}`);
});
