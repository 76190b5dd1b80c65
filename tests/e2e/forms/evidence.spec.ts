import { expect, test } from '@playwright/test';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';
import { axeTest as phone } from '../../support/e2e-axe.ts';
import { askedAt, expectSound, widen } from '../../support/e2e-forms.ts';

const path = askedAt('quasi-states/evidence');

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

phone('one tap answers, and it is sound before and after', async ({ page }) => {
	await open(page, path);
	await expect(optionsOf(page)).toHaveCount(4);
	await expectSound(page);
	await optionsOf(page).last().tap();
	await headlineOf(page).waitFor();
	await expectSound(page);
});

phone('it is sound on a wide page too, before and after', async ({ page }) => {
	await widen(page);
	await open(page, path);
	await stemOf(page).waitFor();
	await expectSound(page);
	await optionsOf(page).first().click();
	await headlineOf(page).waitFor();
	await expectSound(page);
});

test('its tree is a question and four sources with their dates', async ({ page }) => {
	await open(page, path);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /Tokayev speaks of .quasi-state territories./ [level=1]
    - list:
      - listitem:
        - button /\\(.*\\d{4}\\)$/
      - listitem:
        - button /\\(.*\\d{4}\\)$/
      - listitem:
        - button /\\(.*\\d{4}\\)$/
      - listitem:
        - button /\\(.*\\d{4}\\)$/
    - button "I don’t know"
  `);
});
