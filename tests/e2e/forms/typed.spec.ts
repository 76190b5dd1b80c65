import { expect, test as base, type Page } from '@playwright/test';
import axe from 'axe-core';
import { answersOf, areSaved, headlineOf, open, stemOf } from '../../support/e2e-app.ts';
import { importFile, roundOf } from '../../support/e2e-seed.ts';

/** A page in which axe may run: its own scripts are not those that our policy lets through. */
const test = base.extend({
	page: async ({ browser }, use) => {
		const context = await browser.newContext({
			viewport: { width: 320, height: 640 },
			hasTouch: true,
			bypassCSP: true,
			reducedMotion: 'reduce',
		});
		await context.addInitScript({ content: axe.source });
		await use(await context.newPage());
		await context.close();
	},
});

const question = (fact: string, variant = 0): string =>
	`/question/?key=sabaq:${fact}/typed&variant=${variant}`;

/** What axe finds in the page as it stands, in light and in dark. */
const faults = async (page: Page): Promise<readonly string[]> => {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = await page.evaluate(async () => {
			await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
			const { run } = (window as unknown as { axe: typeof axe }).axe;
			const { violations } = await run(document, { resultTypes: ['violations'] });
			return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`);
		});
		found.push(...violations.map((each) => `${colorScheme}: ${each}`));
	}
	return found;
};

const isWide = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test('a name is typed by keyboard alone, and its one wrong letter is shown', async ({ page }) => {
	await open(page, question('leads-auyl'));
	await stemOf(page).focus();
	await page.keyboard.press('Tab');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toHaveText('Type your answer first.');
	expect(await faults(page)).toEqual([]);
	await page.keyboard.type('Bektajev');
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
	await expect(headlineOf(page)).toHaveText('1 letter differs');
	await expect(page.getByText('Bektajev: other j')).toBeAttached();
	expect(await isWide(page)).toBe(false);
	expect(await faults(page)).toEqual([]);
});

test('a date is refused until it is whole, and sent by a tap', async ({ page }) => {
	await open(page, question('vote-date'));
	const field = page.getByRole('main').getByRole('textbox');
	const send = page.getByRole('button', { name: 'Answer' });
	await field.fill('19 March');
	await send.tap();
	await expect(page.getByRole('alert')).toHaveText('A part of the date is missing.');
	await field.fill('19.03.2023');
	expect(await isWide(page)).toBe(false);
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
	expect(await faults(page)).toEqual([]);
	await page.reload();
	await expect(headlineOf(page)).toHaveText('Not counted');
	await page.getByRole('button', { name: 'Undo' }).tap();
	await expect(page.getByRole('button', { name: 'I was right' })).toBeVisible();
	await areSaved(page, 1);
	expect((await answersOf(page))[0]?.outcome).toBe('wrong');
});
