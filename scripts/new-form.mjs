/** `npm run new:form -- <name>`: a working form to begin with, its lines in the tables, its tests. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOfForm } from './new-form-files.mjs';
import { inRoot, mustRun, script, tools } from './tools.mjs';

await script(async () => {
	const [name, ...rest] = process.argv.slice(2);
	if (name === undefined || rest.length > 0)
		throw new Error('Which form? npm run new:form -- <name>, such as odd-one-out');
	const files = filesOfForm(name, (path) =>
		existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined,
	);
	for (const { path, text } of files) {
		mkdirSync(dirname(inRoot(path)), { recursive: true });
		writeFileSync(inRoot(path), text);
	}
	await mustRun(tools.prettier, ['--write', '--log-level=warn', ...files.map(({ path }) => path)]);
	process.stdout.write(
		`${files.map(({ path }) => path).join('\n')}\n\nIt picks one of two options: change the item, how it is graded, made and shown, and what\nits inspector proves. npm run dev shows it under /workshop/, npm test runs it over the bank.\n`,
	);
});
