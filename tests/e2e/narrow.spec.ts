import { expect, test, type Page } from '@playwright/test';
import { answer, areSaved, isAlive, langs, open, phone } from '../support/e2e-app.ts';
import { importFile, roundOf } from '../support/e2e-seed.ts';
import { filesUnder } from '../support/tree.ts';

const pages = filesUnder('build', /^index\.html$/).map((file) =>
	file.slice('build'.length, -'index.html'.length),
);

const langOf = (path: string): string => /^\/(kk|ru)\//u.exec(path)?.[1] ?? 'en';

/** What makes the page wider than the screen; empty when nothing does. */
const tooWide = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
			.slice(0, 3)
			.concat(`${scrollWidth} > ${clientWidth}`);
	});

/** Targets of a finger that are smaller than 44 by 44; links inside a sentence are exempt. */
const tooSmall = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const isInText = (element: Element): boolean =>
			getComputedStyle(element).display === 'inline' && element.closest('p, li, td, h2') !== null;
		const isTarget = (element: Element): boolean =>
			element.checkVisibility({ visibilityProperty: true }) &&
			element.closest('.unseen') === null &&
			!element.matches('.skip') &&
			!isInText(element);
		return [...document.querySelectorAll('button, summary, a[href], input, label.button')]
			.filter(isTarget)
			.flatMap((element) => {
				const { width, height } = element.getBoundingClientRect();
				const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
				return width < 43.9 || height < 43.9
					? [`${element.tagName} ${words.slice(0, 40)}: ${width.toFixed(0)} x ${height.toFixed(0)}`]
					: [];
			});
	});

for (const lang of langs) {
	test(`320 px are enough for every page in ${lang}, and every target is 44 by 44`, async ({
		browser,
	}) => {
		const context = await browser.newContext({ ...phone, viewport: { width: 320, height: 640 } });
		const page = await context.newPage();
		const found: string[] = [];
		const look = async (path: string): Promise<void> => {
			found.push(
				...[...(await tooWide(page)), ...(await tooSmall(page))].map((each) => `${path}: ${each}`),
			);
		};
		for (const path of pages.filter((each) => langOf(each) === lang)) {
			await open(page, path);
			await look(path);
		}
		await open(page, lang === 'en' ? '/' : `/${lang}/`);
		await answer(page);
		await areSaved(page, 1);
		await look('home, answered');
		await page.reload();
		await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
		await look('home again');
		await context.close();
		expect(found).toEqual([]);
	});
}

test('320 px are enough for every form of question and its explanation', async ({ browser }) => {
	const context = await browser.newContext({ ...phone, viewport: { width: 320, height: 640 } });
	const page = await context.newPage();
	const { text, items } = roundOf(['numeric', 'true-false', 'choice']);
	await importFile(page, text);
	await open(page, '/practice/');
	const found: string[] = [];
	const look = async (what: string): Promise<void> => {
		found.push(
			...[...(await tooWide(page)), ...(await tooSmall(page))].map((each) => `${what}: ${each}`),
		);
	};
	for (const { form } of items) {
		await look(`${form} asked`);
		await answer(page);
		await look(`${form} answered`);
		await page.getByRole('button', { name: /^(Next|See how it went)$/u }).click();
		await page.locator('#headline').waitFor({ state: 'detached' });
	}
	await look('summary');
	await context.close();
	expect(found).toEqual([]);
});

test('text of twice the size makes no page scroll sideways', async ({ browser }) => {
	const context = await browser.newContext({ ...phone, bypassCSP: true });
	const page = await context.newPage();
	const found: string[] = [];
	for (const path of ['/', '/kk/', '/ru/', '/ru/topics/', '/kk/settings/']) {
		await page.goto(path);
		await isAlive(page);
		await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
		found.push(...(await tooWide(page)).map((each) => `${path}: ${each}`));
	}
	await page.goto('/practice/?length=3min');
	await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
	for (let n = 0; n < 4; n++) {
		await page.locator('#stem').waitFor();
		found.push(...(await tooWide(page)).map((each) => `question ${n}: ${each}`));
		await answer(page);
		found.push(...(await tooWide(page)).map((each) => `answer ${n}: ${each}`));
		await page.getByRole('button', { name: 'Next' }).click();
		await page.locator('#headline').waitFor({ state: 'detached' });
	}
	await context.close();
	expect(found).toEqual([]);
});
