/**
 * `npm test`: everything that can be checked on one machine. `npm test -- unit lint` runs those
 * steps only. The last line is `N passed, N failed`.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { gates } from './gates.mjs';
import { runPlaywright, runVitest } from './runners.mjs';
import { setUp } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { report, runSteps } from './steps.mjs';
import { script } from './tools.mjs';

/** @returns {Promise<number>} a port that nobody listens on */
const freePort = async () => {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no free port');
	return address.port;
};

const buildStep = {
	name: 'build',
	budget: 60,
	run: async () => {
		if (!isBuildFresh()) await build();
		return { passed: 1, failures: [] };
	},
};

/** @param {() => Promise<import('./steps.mjs').Counted>} run */
const withChromium = (run) => async () => {
	process.env.CHROMIUM_PATH = await findChromium();
	return run();
};

const endToEnd = async () => {
	if (!isBuildFresh()) throw new Error('the site is not built from these sources');
	return runPlaywright(await freePort());
};

const runners = [
	{ name: 'unit', budget: 180, run: () => runVitest('unit') },
	{ name: 'component', budget: 60, run: () => runVitest('component') },
	{ name: 'browser', budget: 90, run: withChromium(() => runVitest('browser')) },
	buildStep,
	{ name: 'e2e', budget: 180, run: withChromium(endToEnd) },
];

/** A path or an address that is set for a deployment would move the site away from the tests. */
const forgetDeployment = () => {
	delete process.env.BASE_PATH;
	delete process.env.SITE_ORIGIN;
};

/**
 * The steps that were asked for by name, or all.
 * @throws {Error} for a name that no step has
 */
const isWanted = () => {
	const named = process.argv.slice(2);
	const known = [...gates, ...runners].map(({ name }) => name);
	const unknown = named.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`No step ${unknown}. There are: ${known.join(', ')}.`);
	return (/** @type {{name: string}} */ { name }) => named.length === 0 || named.includes(name);
};

const setUpStep = {
	name: 'setup',
	budget: 60,
	run: async () => {
		await setUp();
		return { passed: 1, failures: [] };
	},
};

await script(async () => {
	const wanted = isWanted();
	forgetDeployment();
	const ready = await runSteps([setUpStep], 1);
	if (ready.some(({ failures }) => failures.length > 0)) return report(ready);
	// Gates use one core each; the runners use all there are.
	const checked = await runSteps(gates.filter(wanted), 2);
	const tested = await runSteps(runners.filter(wanted), 1);
	report([...ready, ...checked, ...tested]);
});
