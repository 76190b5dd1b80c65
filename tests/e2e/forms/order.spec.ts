import { expect } from '@playwright/test';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, checkByKeys, checkOf, expectSound } from '../../support/e2e-forms.ts';

const address = askedAt('vote-date/order');
/** The end of the true order; whatever comes from another topic was long before. */
const last = ['The snap Mazhilis election', 'The preliminary result', 'The final result'];

test('events are put in order by keyboard alone, then checked', async ({ page }) => {
	await open(page, address);
	await stemOf(page).focus();
	const events = optionsOf(page);
	await expect(events).toHaveCount(4);
	const names = await events.locator('.text').allTextContents();
	const order = [...names.filter((name) => !last.includes(name)), ...last];
	for (const name of order) {
		await stemOf(page).focus();
		for (let n = 0; n <= names.indexOf(name); n++) await page.keyboard.press('Tab');
		await expect(events.nth(names.indexOf(name))).toBeFocused();
		await page.keyboard.press('Space');
	}
	await expect(page.getByRole('button', { name: `${last[2]} (place 4)` })).toBeVisible();
	await checkByKeys(page, 1 + names.length - names.indexOf(last[2] ?? ''));
});

test('taps at 320 px place and take back, and axe finds nothing before and after', async ({
	page,
}) => {
	await open(page, address);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /the earliest/ [level=1]
    - list:
      - listitem:
        - button /The/
      - listitem:
        - button /The/
    - status: Tap them one after the other, the earliest first.
    - button "Start again" [disabled]
    - button "Check"
    - button "I don’t know"
  `);
	const names = await optionsOf(page).locator('.text').allTextContents();
	const event = (name: string) => page.getByRole('button', { name });
	const [stranger = ''] = names.filter((name) => !last.includes(name));
	await event(last[2] ?? '').tap();
	await event(last[2] ?? '').tap();
	for (const name of [stranger, last[1], last[0]]) await event(name ?? '').tap();
	await expect(page.getByRole('button', { pressed: true })).toHaveCount(3);
	await checkOf(page).tap();
	await expect(page.getByRole('alert')).toHaveText(`Still without a place: ${last[2]}`);
	await expectSound(page);
	await event(last[2] ?? '').tap();
	await checkOf(page).tap();
	await expect(headlineOf(page)).toHaveText('2 of 4 right');
	await expect(page.getByText('You put it in place 3.')).toBeVisible();
	await expectSound(page);
});
