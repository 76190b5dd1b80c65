/** `npm start`: packages if absent, a build if stale, then the host program in this very process. */
import { build } from './build.mjs';
import { installPackages } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { script } from './tools.mjs';

await script(async () => {
	installPackages();
	if (!isBuildFresh()) {
		process.stdout.write('Building Sabaq ...\n');
		await build();
	}
	// Imported, not spawned: signals arrive without a middleman.
	await import(new URL('../dist/host/main.js', import.meta.url).href);
});
