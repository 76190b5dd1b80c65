import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashSources } from './scripts/stamp.mjs';
import { inRoot } from './scripts/tools.mjs';

/**
 * @param {string} text
 * @returns {`sha256-${string}`}
 */
const sha256 = (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

// Kit hashes its own inline scripts only: that of the early tap is ours to allow.
const template = readFileSync(inRoot('.generated', 'app.html'), 'utf8');
const inlineScripts = [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) =>
	sha256(match[1] ?? ''),
);

// The style of the element with which Kit announces a navigation to screen readers. It stands in
// Kit's write_root.js; tests/architecture/announcer.test.ts holds the two together.
const announcer = sha256(
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px',
);

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
const origin = process.env.SITE_ORIGIN;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// A short class per component, unique by its path: the first page carries each many times.
		cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
	},
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true, strict: true }),
		paths: { base, relative: true },
		files: { appTemplate: '.generated/app.html' },
		output: { preloadStrategy: 'modulepreload', bundleStrategy: 'split' },
		// The first page's styles come inside it: first paint then waits for one request, not two.
		inlineStyleThreshold: 32768,
		// The worker is registered by the app after the first saved answer.
		serviceWorker: { register: false },
		// Names the sources, not the hour: the same sources give the same files.
		// Read once a build: Kit loads this file again for prerendering, when a source may have changed.
		version: { name: (process.env.SABAQ_SOURCES ??= hashSources()).slice(0, 12) },
		prerender: {
			// The last three are linked by addresses that a report makes, which no page holds.
			entries: [
				'*',
				'/kk/',
				'/ru/',
				'/kk/late.json',
				'/ru/late.json',
				'/kk/question/',
				'/ru/question/',
			],
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail',
			...(origin ? { origin } : {}),
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...inlineScripts],
				'style-src': ['self', 'unsafe-hashes', announcer],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sabaq-worker'],
			},
		},
	},
};
