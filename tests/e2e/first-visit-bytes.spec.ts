import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSite } from '../../src/live-host/site.ts';
import { serveHttp2 } from '../bench/measure/serve-http2.ts';
import { bodiesOf, bytesOf, watchTraffic, type Fetched } from '../bench/measure/traffic.ts';
import { filesUnder, read, root } from '../support/tree.ts';

const build = join(root, 'build');

/** With headers, packed, over HTTP/2. The goal is 36,000 of bodies. */
const budget = 45_000;

/** `site`: the built site over HTTP/2, with the host program's files and headers. */
const test = base.extend<{ site: string }>({
	ignoreHTTPSErrors: true,
	serviceWorkers: 'block',
	site: async ({}, use) => {
		const server = await serveHttp2(createSite(build, ''));
		await use(server.url);
		await server.stop();
	},
});

/** What the app would do when it has time waits for `release`: what it costs to start stands alone. */
const holdIdleWork = async (page: Page): Promise<{ release: () => Promise<void> }> => {
	await page.addInitScript(() => {
		const held: IdleRequestCallback[] = [];
		Object.assign(window, { held, requestIdleCallback: (run: () => void) => held.push(run) });
	});
	const release = () =>
		page.evaluate(() => {
			const { held } = window as unknown as { held: IdleRequestCallback[] };
			for (const run of held) run({ didTimeout: false, timeRemaining: () => 10 });
		});
	return { release };
};

/** Comes, waits until the app is live and nothing more is asked for, and taps nothing. */
const visit = async (page: Page, url: string) => {
	const traffic = await watchTraffic(page);
	const idle = await holdIdleWork(page);
	await page.goto(url);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await traffic.isQuiet(500);
	return { traffic, idle };
};

const tell = (name: string, fetched: readonly Fetched[]): string => {
	const [all, bodies] = [bytesOf(fetched), bodiesOf(fetched)];
	return `${name}: ${all} B in ${fetched.length} requests (bodies ${bodies}, headers ${all - bodies})`;
};

for (const path of ['', 'kk/', 'ru/']) {
	test(`the first visit to /${path} costs at most ${budget} bytes until the app is live`, async ({
		page,
		site,
	}, info) => {
		const { traffic } = await visit(page, `${site}${path}`);
		const fetched = traffic.until();
		const told = tell(`first visit to /${path}`, fetched);
		info.annotations.push({ type: 'bytes', description: told });
		process.stdout.write(`${told}\n`);
		// Headers are in it, and every body is known.
		expect(bytesOf(fetched)).toBeGreaterThan(bodiesOf(fetched));
		expect(bytesOf(fetched)).toBeLessThanOrEqual(budget);
	});
}

/** The built scripts that hold a text: what they are called changes with every build. */
const scriptsWith = (text: string): readonly string[] =>
	filesUnder('build/_app', /\.js$/)
		.filter((file) => read(file).includes(text))
		.map((file) => file.slice('build'.length));

test('store, scheduler and bank wait for the first answer', async ({ page, site }) => {
	const late = {
		Dexie: scriptsWith('DexieError'),
		'ts-fsrs': scriptsWith('request_retention'),
		'the bank': scriptsWith('sabaq:turnout-highest'),
	};
	for (const [name, scripts] of Object.entries(late))
		expect(scripts, `${name} is somewhere in the built scripts`).not.toEqual([]);
	const { traffic, idle } = await visit(page, site);
	const before = traffic.until().length;
	await idle.release();
	await expect.poll(() => traffic.until().length).toBeGreaterThan(before);
	await traffic.isQuiet(500);
	const asked = traffic.until().map(({ url }) => new URL(url).pathname);
	expect(asked.filter((path) => Object.values(late).flat().includes(path))).toEqual([]);
	await page.locator('[data-early] [data-option]').first().click();
	const answered = () => traffic.until().map(({ url }) => new URL(url).pathname);
	for (const scripts of Object.values(late))
		await expect.poll(() => answered().some((path) => scripts.includes(path))).toBe(true);
});

test('the first feedback needs one request', async ({ page, site }) => {
	const finished: string[] = [];
	page.on('requestfinished', (request) => finished.push(request.resourceType()));
	// Nothing but the page ever comes.
	await page.route('**/*', async (route) => {
		if (route.request().resourceType() === 'document') await route.continue();
	});
	await page.goto(site, { waitUntil: 'commit' });
	await page.locator('[data-early] [data-option]').first().click();
	await expect(page.locator('[data-early][data-mark]')).toHaveCount(1);
	await expect(page.locator('[data-early] [data-told]')).not.toBeEmpty();
	expect(finished).toEqual(['document']);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the question and its options are in the served page', async ({ page, site }) => {
		await page.goto(site);
		await expect(page.locator('h1#stem')).toBeVisible();
		await expect(page.locator('h1#stem')).toContainText('?');
		expect(await page.locator('[data-early] button.option:visible').count()).toBeGreaterThan(1);
	});
});

test('no prerendered markup carries a style attribute, which the policy would block', () => {
	const pages = filesUnder('build', /\.html$/);
	expect(pages.length).toBeGreaterThan(3);
	const styled = pages.filter((file) => {
		const html = readFileSync(join(root, file), 'utf8');
		const markup = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
		return /<[^>]*\sstyle\s*=/.test(markup);
	});
	expect(styled).toEqual([]);
});
