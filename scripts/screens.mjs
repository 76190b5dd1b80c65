/** `npm run screens [-- /kk/ /topics/]`: pictures of pages into test-results/screens/. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from './build.mjs';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { serveBuilt } from './serve-built.mjs';
import { setUp } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { inRoot, script } from './tools.mjs';

const sizes = {
	phone: { width: 390, height: 844 },
	desktop: { width: 1280, height: 900 },
};
const everywhere = ['/', '/kk/', '/ru/', '/practice/', '/topics/', '/progress/', '/sources/'];

const folder = inRoot('test-results', 'screens');

/** @param {string} path */
const nameOf = (path) => path.replaceAll('/', '-').replaceAll(/^-|-$/g, '') || 'home';

await script(async () => {
	const named = process.argv.slice(2);
	await setUp();
	if (!isBuildFresh()) await build();
	mkdirSync(folder, { recursive: true });
	const host = await serveBuilt();
	const browser = await chromium.launch({
		executablePath: await findChromium(),
		args: chromiumArgs,
	});
	try {
		for (const [size, viewport] of Object.entries(sizes)) {
			for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
				const page = await browser.newPage({ viewport, colorScheme });
				for (const path of named.length > 0 ? named : everywhere) {
					await page.goto(new URL(path, host.url).href, { waitUntil: 'networkidle' });
					const file = `${nameOf(path)}-${size}-${colorScheme}.png`;
					await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
				}
				await page.close();
			}
		}
	} finally {
		await browser.close();
		host.stop();
	}
	process.stdout.write(`Pictures are in ${folder}\n`);
});
