/** What every script needs: where the project is, and a way to run its tools without a shell. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Tools by file, so that signals reach them and no shell stands between. */
export const tools = {
	depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
	eslint: 'node_modules/eslint/bin/eslint.js',
	knip: 'node_modules/knip/bin/knip.js',
	playwright: 'node_modules/@playwright/test/cli.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
	svelteKit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	tsx: 'node_modules/tsx/dist/cli.mjs',
	tsc: 'node_modules/typescript/bin/tsc',
	vite: 'node_modules/vite/bin/vite.js',
	vitest: 'node_modules/vitest/vitest.mjs',
};

/** Raised when a command ends with another code than 0: its own output has said why. */
export class CommandFailed extends Error {}

/**
 * Runs a Node program in the project's folder and waits for it.
 * @param {string} program path from the project's folder
 * @param {readonly string[]} [args]
 * @param {{quiet?: boolean, env?: NodeJS.ProcessEnv}} [how] quiet: its output is returned, not shown
 * @returns {Promise<{code: number, output: string}>}
 */
export const runNode = (program, args = [], { quiet = false, env = process.env } = {}) =>
	new Promise((done, fail) => {
		const child = spawn(process.execPath, [inRoot(program), ...args], {
			cwd: root,
			env,
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
		});
		let output = '';
		const keep = (/** @type {string} */ text) => {
			output += text;
		};
		child.stdout?.setEncoding('utf8').on('data', keep);
		child.stderr?.setEncoding('utf8').on('data', keep);
		let isInterrupted = false;
		const passOn = (/** @type {NodeJS.Signals} */ signal) => {
			isInterrupted = true;
			child.kill(signal);
		};
		process.on('SIGTERM', passOn).on('SIGINT', passOn);
		child.on('error', fail);
		child.on('close', (code) => {
			process.off('SIGTERM', passOn).off('SIGINT', passOn);
			// Who interrupts one step means all of them.
			if (isInterrupted) process.exit(130);
			done({ code: code ?? 1, output });
		});
	});

/**
 * As `runNode`, and a failure ends the caller.
 * @param {string} program
 * @param {readonly string[]} [args]
 * @throws {CommandFailed}
 */
export const mustRun = async (program, args = []) => {
	const { code } = await runNode(program, args);
	if (code !== 0) throw new CommandFailed(`${program} ${args.join(' ')} ended with ${code}`);
};

/**
 * Runs a script's main function; an error becomes one line and exit code 1.
 * @param {() => Promise<void>} main
 */
export const script = async (main) => {
	try {
		await main();
	} catch (error) {
		process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
};
