/**
 * Writes the list of the built files and their SHA-256 sums into the built service worker, which
 * then keeps no body that is not on it: a captive portal's page never becomes part of the app.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesUnder } from './stamp.mjs';
import { inRoot } from './tools.mjs';

/** What no page needs offline, or what a server does not hand out under its own name. */
const left = [
	/\.(br|gz|map)$/,
	/^404\.html$/,
	/^service-worker\.js$/,
	/^robots\.txt$/,
	/^_app\/version\.json$/,
	/^icons\//,
	/(^|\/)\./,
];

/** @param {Uint8Array | string} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

const files = filesUnder('build').map((file) => file.replaceAll('\\', '/').slice('build/'.length));

/** The address under which a file is asked for: a page by its folder. */
const addressOf = (/** @type {string} */ file) => file.replace(/(^|\/)index\.html$/, '$1');

const sums = Object.fromEntries(
	files
		.filter((file) => !left.some((pattern) => pattern.test(file)))
		.map((file) => [addressOf(file), sha256(readFileSync(inRoot('build', file)))]),
);

const path = inRoot('build', 'service-worker.js');
const built = readFileSync(path, 'utf8');
// Over the worker's own code too: a new worker must never fill, or on failure delete, the cache of
// the one that is at work.
const name = sha256(built + JSON.stringify(sums)).slice(0, 16);

const [before, after, ...more] = built.split(/["'`]__SEALED__["'`]/);
if (before === undefined || after === undefined || more.length > 0) {
	throw new Error('the built service worker must hold the text __SEALED__ exactly once');
}
const sealed = `${before}${JSON.stringify(JSON.stringify({ name, sums }))}${after}`;

writeFileSync(path, sealed);
writeFileSync(`${path}.gz`, gzipSync(sealed, { level: constants.Z_BEST_COMPRESSION }));
writeFileSync(`${path}.br`, brotliCompressSync(sealed));
