import { expect, test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { answer, areSaved, langs, open, phone, wordsIn, goOn, nextOf } from '../support/e2e-app.ts';
import { importFile, roundOf } from '../support/e2e-seed.ts';

/** A page in which axe may run: its own scripts are not those that our policy lets through. */
const test = base.extend({
	page: async ({ browser }, use) => {
		const context = await browser.newContext({
			...phone,
			bypassCSP: true,
			reducedMotion: 'reduce',
		});
		await context.addInitScript({ content: axe.source });
		const page = await context.newPage();
		await use(page);
		await context.close();
	},
});

const roots = { en: '/', kk: '/kk/', ru: '/ru/' } as const;

/** What axe finds in the page as it stands, in light and in dark. */
const faults = async (page: Page, what: string): Promise<string[]> => {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = await page.evaluate(async () => {
			// Colours on their way from light to dark are nobody's colours.
			for (let frame = 0; frame < 2; frame++) await new Promise((done) => setTimeout(done, 50));
			await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
			const run = (window as unknown as { axe: typeof axe }).axe.run;
			const { violations } = await run(document, { resultTypes: ['violations'] });
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.slice(0, 3)
					.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
			);
		});
		found.push(...violations.map((each) => `${what}, ${colorScheme}: ${each}`));
	}
	return found;
};

for (const lang of langs) {
	const root = roots[lang];

	test(`axe finds nothing on the pages in ${lang} that are read`, async ({ page }) => {
		test.setTimeout(120_000);
		const found: string[] = [];
		for (const path of [
			'topics/',
			'topics/vote/',
			'search/',
			'sources/',
			'progress/',
			'question/',
			'settings/',
		]) {
			await open(page, root + path);
			if (path === 'progress/')
				await page.getByRole('heading', { name: wordsIn[lang].progress.title }).waitFor();
			found.push(...(await faults(page, path)));
		}
		await page.getByRole('button', { name: wordsIn[lang].settings.clear }).click();
		await page.getByRole('dialog').waitFor();
		found.push(...(await faults(page, 'settings, dialog')));
		await page.goto(`${root}nothing/`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		found.push(...(await faults(page, 'not found')));
		expect(found).toEqual([]);
	});

	test(`axe finds nothing on the home page in ${lang}, before and after an answer and the next day`, async ({
		page,
	}) => {
		test.setTimeout(120_000);
		const found: string[] = [];
		await open(page, root);
		await page.locator('#chamber-title ~ * svg[role=img]').waitFor();
		found.push(...(await faults(page, 'first visit')));
		await answer(page);
		found.push(...(await faults(page, 'answered')));
		await areSaved(page, 1);
		await page.reload();
		await page.getByRole('heading', { name: wordsIn[lang].again.continueRound }).waitFor();
		found.push(...(await faults(page, 'returning')));
		expect(found).toEqual([]);
	});

	test(`axe finds nothing in a round in ${lang}, whatever the form of the question`, async ({
		page,
	}) => {
		test.setTimeout(120_000);
		const found: string[] = [];
		const { text, items } = roundOf(['numeric', 'true-false', 'choice']);
		await importFile(page, text);
		await open(page, `${root}practice/`);
		for (const { form } of items) {
			await page.locator('#stem').waitFor();
			found.push(...(await faults(page, `${form} asked`)));
			await answer(page);
			found.push(...(await faults(page, `${form} answered`)));
			if (form !== 'choice') await goOn(page);
		}
		await nextOf(page).click();
		await page.locator('#summary-title').waitFor();
		found.push(...(await faults(page, 'summary')));
		await open(page, `${root}progress/`);
		await page.getByRole('listitem').filter({ hasText: /^3/u }).first().waitFor();
		found.push(...(await faults(page, 'progress')));
		expect(found).toEqual([]);
	});
}
