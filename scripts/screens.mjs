/** `npm run screens`: the pictures of docs/screens/, from a journey on the built site. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from './build.mjs';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { serveBuilt } from './serve-built.mjs';
import { setUp } from './setup.mjs';
import { isBuildFresh } from './stamp.mjs';
import { inRoot, script, tools } from './tools.mjs';

const sizes = /** @type {const} */ ({
	360: { width: 360, height: 740 },
	1440: { width: 1440, height: 900 },
});
const folder = inRoot('docs', 'screens');

/** A made-up history, so that the page of progress has something to show. */
const sampleFile = () => {
	const { stdout, status } = spawnSync(
		process.execPath,
		[inRoot(tools.tsx), inRoot('tests', 'support', 'sample-history.ts'), String(Date.now())],
		{ encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'inherit'] },
	);
	if (status !== 0) throw new Error('the sample history was not made');
	return { name: 'sample.json', mimeType: 'application/json', buffer: Buffer.from(stdout) };
};

/** @param {import('@playwright/test').Page} page */
const answerOnce = async (page) => {
	const options = page.locator('button.option');
	if ((await options.count()) > 0) await options.first().click();
	else {
		await page.getByRole('textbox').fill('50');
		await page.getByRole('button', { name: 'Answer' }).click();
	}
	await page.locator('#headline').waitFor();
};

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {(name: string) => Promise<unknown>} shoot
 * @param {ReturnType<typeof sampleFile>} sample
 */
const journey = async (page, url, shoot, sample) => {
	await page.goto(url);
	await page.locator('.chamber svg').first().waitFor();
	await shoot('home');
	await page.goto(new URL('practice/?length=3min', url).href);
	await page.locator('#stem').waitFor();
	await shoot('question');
	await answerOnce(page);
	await shoot('feedback');
	while ((await page.locator('#summary-title').count()) === 0) {
		if ((await page.locator('#headline').count()) === 0) await answerOnce(page);
		await page.locator('.next').click();
		await page.locator('#stem, #summary-title').first().waitFor();
	}
	await shoot('summary');
	await page.goto(new URL('settings/', url).href);
	await page.locator('input[type=file]').setInputFiles(sample);
	await page.getByRole('button', { name: 'Add them' }).click();
	await page.getByText(/entries added/u).waitFor();
	await page.goto(new URL('progress/', url).href);
	await page.locator('.map').waitFor();
	await shoot('progress');
};

await script(async () => {
	await setUp();
	if (!isBuildFresh()) await build();
	mkdirSync(folder, { recursive: true });
	const sample = sampleFile();
	const host = await serveBuilt();
	const browser = await chromium.launch({
		executablePath: await findChromium(),
		args: chromiumArgs,
	});
	try {
		for (const [width, viewport] of Object.entries(sizes))
			for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
				const page = await browser.newPage({
					viewport,
					colorScheme,
					deviceScaleFactor: width === '360' ? 2 : 1,
					reducedMotion: 'reduce',
				});
				await journey(
					page,
					host.url,
					async (name) => {
						await page.waitForTimeout(300);
						await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
					},
					sample,
				);
				await page.close();
			}
	} finally {
		await browser.close();
		host.stop();
	}
	process.stdout.write('The pictures are in docs/screens/\n');
});
