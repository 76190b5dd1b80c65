import { expect, test, type Page } from '@playwright/test';
import {
	answersOf,
	areSaved,
	goOn,
	headlineOf,
	open,
	optionsOf,
	placeOf,
	stemOf,
} from '../support/e2e-app.ts';
import { importFile, roundOf } from '../support/e2e-seed.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** What has the focus: its role or tag, its words, and whether one can see that it has it. */
const focused = (page: Page): Promise<{ name: string; isSeen: boolean }> =>
	page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const name = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText;
		return {
			name: name.replace(/\s+/gu, ' ').trim(),
			isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
		};
	});

test('the skip link comes first and leads past the header', async ({ page }) => {
	await open(page, '/topics/');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('Tab visits the home page in reading order, and the focus is always seen', async ({
	page,
}) => {
	await open(page, '/');
	const visited: string[] = [];
	const unseen: string[] = [];
	for (let stop = 0; stop < 16; stop++) {
		await page.keyboard.press('Tab');
		const { name, isSeen } = await focused(page);
		visited.push(name);
		if (!isSeen) unseen.push(name);
	}
	const options = await optionsOf(page).locator('.text').allInnerTexts();
	expect(unseen).toEqual([]);
	const letters = options.map((text, index) => `${'ABCDE'.charAt(index)} ${text}`);
	expect(visited.slice(0, 7 + options.length + 4)).toEqual([
		'Skip to the content',
		'Sabaq',
		...['Today', 'Topics', 'Progress', 'Settings'],
		'Language: English',
		...letters,
		'I don’t know',
		expect.stringMatching(/^3 min/u),
		expect.stringMatching(/^5 min/u),
		expect.stringMatching(/^10 min/u),
	]);
});

test('a whole answer is possible by keyboard on the home page', async ({ page }) => {
	await open(page, '/');
	await optionsOf(page).nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
	const next = page.getByRole('button', { name: 'Next' });
	for (let stop = 0; stop < 12; stop++) {
		if (await next.evaluate((button) => button === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(next).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(stemOf(page)).toBeFocused();
	await expect(placeOf(page)).toHaveText('2 of 10');
});

test('in a round letters and figures answer, Enter goes on, U takes back', async ({ page }) => {
	const { text, items } = roundOf(['choice', 'choice', 'true-false']);
	await importFile(page, text);
	await open(page, '/practice/');
	await expect(stemOf(page)).toBeFocused();
	await page.keyboard.press('b');
	await expect(headlineOf(page)).toBeFocused();
	await page.keyboard.press('u');
	await expect(stemOf(page)).toBeFocused();
	await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
	await page.keyboard.press('A');
	await expect(headlineOf(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(stemOf(page)).toHaveText(items[1]?.stem ?? 'none');
	await expect(stemOf(page)).toBeFocused();
	const second = await optionsOf(page).nth(1).getAttribute('data-option');
	await page.keyboard.press('2');
	await expect(headlineOf(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(stemOf(page)).toHaveText(items[2]?.stem ?? 'none');
	await page.keyboard.press('b');
	await expect(headlineOf(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'That is three minutes' })).toBeFocused();
	await areSaved(page, 4);
	const picked = (await answersOf(page)).map(({ response }) => response?.['picked']);
	expect(picked.slice(2)).toEqual([second, 'false']);
});

test('a number is typed and sent by keyboard alone, and a text is refused in words', async ({
	page,
}) => {
	const { text, items } = roundOf(['numeric', 'choice']);
	const [item] = items;
	if (item?.form !== 'numeric') throw new Error('a number was to be asked');
	await importFile(page, text);
	await open(page, '/practice/');
	await expect(stemOf(page)).toBeFocused();
	await page.keyboard.press('Tab');
	const field = page.getByRole('textbox', { name: 'Your answer' });
	await expect(field).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toHaveText('Type a number first.');
	await page.keyboard.type('about half');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toHaveText(/^This is not a number/u);
	await expect(field).toBeFocused();
	expect(await answersOf(page)).toEqual([]);
	await page.keyboard.press('Control+A');
	await page.keyboard.type(String(item.key));
	await page.keyboard.press('Enter');
	await expect(headlineOf(page)).toBeFocused();
	await expect(headlineOf(page)).toHaveText('Right');
	await areSaved(page, 1);
	await goOn(page);
	await expect(stemOf(page)).toBeFocused();
});
