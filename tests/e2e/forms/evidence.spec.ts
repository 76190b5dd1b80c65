import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';

const path = '/question/?key=sabaq:quasi-states/evidence&variant=0';

test('a source is chosen by keyboard alone', async ({ page }) => {
	await open(page, path);
	await stemOf(page).waitFor();
	await optionsOf(page).first().focus();
	await page.keyboard.press('Tab');
	await expect(optionsOf(page).nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
	await expect(page.getByText(/Published on/u).first()).toBeAttached();
});

test.describe('on a narrow phone', () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

	test('one tap answers, and nothing sticks out', async ({ page }) => {
		await open(page, path);
		await expect(optionsOf(page)).toHaveCount(3);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await optionsOf(page).last().tap();
		await headlineOf(page).waitFor();
	});
});

test('its tree is a question and three sources with their dates', async ({ page }) => {
	await open(page, path);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /could support this sentence/ [level=1]
    - list:
      - listitem:
        - button /\\(.*\\d{4}\\)$/
      - listitem:
        - button /\\(.*\\d{4}\\)$/
      - listitem:
        - button /\\(.*\\d{4}\\)$/
    - button "I don’t know"
  `);
});

test.describe('axe', () => {
	test.use({ bypassCSP: true });

	test('finds nothing before and after the answer, light and dark', async ({ page }) => {
		await page.addInitScript({ content: axe.source });
		await open(page, path);
		await stemOf(page).waitFor();
		for (const isAnswered of [false, true]) {
			if (isAnswered) await optionsOf(page).first().click();
			if (isAnswered) await headlineOf(page).waitFor();
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const found = await page.evaluate(async () => {
					await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
					const run = (window as unknown as { axe: typeof axe }).axe.run;
					const { violations } = await run(document, { resultTypes: ['violations'] });
					return violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
				});
				expect(found).toEqual([]);
			}
		}
	});
});
