/**
 * A Vite plugin for the first visit. It lets the bundler drop what this app never calls of the
 * framework (about 1.1 kB), and lets a page be painted before its scripts are fetched: the first
 * question can be answered without them. It changes a few lines of Kit, and fails when they are not
 * as they were.
 */

/**
 * By the end of a file's name: lines of Kit, and what is to stand there.
 * @type {Readonly<Record<string, ReadonlyArray<readonly [string, string]>>>}
 */
const changes = {
	// Taken apart, the whole of Svelte counts as used; member by member, what is called.
	'/runtime/client/client.js': [
		['const { onMount, tick } = svelte;', 'const onMount = svelte.onMount, tick = svelte.tick;'],
	],
	// Kit's hints would have the scripts fetched while the page is parsed, which on a slow phone keeps
	// its processor from the first paint. All of them are fetched at once when that is done: a task
	// that was posted in a frame's last step runs when the frame has been painted.
	'/runtime/server/page/render.js': [
		[`head.add_link_tag(path, ['rel="modulepreload"']);`, ''],
		[
			'blocks.push(boot);',
			`blocks.push(\`requestAnimationFrame(() => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = () => {
							\${Array.from(modulepreloads, (path) => \`import(\${s(prefixed(path))});\`).join('')}
							\${boot}
						};
						port2.postMessage(0);
					});\`);`,
		],
	],
};

/**
 * @param {string} code
 * @param {readonly [string, string]} change
 */
const exchange = (code, [before, after]) => {
	if (!code.includes(before)) throw new Error(`Kit no longer says ${before}`);
	return code.replace(before, () => after);
};

/** @returns {import('vite').Plugin} */
export const leanKit = () => ({
	name: 'sabaq-lean-kit',
	apply: 'build',
	enforce: 'pre',
	transform(code, id) {
		const [, file] = id.replaceAll('\\', '/').split('/@sveltejs/kit/src');
		if (file === undefined) return undefined;
		// Checks what pages export, in development; making the checks has no effect of its own.
		if (file === '/utils/exports.js') return { code, map: null, moduleSideEffects: false };
		const own = changes[file];
		return own && { code: own.reduce(exchange, code), map: null };
	},
});
