/** Runs steps that check the project, counts what passed and failed, and prints the table. */

/**
 * @typedef {{passed: number, failures: string[]}} Counted failures by name
 * @typedef {object} Step
 * @property {string} name
 * @property {number} budget seconds it may take on two cores; told, never a failure
 * @property {() => Promise<Counted>} run
 * @typedef {Counted & {name: string, budget: number, seconds: number}} Done
 */

const marks = { good: '✓', bad: '✗' };

/** @param {Done} done */
const sayDone = ({ name, passed, failures, seconds }) => {
	const mark = failures.length === 0 ? marks.good : marks.bad;
	const counts = `${passed} passed, ${failures.length} failed`;
	process.stdout.write(`${mark} ${name.padEnd(12)} ${counts.padEnd(28)} ${seconds.toFixed(1)} s\n`);
};

/**
 * A step that breaks off, or that finds nothing to run, has failed.
 * @param {Step} step
 * @returns {Promise<Done>}
 */
const runStep = async ({ name, budget, run }) => {
	process.stdout.write(`  ${name} ...\n`);
	const began = performance.now();
	/** @type {Counted} */
	let counted;
	try {
		counted = await run();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		counted = { passed: 0, failures: [`did not run: ${reason}`] };
	}
	if (counted.passed + counted.failures.length === 0) counted.failures.push('ran no test');
	const done = { ...counted, name, budget, seconds: (performance.now() - began) / 1000 };
	sayDone(done);
	return done;
};

/**
 * Runs the steps in order, `atOnce` of them side by side.
 * @param {readonly Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<Done[]>} in the order of the steps
 */
export const runSteps = async (steps, atOnce) => {
	/** @type {Done[]} */
	const results = [];
	const waiting = [...steps.entries()];
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [place, step] = next;
			results[place] = await runStep(step);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return results;
};

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);

/** @param {readonly string[]} cells */
const row = ([name = '', ...numbers]) =>
	[name.padEnd(14), ...numbers.map((number) => number.padStart(9))].join('');

/**
 * The table of steps, the names of what failed, and the sums as the last line.
 * @param {readonly Done[]} results
 */
export const report = (results) => {
	const lines = results.map(({ name, passed, failures, seconds, budget }) =>
		row([name, String(passed), String(failures.length), seconds.toFixed(1), String(budget)]),
	);
	const names = results.flatMap(({ name, failures }) =>
		failures.map((failure) => `${marks.bad} ${name}: ${failure}`),
	);
	const passed = sum(results.map((result) => result.passed));
	const failed = sum(results.map((result) => result.failures.length));
	const text = [
		'',
		row(['step', 'passed', 'failed', 'seconds', 'budget']),
		...lines,
		...(names.length === 0 ? [] : ['', ...names]),
		'',
		`${passed} passed, ${failed} failed`,
	].join('\n');
	process.stdout.write(`${text}\n`);
	if (failed > 0) process.exitCode = 1;
};
