/** `npm run bench -- <name> [--json] [--quick]`: runs a bench, which prints its figures. */
import { findChromium } from './chromium.mjs';
import { installPackages } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { mustRun, runNode, script, tools } from './tools.mjs';

/**
 * The benches by name. `needs`: what is made ready before it runs.
 * @type {Readonly<Record<string, {program: string, needs: ReadonlyArray<'site' | 'chromium'>}>>}
 */
const benches = {
	'first-visit': { program: 'tests/bench/first-visit.ts', needs: ['site', 'chromium'] },
	search: { program: 'tests/bench/search.ts', needs: [] },
	proof: { program: 'tests/bench/proof.ts', needs: [] },
};

/** Builds when that is due. What the build says goes aside: figures alone are printed. */
const freshSite = async () => {
	if (isBuildFresh()) return;
	const { code, output } = await runNode('scripts/build.mjs', [], { quiet: true });
	process.stderr.write(output);
	if (code !== 0) throw new Error(`the build ended with ${code}`);
};

const ready = {
	site: freshSite,
	chromium: async () => {
		process.env.CHROMIUM_PATH = await findChromium();
	},
};

await script(async () => {
	const [name = '', ...args] = process.argv.slice(2);
	const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
	if (bench === undefined)
		throw new Error(`Which bench? There are: ${Object.keys(benches).join(', ')}.`);
	const unknown = args.find((arg) => arg !== '--json' && arg !== '--quick');
	if (unknown !== undefined) throw new Error(`No option ${unknown}. There are: --json, --quick.`);
	installPackages();
	for (const need of bench.needs) await ready[need]();
	await mustRun(tools.tsx, [bench.program, ...args]);
});
