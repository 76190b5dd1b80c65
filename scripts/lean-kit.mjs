/**
 * A Vite plugin that lets the bundler drop what this app never calls of the framework: about 1.1 kB
 * of the first visit. It changes two lines of Kit, and fails when they are not as they were.
 */

/** Taken apart this way, the whole of Svelte counts as used; member by member, what is called. */
const whole = 'const { onMount, tick } = svelte;';
const byMember = 'const onMount = svelte.onMount, tick = svelte.tick;';

/** @returns {import('vite').Plugin} */
export const leanKit = () => ({
	name: 'sabaq-lean-kit',
	apply: 'build',
	enforce: 'pre',
	transform(code, id) {
		const file = id.replaceAll('\\', '/');
		if (file.endsWith('/@sveltejs/kit/src/runtime/client/client.js')) {
			if (!code.includes(whole)) throw new Error(`Kit no longer says ${whole}`);
			return { code: code.replace(whole, byMember), map: null };
		}
		// Checks what pages export, in development; making the checks has no effect of its own.
		if (file.endsWith('/@sveltejs/kit/src/utils/exports.js'))
			return { code, map: null, moduleSideEffects: false };
		return undefined;
	},
});
