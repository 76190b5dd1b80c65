/** `npm run dev`: the development server; a change in questions/ compiles the bank again. */
import { watch } from 'node:fs';
import { setUp } from './setup.mjs';
import { inRoot, mustRun, runNode, script, tools } from './tools.mjs';

const compileOnChange = () => {
	/** @type {NodeJS.Timeout | undefined} */
	let waiting;
	watch(inRoot('questions'), { recursive: true }, () => {
		// Editors write a file in several steps: wait until they are done.
		clearTimeout(waiting);
		waiting = setTimeout(() => void runNode('scripts/bank.mjs', ['compile']), 150);
	}).unref();
};

await script(async () => {
	await setUp();
	compileOnChange();
	await mustRun(tools.vite, ['dev', ...process.argv.slice(2)]);
});
