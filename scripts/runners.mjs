/** The test runners: each writes a JSON report, from which every test is counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, runNode, tools } from './tools.mjs';

/** @typedef {import('./steps.mjs').Counted} Counted */

/**
 * @param {string} name
 * @returns {string} path of a report that is not there yet
 */
const freshReport = (name) => {
	const path = inRoot('test-results', `${name}.json`);
	mkdirSync(dirname(path), { recursive: true });
	rmSync(path, { force: true });
	return path;
};

/** @param {string} path */
const readReport = (path) => {
	if (!existsSync(path)) throw new Error('the runner wrote no report');
	return JSON.parse(readFileSync(path, 'utf8'));
};

/**
 * A runner that ends badly although every test passed (an error between the tests) has failed.
 * @param {Counted} counted
 * @param {number} code
 * @returns {Counted}
 */
export const withExit = (counted, code) =>
	code !== 0 && counted.failures.length === 0
		? { ...counted, failures: [`the runner ended with ${code} although no test failed`] }
		: counted;

/**
 * @param {{testResults: {name: string, message: string, status: string,
 *   assertionResults: {status: string, fullName: string}[]}[]}} report
 * @returns {Counted}
 */
export const countVitest = ({ testResults }) => {
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	);
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failures: [
			// A skipped test proves nothing, so it counts as a failed one.
			...tests
				.filter(({ status }) => status !== 'passed')
				.map(({ status, fullName }) =>
					status === 'failed' ? fullName : `${fullName} (${status})`,
				),
			...broken.map(({ name, message }) => `${name}: ${message.split('\n')[0] ?? ''}`),
		],
	};
};

/**
 * Runs a test runner without a word, and shows all that it said when it ends badly.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [extra]
 */
const runQuietly = async (program, args, extra = {}) => {
	const env = { ...process.env, NO_COLOR: '1', ...extra };
	const { code, output } = await runNode(program, args, { quiet: true, env });
	if (code !== 0) process.stdout.write(`\n--- ${args.join(' ')} ---\n${output.trimEnd()}\n---\n`);
	return code;
};

/**
 * @param {string} project of vite.config.ts
 * @returns {Promise<Counted>}
 */
export const runVitest = async (project) => {
	const path = freshReport(project);
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${path}`];
	const code = await runQuietly(tools.vitest, ['run', '--project', project, ...reporters]);
	return withExit(countVitest(readReport(path)), code);
};

/**
 * @typedef {{title: string, specs?: {title: string, ok: boolean, tests: {status: string}[]}[],
 *   suites?: Suite[]}} Suite
 */

/**
 * @param {Suite} suite
 * @param {string[]} above
 * @returns {{name: string, status: string}[]}
 */
const testsOf = ({ title, specs = [], suites = [] }, above) => {
	const path = [...above, title].filter(Boolean);
	const own = specs.flatMap((spec) =>
		spec.tests.map(({ status }) => ({ name: [...path, spec.title].join(' › '), status })),
	);
	return [...own, ...suites.flatMap((inner) => testsOf(inner, path))];
};

/**
 * @param {{suites: Suite[], errors: {message?: string}[]}} report
 * @returns {Counted}
 */
export const countPlaywright = ({ suites, errors }) => {
	const tests = suites.flatMap((suite) => testsOf(suite, []));
	return {
		passed: tests.filter(({ status }) => status === 'expected').length,
		failures: [
			...tests
				.filter(({ status }) => status !== 'expected')
				.map(({ name, status }) => (status === 'unexpected' ? name : `${name} (${status})`)),
			...errors.map(({ message = 'an error without words' }) => message.split('\n')[0] ?? ''),
		],
	};
};

/**
 * @param {number} port on which the site is served for the tests
 * @returns {Promise<Counted>}
 */
export const runPlaywright = async (port) => {
	const path = freshReport('e2e');
	const code = await runQuietly(tools.playwright, ['test', '--reporter=line,json'], {
		E2E_PORT: String(port),
		PLAYWRIGHT_JSON_OUTPUT_FILE: path,
	});
	return withExit(countPlaywright(readReport(path)), code);
};
