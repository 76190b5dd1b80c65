/** Names the content of the sources, so that nothing is built twice and chunks keep their names. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './tools.mjs';

/** What the built site and the host program are made from. */
const sources = [
	'package.json',
	'package-lock.json',
	'questions',
	'scripts',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.host.config.ts',
];

/** Settings that end up in the built files. */
const settings = ['BASE_PATH', 'SITE_ORIGIN'];

/**
 * Files under a place, in an order that is the same on every machine.
 * @param {string} place path from the project's folder
 * @returns {string[]}
 */
export const filesUnder = (place) => {
	const path = inRoot(place);
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [place];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(place, name)));
};

/**
 * SHA-256 over names and contents of all sources and the settings of the build.
 * @returns {string} 64 hexadecimal digits
 */
export const hashSources = () => {
	const hash = createHash('sha256');
	for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
	for (const file of sources.flatMap(filesUnder)) {
		const bytes = readFileSync(inRoot(file));
		hash.update(`${file.replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
};

const stampFile = inRoot('dist', 'stamp.json');

/** True when the build was made from exactly these sources, and is all there. */
export const isBuildFresh = () => {
	const needed = [stampFile, inRoot('build', 'index.html'), inRoot('dist', 'host', 'main.js')];
	if (!needed.every((path) => existsSync(path))) return false;
	return JSON.parse(readFileSync(stampFile, 'utf8')).sources === hashSources();
};

/** Called before a build, so that one that breaks off is not taken for a finished one. */
export const forgetBuild = () => {
	rmSync(stampFile, { force: true });
};

/** @param {string} hash of the sources as they were when the build began */
export const stampBuild = (hash) => {
	writeFileSync(stampFile, `${JSON.stringify({ sources: hash })}\n`);
};
