import { expect, test } from '@playwright/test';
import {
	answer,
	answersOf,
	areSaved,
	goOn,
	headlineOf,
	open,
	optionsOf,
	phone,
	stemOf,
} from '../support/e2e-app.ts';

test.use({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });

test('a report is copied by one tap, and its link draws exactly that question again', async ({
	page,
}) => {
	await open(page, '/practice/?length=3min');
	await answer(page);
	await goOn(page);
	await stemOf(page).waitFor();
	const stem = (await stemOf(page).textContent()) ?? '';
	const options = await optionsOf(page).allInnerTexts();
	await answer(page);
	await areSaved(page, 2);

	await page.getByRole('button', { name: 'Report a fault' }).click();
	await expect(page.getByText(/^Copied\./u)).toBeVisible();
	const report = await page.evaluate(() => navigator.clipboard.readText());
	const [kept] = (await answersOf(page)).slice(-1);
	expect(report).toContain(`question: ${kept?.itemKey ?? 'none'}`);
	const link = /^link: (.+)$/mu.exec(report)?.[1] ?? '';

	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(stem);
	expect(await optionsOf(page).allInnerTexts()).toEqual(options);
	await page.getByRole('button', { name: 'I don’t know' }).click();
	await expect(headlineOf(page)).toBeFocused();
	expect(await answersOf(page)).toHaveLength(2);
});
