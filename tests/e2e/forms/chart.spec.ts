import { expect, test } from '@playwright/test';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';
import { axeTest as phone } from '../../support/e2e-axe.ts';
import { askedAt, expectSound, widen } from '../../support/e2e-forms.ts';

const seats = askedAt('result-2023-total-nsdp/chart', 1);
const turnout = askedAt('turnout-2023-turnout-almaty/chart');

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

phone('it is read and answered by taps alone, sound before and after', async ({ page }) => {
	for (const path of [seats, turnout]) {
		await open(page, path);
		await page.getByText('Show as table').tap();
		await expect(page.getByRole('table')).toBeVisible();
		await expectSound(page);
		for (const option of await optionsOf(page).all())
			expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await optionsOf(page).last().tap();
		await headlineOf(page).waitFor();
		await expectSound(page);
	}
});

phone('it is sound on a wide page too, before and after', async ({ page }) => {
	await widen(page);
	for (const path of [seats, turnout]) {
		await open(page, path);
		await page.getByText('Show as table').click();
		await expectSound(page);
		await optionsOf(page).first().click();
		await headlineOf(page).waitFor();
		await expectSound(page);
	}
});

test('its tree is a question, a named picture, its table and its options', async ({ page }) => {
	await open(page, seats);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Look at the chart. How many of the 98 seats did the National Social Democratic Party hold by the official result of March 2023?" [level=1]
    - figure:
      - img "Official result of the Mazhilis election of 19 March 2023 Seats in all"
    - list:
      - listitem:
        - button /^\\d seats$/
    - button "I don’t know"
  `);
});
