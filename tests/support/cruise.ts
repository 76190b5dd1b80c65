import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './tree.ts';

interface Violation {
	readonly from: string;
	readonly to: string;
	readonly rule: { readonly name: string };
}

/** What the boundary gate finds in a folder that has a src/. Red is a result here, not an error. */
export const cruise = (folder: string): readonly Violation[] => {
	const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const config = join(root, '.dependency-cruiser.mjs');
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[program, 'src', '--config', config, '--output-type', 'json'],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
	);
	if (stdout === '') throw new Error(`dependency-cruiser said: ${stderr}`);
	return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

const compilerOptions = {
	target: 'esnext',
	module: 'esnext',
	moduleResolution: 'bundler',
	allowImportingTsExtensions: true,
	noEmit: true,
};

const imports = { '#lib/*': './src/lib/*', '#bank/*': './.generated/bank/*' };

/**
 * Runs the gate on a small tree made of the given files, outside the project.
 * @param files text by path from the tree's folder
 * @returns names of the broken rules by the file that breaks them
 */
export const cruisePlanted = (
	files: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> => {
	const folder = mkdtempSync(join(tmpdir(), 'sabaq-planted-'));
	const all = {
		...files,
		'package.json': JSON.stringify({ name: 'planted', type: 'module', imports }),
		'tsconfig.json': JSON.stringify({ compilerOptions }),
	};
	try {
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
		for (const [path, text] of Object.entries(all)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const found = new Map<string, string[]>();
		for (const { from, rule } of cruise(folder)) {
			found.set(from, [...(found.get(from) ?? []), rule.name]);
		}
		return found;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};
