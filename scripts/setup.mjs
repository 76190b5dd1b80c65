/** Makes a fresh clone ready: packages, page template, bank, Kit's types. Needs Node only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot, mustRun, root, script, tools } from './tools.mjs';

const oldest = [20, 19];

/** @throws {Error} when this Node is too old to run the project */
export const checkNode = () => {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [needMajor = 0, needMinor = 0] = oldest;
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	throw new Error(
		`Sabaq needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. ` +
			'Get a newer one from https://nodejs.org and start again.',
	);
};

const lockFile = inRoot('package-lock.json');
const stampFile = inRoot('node_modules', '.sabaq-stamp');

const hashLock = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/**
 * True when npm's own record of what it installed names the versions of the lockfile. It tells a
 * folder made by a plain `npm ci` or `npm install` from one that is older than the lockfile.
 */
const isInstalledByHand = () => {
	const record = inRoot('node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
	const present = JSON.parse(readFileSync(record, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, { version, optional, peer }]) =>
			path === '' || present[path]?.version === version || optional === true || peer === true,
	);
};

/** True when node_modules holds what the lockfile asks for. */
const isInstalled = () => {
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashLock()) return true;
	return isInstalledByHand();
};

const install = () => {
	process.stdout.write('Installing packages (npm ci) ...\n');
	const args = ['ci', '--no-audit', '--no-fund'];
	const npm = process.env.npm_execpath;
	/** @type {import('node:child_process').SpawnSyncOptions} */
	const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
	const { status } = npm?.endsWith('.js')
		? spawnSync(process.execPath, [npm, ...args], options)
		: spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
	if (status !== 0) throw new Error('npm ci failed: its own message above says why.');
};

/** Installs the packages when they are absent or older than the lockfile. Else no network. */
export const installPackages = () => {
	checkNode();
	if (!isInstalled()) install();
	writeFileSync(stampFile, hashLock());
};

/** Writes what other tools read: the page template, the bank as JSON, Kit's types. In this order. */
export const generate = async () => {
	await mustRun('scripts/template.mjs');
	await mustRun('scripts/bank.mjs', ['compile']);
	await mustRun(tools.svelteKit, ['sync']);
};

export const setUp = async () => {
	installPackages();
	await generate();
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await script(setUp);
