import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { answer, areSaved, isAlive, isOfflineReady, langs } from '../support/e2e-app.ts';
import { servePlain, type PlainServer } from '../support/plain-server.ts';
import { filesUnder, read, root } from '../support/tree.ts';

const pages = filesUnder('build', /^index\.html$/).map((file) =>
	file.slice('build/'.length, -'index.html'.length),
);

const langOf = (path: string): string => /^(kk|ru)\//u.exec(path)?.[1] ?? 'en';

/** The site at a server that can be taken away, after one saved answer. */
const withAnswer = async (
	page: Page,
	use: (server: PlainServer) => Promise<void>,
): Promise<void> => {
	const server = await servePlain(join(root, 'build'), '');
	try {
		await page.goto(server.url);
		await answer(page);
		await areSaved(page, 1);
		await isOfflineReady(page);
		await use(server);
	} finally {
		await server.stop().catch(() => undefined); // stopped by the test already
	}
};

for (const lang of langs) {
	test(`after one answer every page in ${lang} opens without the network, by address and by reload`, async ({
		page,
	}) => {
		await withAnswer(page, async (server) => {
			await server.stop();
			const own = pages.filter((path) => langOf(path) === lang);
			expect(own.length).toBeGreaterThan(8);
			for (const path of own) {
				await page.goto(server.url + path);
				await isAlive(page);
				await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
				await page.reload();
				await isAlive(page);
			}
		});
	});
}

test('before the first answer nothing is stored for use without a network', async ({ page }) => {
	const server = await servePlain(join(root, 'build'), '');
	await page.goto(server.url);
	await isAlive(page);
	await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
	expect(server.asked).not.toContain('/service-worker.js');
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	await server.stop();
});

test('without the network one walks through the site by its links', async ({ page }) => {
	await withAnswer(page, async (server) => {
		await server.stop();
		await page.context().setOffline(true);
		await expect(page.getByText('Offline. Everything here still works.')).toBeVisible();
		const places = page.getByRole('navigation');
		for (const name of ['Topics', 'Settings', 'Progress']) {
			await places.getByRole('link', { name }).click();
			await expect(places.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
		}
		await page.getByRole('contentinfo').getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1, name: 'Sources and method' })).toBeVisible();
	});
});

const updateBar = (page: Page) => page.getByText('A new version is ready.');

test('a new version says so outside a round only, and takes over only when it is asked to', async ({
	page,
}) => {
	await withAnswer(page, async (server) => {
		const body = `${read('build/service-worker.js')}// new`;
		server.replace = (path) =>
			path === '/service-worker.js' ? { body, type: 'text/javascript' } : undefined;
		await page.goto(`${server.url}practice/`);
		await isAlive(page);
		await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).waiting));
		await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
		await expect(updateBar(page)).toBeHidden();

		await page.goto(`${server.url}topics/`);
		await expect(updateBar(page)).toBeVisible();
		await page.reload();
		await expect(updateBar(page)).toBeVisible();
		const isWaiting = (): Promise<boolean> =>
			page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
		expect(await isWaiting()).toBe(true);

		const reloaded = page.waitForEvent('load');
		await page.getByRole('button', { name: 'Use it' }).click();
		await reloaded;
		await isAlive(page);
		await expect(page.getByText('Saved on this device').or(page.getByRole('main'))).toBeVisible();
		expect(await isWaiting()).toBe(false);
		await expect(updateBar(page)).toBeHidden();
		await areSaved(page, 1);
	});
});
