import { expect, test as base, type Page } from '@playwright/test';
import { join } from 'node:path';
import { type PlainServer, servePlain } from '../support/plain-server.ts';
import { filesUnder, read, root } from '../support/tree.ts';

const build = join(root, 'build');

const pages = filesUnder('build', /^index\.html$/).map((file) =>
	file.slice('build'.length, -'index.html'.length),
);

const langOf = (path: string): string => /^\/(kk|ru)\//.exec(path)?.[1] ?? 'en';

/** Resolves when the app has taken the page over: then Kit has added its announcer. */
const isAlive = (page: Page) => page.locator('#svelte-announcer').waitFor({ state: 'attached' });

/** `plain`: the built site below /sabaq/ on a server that sends no header of ours. */
const test = base.extend<{ plain: PlainServer }>({
	plain: async ({}, use) => {
		const server = await servePlain(build, '/sabaq');
		await use(server);
		await server.stop();
	},
});

/** What the page's policy blocks, from its very first line on. */
const watchViolations = async (page: Page): Promise<() => Promise<string[]>> => {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		document.addEventListener('securitypolicyviolation', (event) => {
			seen.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
		});
	});
	return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
};

/** Requests that leave the site. */
const watchStrangers = (page: Page): string[] => {
	const strangers: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url());
	});
	return strangers;
};

/** Registers the worker as the app does after the first saved answer; tells how it ended. */
const register = (page: Page): Promise<string> =>
	page.evaluate(`(async () => {
		const policy = trustedTypes.createPolicy('sabaq-worker', { createScriptURL: (url) => url });
		const url = policy.createScriptURL('service-worker.js');
		const { installing, active } = await navigator.serviceWorker.register(url);
		const worker = installing ?? active;
		while (!['activated', 'redundant'].includes(worker.state)) {
			await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
		}
		return worker.state;
	})()`);

/** How many files the worker has kept. */
const keptFiles = (page: Page): Promise<number> =>
	page.evaluate(async () => {
		const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
		const keys = await Promise.all(caches_.map((cache) => cache.keys()));
		return keys.flat().length;
	});

test.describe('every page', () => {
	for (const lang of ['en', 'kk', 'ru']) {
		test(`in ${lang} starts, keeps to its own policy and stays on this site`, async ({ page }) => {
			const violations = await watchViolations(page);
			const strangers = watchStrangers(page);
			const found: string[] = [];
			let path = '';
			page.on('pageerror', ({ message }) => found.push(`${path}: ${message}`));
			for (path of pages.filter((each) => langOf(each) === lang)) {
				const broken = page.waitForEvent('pageerror').catch(() => undefined);
				const answer = await page.goto(path);
				await Promise.race([isAlive(page), broken]);
				const policy = answer?.headers()['content-security-policy'] ?? '';
				if (!policy.startsWith("default-src 'none'")) found.push(`${path}: no policy`);
				found.push(...(await violations()).map((each) => `${path}: ${each}`));
			}
			expect(found).toEqual([]);
			expect(strangers).toEqual([]);
		});
	}

	test('has its language in the served bytes', async ({ request }) => {
		for (const path of pages) {
			const html = await (await request.get(path)).text();
			expect(html).toContain(`<html lang="${langOf(path)}"`);
		}
	});

	test('is there in every language', () => {
		const inLang = (lang: string) => pages.filter((path) => langOf(path) === lang);
		const english = inLang('en');
		expect(english).toContain('/');
		expect(inLang('kk')).toEqual(english.map((path) => `/kk${path}`));
		expect(inLang('ru')).toEqual(english.map((path) => `/ru${path}`));
	});
});

test.describe('the policy', () => {
	test('blocks markup from text, inline scripts and other hosts', async ({ page }) => {
		const violations = await watchViolations(page);
		await page.goto('/');
		const error = await page.evaluate(() => {
			const image = document.createElement('img');
			image.src = 'http://127.0.0.2/stolen.png';
			const script = document.createElement('script');
			script.append('window.stolen = 1');
			try {
				document.body.append(image, script);
				document.body.innerHTML = '<b>markup</b>';
				return 'none';
			} catch (thrown) {
				return String(thrown);
			}
		});
		expect(error).toContain('TrustedHTML');
		expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
		await expect.poll(violations).toContainEqual(expect.stringContaining('img-src'));
	});
});

test.describe('below a path, on a plain server', () => {
	test('the first tap counts and nothing is blocked', async ({ page, plain }) => {
		const violations = await watchViolations(page);
		await page.goto(plain.url);
		await page.locator('[data-early] button[data-option]').first().click();
		await expect(page.locator('[data-early][data-mark]')).toHaveCount(1);
		await isAlive(page);
		expect(await violations()).toEqual([]);
	});

	test('the whole site is there without the network', async ({ page, plain }) => {
		await page.goto(plain.url);
		expect(await register(page)).toBe('activated');
		await plain.stop();
		const missing = await page.evaluate(
			async (paths) => {
				const answers = await Promise.all(paths.map((path) => fetch(path)));
				return answers.filter(({ ok }) => !ok).map(({ url }) => url);
			},
			pages.map((path) => plain.url + path.slice(1)),
		);
		expect(missing).toEqual([]);
		await page.goto(`${plain.url}kk`);
		await isAlive(page);
		expect(page.url()).toBe(`${plain.url}kk/`);
	});

	test('a portal that answers for the site is never kept', async ({ page, plain }) => {
		await page.goto(plain.url);
		const [, script = ''] =
			/(_app\/immutable\/entry\/[\w.-]+\.js)/.exec(await page.content()) ?? [];
		expect(script).not.toBe('');
		plain.replace = (path) =>
			path === `/${script}` ? { body: '/* log in */', type: 'text/javascript' } : undefined;
		expect(await register(page)).toBe('redundant');
		expect(await keptFiles(page)).toBe(0);
	});

	test('a new version waits until the page asks for it', async ({ page, plain }) => {
		await page.goto(plain.url);
		await register(page);
		await page.reload();
		const worker = read('build/service-worker.js');
		plain.replace = (path) =>
			path === '/service-worker.js'
				? { body: `${worker}// new`, type: 'text/javascript' }
				: undefined;
		const state = page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			const found = new Promise((done) =>
				registration.addEventListener('updatefound', done, { once: true }),
			);
			await registration.update();
			await found;
			const { installing } = registration;
			while (installing?.state === 'installing') {
				await new Promise((done) =>
					installing.addEventListener('statechange', done, { once: true }),
				);
			}
			return installing?.state;
		});
		expect(await state).toBe('installed');
		const after = await page.evaluate(async () => {
			const { waiting } = await navigator.serviceWorker.ready;
			waiting?.postMessage({ type: 'something else' });
			await new Promise((done) => setTimeout(done, 300));
			const before = waiting?.state;
			const changed = new Promise((done) =>
				navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
			);
			waiting?.postMessage({ type: 'activate' });
			await changed;
			return { before, now: navigator.serviceWorker.controller === waiting };
		});
		expect(after).toEqual({ before: 'installed', now: true });
	});
});
