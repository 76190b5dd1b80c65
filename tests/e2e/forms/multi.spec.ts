import { expect } from '@playwright/test';
import { headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test, faultsOf, isWide } from '../../support/e2e-axe.ts';

const address = '/question/?key=sabaq:w-new-in-2023&variant=0';
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
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Check' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
	await expect(headlineOf(page)).toHaveText('Right');
});

test('taps at 320 px tick and untick, and axe finds nothing before and after', async ({ page }) => {
	await open(page, address);
	const group = page.getByRole('main').getByRole('group');
	await expect(group).toHaveAccessibleName(/^What was different/u);
	await expect(group).toHaveAccessibleDescription(
		'Pick every right answer. There is at least one.',
	);
	const check = page.getByRole('button', { name: 'Check' });
	await check.tap();
	await expect(page.getByRole('alert')).toHaveText('Finish your answer first.');
	const wrong = page.getByRole('checkbox', { name: /grew by nine/u });
	await wrong.tap();
	await expect(wrong).toBeChecked();
	await page.getByRole('checkbox', { name: right[0] }).tap();
	await page.getByRole('checkbox', { name: right[1] }).tap();
	await page.getByRole('checkbox', { name: right[1] }).tap();
	await expect(page.getByRole('checkbox', { name: right[1] })).not.toBeChecked();
	expect(await isWide(page)).toBe(false);
	expect(await faultsOf(page)).toEqual([]);
	await check.tap();
	await expect(headlineOf(page)).toHaveText('1 of 4 right');
	await expect(page.getByText('It shrank by nine, from 107 deputies to 98.')).toBeVisible();
	expect(await isWide(page)).toBe(false);
	expect(await faultsOf(page)).toEqual([]);
});
