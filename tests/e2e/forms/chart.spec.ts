import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';

const seats = '/question/?key=sabaq:result-2023-total-nsdp/chart&variant=1';
const turnout = '/question/?key=sabaq:turnout-2023-turnout-almaty/chart&variant=0';

test('a figure is read and answered by keyboard alone', async ({ page }) => {
	await open(page, turnout);
	await stemOf(page).waitFor();
	const twin = page.getByText('Show as table');
	await twin.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('table').getByRole('row')).toHaveCount(21);
	await expect(page.getByRole('row', { name: /^Almaty 25.82/u })).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(optionsOf(page).first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
});

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

	test('it is read and answered by taps alone, and nothing sticks out', async ({ page }) => {
		for (const path of [seats, turnout]) {
			await open(page, path);
			await page.getByText('Show as table').tap();
			await expect(page.getByRole('table')).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			for (const option of await optionsOf(page).all())
				expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			await optionsOf(page).last().tap();
			await headlineOf(page).waitFor();
		}
	});
});

test('its tree is a question, a named picture, its table and its options', async ({ page }) => {
	await open(page, seats);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "How many of the 98 seats did the National Social Democratic Party hold by the official result of March 2023?" [level=1]
    - figure:
      - img "Official result of the Mazhilis election of 19 March 2023 Seats in all"
    - list:
      - listitem:
        - button /^\\d seats$/
    - button "I don’t know"
  `);
});

/** What axe finds, in light and in dark. */
const faults = async (page: Page): Promise<string[]> => {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		found.push(
			...(await page.evaluate(async () => {
				await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
				const run = (window as unknown as { axe: typeof axe }).axe.run;
				const { violations } = await run(document, { resultTypes: ['violations'] });
				return violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
			})),
		);
	}
	return found;
};

test.describe('axe', () => {
	test.use({ bypassCSP: true });

	test('finds nothing in a figure, its table and its explanation', async ({ page }) => {
		await page.addInitScript({ content: axe.source });
		for (const path of [seats, turnout]) {
			await open(page, path);
			await page.getByText('Show as table').click();
			expect(await faults(page)).toEqual([]);
			await optionsOf(page).first().click();
			await headlineOf(page).waitFor();
			expect(await faults(page)).toEqual([]);
		}
	});
});
