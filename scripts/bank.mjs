/** The workbench of the bank: `npm run bank -- --help`. */
import { existsSync } from 'node:fs';
import { installPackages } from './setup.mjs';
import { inRoot, runNode, script } from './tools.mjs';

const tsx = 'node_modules/tsx/dist/cli.mjs';

await script(async () => {
	if (!existsSync(inRoot(tsx))) installPackages();
	const { code } = await runNode(tsx, ['src/cli/bank.ts', ...process.argv.slice(2)]);
	process.exitCode = code;
});
