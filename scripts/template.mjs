/** Writes .generated/app.html: src/app.html with the early tap's script, minified, in its place. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { inRoot } from './tools.mjs';

const place = '<!--early-tap-->';

const source = readFileSync(inRoot('src', 'boot', 'early-tap.js'), 'utf8');
const { code, errors } = minifySync('early-tap.js', source, { module: false });
const [error] = errors;
if (error !== undefined) throw new Error(`src/boot/early-tap.js: ${error.message}`);
if (code.includes('</script')) throw new Error('src/boot/early-tap.js would end its own element');

const page = readFileSync(inRoot('src', 'app.html'), 'utf8');
const [before, after, ...more] = page.split(place);
if (before === undefined || after === undefined || more.length > 0) {
	throw new Error(`src/app.html must hold ${place} exactly once`);
}

mkdirSync(inRoot('.generated'), { recursive: true });
writeFileSync(inRoot('.generated', 'app.html'), `${before}<script>${code.trim()}</script>${after}`);
