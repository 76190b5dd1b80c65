import { expect } from '@playwright/test';
import { answersOf, areSaved, headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { axeTest as test } from '../../support/e2e-axe.ts';
import { askedAt, expectFocused, expectSound } from '../../support/e2e-forms.ts';
import { importFile, roundOf } from '../../support/e2e-seed.ts';

const question = (fact: string, variant = 0): string => askedAt(`${fact}/typed`, variant);

test('a name is typed by keyboard alone, and its one wrong letter is shown', async ({ page }) => {
	await open(page, question('leads-auyl'));
	await stemOf(page).focus();
	await page.keyboard.press('Tab');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toHaveText('Type your answer first.');
	await expectSound(page);
	await page.keyboard.type('Bektajev');
	await page.keyboard.press('Enter');
	await expectFocused(page, '1 letter differs');
	await expect(page.getByText('Bektajev: other j')).toBeAttached();
	await expectSound(page);
});

test('a date is refused until it is whole, and sent by a tap', async ({ page }) => {
	await open(page, question('vote-date'));
	const field = page.getByRole('main').getByRole('textbox');
	const send = page.getByRole('button', { name: 'Answer' });
	await field.fill('19 March');
	await send.tap();
	await expect(page.getByRole('alert')).toHaveText('A part of the date is missing.');
	await field.fill('19.03.2023');
	await expectSound(page);
	await send.tap();
	await expect(headlineOf(page)).toHaveText('Right');
});

test('a gap is a word by ear, and the field is named for it', async ({ page }) => {
	const { items } = roundOf(['typed']);
	const fact = items[0]?.id.replace(/^sabaq:|\/typed$/gu, '') ?? '';
	for (let variant = 0; variant < 12; variant++) {
		await open(page, question(fact, variant));
		await stemOf(page).waitFor();
		if ((await page.locator('.gap').count()) > 0) break;
	}
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /blank/ [level=1]
    - text: Your answer for the gap
    - textbox "Your answer for the gap"
    - button "Answer"
    - button "I don’t know"
  `);
});

test('"I was right" is noted, kept, and taken back by Undo', async ({ page }) => {
	const { text } = roundOf(['typed', 'choice']);
	await importFile(page, text);
	await open(page, '/practice/');
	await page.getByRole('main').getByRole('textbox').fill('Nobody At All');
	await page.getByRole('button', { name: 'Answer' }).tap();
	await page.getByRole('button', { name: 'I was right' }).tap();
	await expect(headlineOf(page)).toHaveText('Not counted');
	await expect(page.getByText(/^You said that you were right/u)).toBeVisible();
	await expectSound(page);
	await page.reload();
	await expect(headlineOf(page)).toHaveText('Not counted');
	await page.getByRole('button', { name: 'Undo' }).tap();
	await expect(page.getByRole('button', { name: 'I was right' })).toBeVisible();
	await areSaved(page, 1);
	expect((await answersOf(page))[0]?.outcome).toBe('wrong');
});
