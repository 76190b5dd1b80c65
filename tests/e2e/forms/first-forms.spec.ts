import { expect, type Page } from '@playwright/test';
import { headlineOf, open, optionsOf, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test, faultsOf, isWide } from '../../support/e2e-axe.ts';

const pathOf = (key: string): string => `/question/?key=sabaq:${key}&variant=0`;

/** The three forms that a round begins with: how each is read, and how it is answered. */
const forms = [
	{
		key: 'leads-auyl/choice',
		tree: `
    - heading /Who led the party Auyl/ [level=1]
    - list:
      - listitem:
        - button /.+/
      - listitem:
        - button /.+/
      - listitem:
        - button /.+/
      - listitem:
        - button /.+/
    - button "I don’t know"
  `,
		tap: (page: Page) => optionsOf(page).last().tap(),
		press: async (page: Page) => {
			await optionsOf(page).first().focus();
			await page.keyboard.press('Tab');
			await expect(optionsOf(page).nth(1)).toBeFocused();
			await page.keyboard.press('Enter');
		},
	},
	{
		key: 'leads-auyl/true-false',
		tree: `
    - paragraph: True or false?
    - heading /the party Auyl was led by/ [level=1]
    - list:
      - listitem:
        - button "True"
      - listitem:
        - button "False"
    - button "I don’t know"
  `,
		tap: (page: Page) => optionsOf(page).first().tap(),
		press: async (page: Page) => {
			await optionsOf(page).first().focus();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Space');
		},
	},
	{
		key: 'term-mazhilis/numeric',
		tree: `
    - heading /For how many years/ [level=1]
    - textbox "Your answer"
    - button "Answer"
    - button "I don’t know"
  `,
		tap: async (page: Page) => {
			await page.getByRole('textbox').tap();
			await page.keyboard.type('6');
			await page.getByRole('button', { name: 'Answer', exact: true }).tap();
		},
		press: async (page: Page) => {
			await page.getByRole('textbox').focus();
			await page.keyboard.type('5');
			await page.keyboard.press('Enter');
		},
	},
] as const;

for (const { key, tree, tap, press } of forms) {
	test(`${key} is read as what it is, and answered by keyboard alone`, async ({ page }) => {
		await open(page, pathOf(key));
		await stemOf(page).waitFor();
		await expect(page.getByRole('main')).toMatchAriaSnapshot(tree);
		await press(page);
		await expect(headlineOf(page)).toBeFocused();
	});

	test(`${key} is answered by taps at 320 px, and axe finds nothing`, async ({ page }) => {
		await open(page, pathOf(key));
		await stemOf(page).waitFor();
		expect(await isWide(page)).toBe(false);
		expect(await faultsOf(page)).toEqual([]);
		await tap(page);
		await headlineOf(page).waitFor();
		expect(await isWide(page)).toBe(false);
		expect(await faultsOf(page)).toEqual([]);
	});
}
