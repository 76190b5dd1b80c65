/** Builds the site into build/ and the host program into dist/host/. */
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generate, installPackages } from './setup.mjs';
import { forgetBuild, hashSources, stampBuild } from './stamp.mjs';
import { inRoot, mustRun, script, tools } from './tools.mjs';

/** Builds all of it, and stamps it when all of it has worked. */
export const build = async () => {
	const sources = hashSources();
	mkdirSync(inRoot('dist'), { recursive: true });
	forgetBuild();
	await generate();
	await mustRun(tools.vite, ['build', '--logLevel', 'warn']);
	await mustRun(tools.vite, ['build', '-c', 'vite.host.config.ts', '--logLevel', 'warn']);
	await mustRun('scripts/seal.mjs');
	stampBuild(sources);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await script(async () => {
		installPackages();
		await build();
	});
}
