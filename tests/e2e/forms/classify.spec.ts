import { expect, type Locator, type Page } from '@playwright/test';
import { headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, checkByKeys, checkOf, expectSound } from '../../support/e2e-forms.ts';

const address = askedAt('w-which-chamber');
const ofSenate = /50 members|President appointed|of the maslikhats|term of six/u;

const rowsOf = (page: Page): Locator =>
	page.getByRole('main').getByRole('group').getByRole('group');

test('each row is sorted by keyboard alone, then all are checked', async ({ page }) => {
	await open(page, address);
	await stemOf(page).focus();
	await expect(rowsOf(page)).toHaveCount(4);
	for (const row of await rowsOf(page).all()) {
		const isSenate = ofSenate.test((await row.textContent()) ?? '');
		await page.keyboard.press('Tab');
		await expect(row.getByRole('button', { name: 'Mazhilis' })).toBeFocused();
		if (!isSenate) await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		if (isSenate) await page.keyboard.press('Enter');
	}
	await checkByKeys(page, 2);
});

test('taps at 320 px sort the rows, and axe finds nothing before and after', async ({ page }) => {
	await open(page, address);
	const rows = rowsOf(page);
	const check = checkOf(page);
	await rows.first().getByRole('button', { name: 'Senate' }).tap();
	await expect(rows.first().getByRole('button', { pressed: true })).toHaveText('Senate');
	await expect(page.getByText('1 of 4 chosen')).toBeVisible();
	await check.tap();
	await expect(page.getByRole('alert')).toHaveText(/^Still without an answer: /u);
	await expectSound(page);
	for (const row of await rows.all()) {
		await expect(row).toHaveAccessibleName(/\S/u);
		await row.getByRole('button', { name: 'Mazhilis' }).tap();
		await expect(row.getByRole('button', { pressed: true })).toHaveText('Mazhilis');
	}
	await check.tap();
	await expect(headlineOf(page)).toHaveText(/^[123] of 4 right$/u);
	await expectSound(page);
});
