/** `npm run bench -- <name> [--json] [--quick]`: runs tests/bench/<name>.ts, which prints figures. */
import { readdirSync } from 'node:fs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { setUp } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { inRoot, mustRun, script, tools } from './tools.mjs';

const names = readdirSync(inRoot('tests', 'bench'))
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.slice(0, -'.ts'.length));

await script(async () => {
	const [name = '', ...args] = process.argv.slice(2);
	if (!names.includes(name)) throw new Error(`Which bench? There are: ${names.join(', ')}.`);
	await setUp();
	if (!isBuildFresh()) await build();
	process.env.CHROMIUM_PATH = await findChromium();
	await mustRun(tools.tsx, [`tests/bench/${name}.ts`, ...args]);
});
