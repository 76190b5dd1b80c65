import { expect } from '@playwright/test';
import { headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, checkByKeys, checkOf, expectSound } from '../../support/e2e-forms.ts';

const address = askedAt('w-new-in-2023');
const right = [/5 % of the vote/u, /single-mandate districts/u, /no longer chose/u] as const;

test('several options are ticked by keyboard alone, then checked', async ({ page }) => {
	await open(page, address);
	await stemOf(page).focus();
	const boxes = page.getByRole('checkbox');
	await expect(boxes).toHaveCount(4);
	for (let n = 0; n < 4; n++) {
		await page.keyboard.press('Tab');
		await expect(boxes.nth(n)).toBeFocused();
		const text = (await boxes.nth(n).textContent()) ?? '';
		if (right.some((each) => each.test(text))) await page.keyboard.press('Space');
	}
	await checkByKeys(page, 2);
});

test('taps at 320 px tick and untick, and axe finds nothing before and after', async ({ page }) => {
	await open(page, address);
	const group = page.getByRole('main').getByRole('group');
	await expect(group).toHaveAccessibleName(/^What was different/u);
	await expect(group).toHaveAccessibleDescription(
		'Pick every right answer. There is at least one.',
	);
	const check = checkOf(page);
	await check.tap();
	await expect(page.getByRole('alert')).toHaveText('Finish your answer first.');
	const wrong = page.getByRole('checkbox', { name: /grew by nine/u });
	await wrong.tap();
	await expect(wrong).toBeChecked();
	await page.getByRole('checkbox', { name: right[0] }).tap();
	await page.getByRole('checkbox', { name: right[1] }).tap();
	await page.getByRole('checkbox', { name: right[1] }).tap();
	await expect(page.getByRole('checkbox', { name: right[1] })).not.toBeChecked();
	await expectSound(page);
	await check.tap();
	await expect(headlineOf(page)).toHaveText('1 of 4 right');
	await expect(page.getByText('It shrank by nine, from 107 deputies to 98.')).toBeVisible();
	await expectSound(page);
});
