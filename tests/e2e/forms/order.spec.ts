import { expect } from '@playwright/test';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, checkByKeys, checkOf, expectSound } from '../../support/e2e-forms.ts';

const address = askedAt('un-abstention-march/order');
/** The true order: one long before, and three at the end. */
const [first, ...last] = [
	'Kazakhstan declares its independence',
	'Kazakhstan abstains at the UN on the demand that Russian troops leave Ukraine',
	'The Constitutional Court begins work',
	'Three observer missions give their views of the snap Mazhilis election',
] as const;

test('events are put in order by keyboard alone, then checked', async ({ page }) => {
	await open(page, address);
	await stemOf(page).focus();
	const events = optionsOf(page);
	await expect(events).toHaveCount(4);
	const names = await events.locator('.text').allTextContents();
	for (const name of [first, ...last]) {
		await stemOf(page).focus();
		for (let n = 0; n <= names.indexOf(name); n++) await page.keyboard.press('Tab');
		await expect(events.nth(names.indexOf(name))).toBeFocused();
		await page.keyboard.press('Space');
	}
	await expect(page.getByRole('button', { name: `${last[2]} (place 4)` })).toBeVisible();
	await checkByKeys(page, 1 + names.length - names.indexOf(last[2]));
});

test('taps at 320 px place and take back, and axe finds nothing before and after', async ({
	page,
}) => {
	await open(page, address);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /earliest/ [level=1]
    - list:
      - listitem:
        - button /Kazakhstan|Court|missions/
      - listitem:
        - button /Kazakhstan|Court|missions/
    - status: Tap them one after the other, the earliest first.
    - button "Start again" [disabled]
    - button "Check"
    - button "I don’t know"
  `);
	const event = (name: string) => page.getByRole('button', { name });
	await event(last[2]).tap();
	await event(last[2]).tap();
	for (const name of [first, last[1], last[0]]) await event(name).tap();
	await expect(page.getByRole('button', { pressed: true })).toHaveCount(3);
	await checkOf(page).tap();
	await expect(page.getByRole('alert')).toHaveText(`Still without a place: ${last[2]}`);
	await expectSound(page);
	await event(last[2]).tap();
	await checkOf(page).tap();
	await expect(headlineOf(page)).toHaveText('2 of 4 right');
	await expect(page.getByText('You put it in place 3.')).toBeVisible();
	await expectSound(page);
});
