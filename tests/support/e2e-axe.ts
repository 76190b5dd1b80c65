import { test as base, type Page } from '@playwright/test';
import axe from 'axe-core';

/** A narrow page to touch, in which axe may run: its own scripts are not those of our policy. */
export const axeTest = base.extend({
	page: async ({ browser }, use) => {
		const context = await browser.newContext({
			viewport: { width: 320, height: 640 },
			hasTouch: true,
			bypassCSP: true,
			reducedMotion: 'reduce',
		});
		await context.addInitScript({ content: axe.source });
		await use(await context.newPage());
		await context.close();
	},
});

/** What axe finds in the page as it stands, in light and in dark. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = await page.evaluate(async () => {
			// Colours on their way from light to dark are nobody's colours.
			for (let frame = 0; frame < 2; frame++) await new Promise((done) => setTimeout(done, 50));
			await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
			const { run } = (window as unknown as { axe: typeof axe }).axe;
			const { violations } = await run(document, { resultTypes: ['violations'] });
			return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`);
		});
		found.push(...violations.map((each) => `${colorScheme}: ${each}`));
	}
	return found;
};

/** True where a page has to be scrolled sideways. */
export const isWide = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
