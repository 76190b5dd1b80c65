/** The static gates. Each counts as one test. */
import { runNode, tools } from './tools.mjs';

// Compilers throw most of what they make away at once: more room for it spares much of the clearing up.
const env = {
	...process.env,
	NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
};

/**
 * A gate is a program that ends with 0 when all is well; else its output says what is not.
 * @param {string} name
 * @param {number} budget seconds
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {import('./steps.mjs').Step}
 */
const gate = (name, budget, program, args) => ({
	name,
	budget,
	run: async () => {
		const { code, output } = await runNode(program, args, { quiet: true, env });
		if (code === 0) return { passed: 1, failures: [] };
		process.stdout.write(`\n--- ${name} ---\n${output.trimEnd()}\n---\n`);
		return { passed: 0, failures: [`${program} ${args.join(' ')} ended with ${code}`] };
	},
});

export const gates = [
	gate('lint', 40, tools.eslint, ['.', '--max-warnings', '0']),
	gate('format', 15, tools.prettier, ['--check', '.', '--log-level', 'warn']),
	gate('types', 30, tools.svelteCheck, ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']),
	gate('worker types', 10, tools.tsc, ['-p', 'src/service-worker', '--noEmit']),
	gate('boundaries', 10, tools.depcruise, ['src', '--config', '.dependency-cruiser.mjs']),
	gate('dead code', 10, tools.knip, ['--no-progress', '--treat-config-hints-as-errors']),
	gate('bank', 60, 'scripts/bank.mjs', ['check']),
];
