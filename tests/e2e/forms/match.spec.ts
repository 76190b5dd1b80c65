import { expect } from '@playwright/test';
import { headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, checkOf, expectFocused, expectSound } from '../../support/e2e-forms.ts';

const address = askedAt('holds-prime-minister/match');
const right: Readonly<Record<string, string>> = {
	'Prime Minister': 'Alikhan Smailov',
	'chair of the Mazhilis': 'Yerlan Koshanov',
	'chair of the Senate': 'Maulen Ashimbayev',
	'chair of the Central Election Commission': 'Nurlan Abdirov',
};

test('pairs are made by keyboard alone, then checked', async ({ page }) => {
	await open(page, address);
	await stemOf(page).focus();
	const offices = page.getByRole('list', { name: 'To match' }).getByRole('button');
	const people = page.getByRole('list', { name: 'Answers' }).getByRole('button');
	await expect(people).toHaveCount(4);
	await page.keyboard.press('Tab');
	await expect(offices.first()).toBeFocused();
	// The turn goes from one to the next by itself.
	for (const office of await offices.locator('.text').allTextContents()) {
		const person = people.filter({ hasText: right[office] ?? office });
		while (!(await person.evaluate((button) => button === document.activeElement))) {
			const isPast = await people.last().evaluate((button) => button === document.activeElement);
			if (isPast) await stemOf(page).focus();
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Enter');
	}
	await expect(page.getByText('All are matched.')).toBeVisible();
	const check = checkOf(page);
	while (!(await check.evaluate((button) => button === document.activeElement)))
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expectFocused(page, 'Right');
});

test('taps at 320 px pair and take back, and axe finds nothing before and after', async ({
	page,
}) => {
	await open(page, address);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /Who held each of these offices at the end of March 2023\\?/ [level=1]
    - list "To match":
      - listitem:
        - button /no answer yet/ [pressed]
      - listitem:
        - button /no answer yet/
    - paragraph: /Tap what goes with/
    - list "Answers":
      - listitem:
        - button /\\w+ \\w+/
    - button "Start again" [disabled]
    - button "Check"
    - button "I don’t know"
  `);
	const tap = (name: string) => page.getByRole('button', { name }).tap();
	await tap('Prime Minister');
	await tap('Yerlan Koshanov');
	await expect(
		page.getByRole('status').filter({ hasText: 'Matched: Prime Minister – Yerlan Koshanov' }),
	).toBeVisible();
	await page.getByRole('list', { name: 'Answers' }).getByText('Yerlan Koshanov').tap();
	for (const [office, person] of [
		['Prime Minister', 'Maulen Ashimbayev'],
		['chair of the Senate', 'Alikhan Smailov'],
		['chair of the Mazhilis', 'Yerlan Koshanov'],
	] as const) {
		await tap(office);
		await tap(person);
	}
	await tap('Check');
	await expect(page.getByRole('alert')).toHaveText(
		'Still without an answer: chair of the Central Election Commission',
	);
	await expectSound(page);
	await tap('Nurlan Abdirov');
	await tap('Check');
	await expect(headlineOf(page)).toHaveText('2 of 4 right');
	await expect(
		page.getByText('At the end of March 2023 the chair of the Senate was Maulen Ashimbayev.'),
	).toBeVisible();
	await expectSound(page);
});
