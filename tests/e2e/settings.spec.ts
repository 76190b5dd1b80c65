import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import {
	answer,
	answersOf,
	areSaved,
	goOn,
	headlineOf,
	isAlive,
	open,
	stemOf,
} from '../support/e2e-app.ts';

const stored = (page: Page, count: number): Promise<void> =>
	expect(page.getByText(new RegExp(`^${count} answers? stored$`, 'u'))).toBeVisible();

/** The progress file as a learner gets it. */
const exportFile = async (page: Page): Promise<{ name: string; text: string }> => {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save progress as a file' }).click();
	const download = await coming;
	return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

const pick = (page: Page, text: string): Promise<void> =>
	page
		.getByLabel('Read progress from a file')
		.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const answerTwice = async (page: Page): Promise<void> => {
	await open(page, '/');
	await answer(page);
	await goOn(page);
	await answer(page);
	await areSaved(page, 2);
};

test('the look chosen is there before the first paint of every later page', async ({ page }) => {
	await open(page, '/settings/');
	await page.getByRole('button', { name: 'Dark' }).click();
	await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
	// No script of the app runs: what is seen is what the page's own first lines do.
	await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
	for (const path of ['/', '/kk/topics/']) {
		await page.goto(path, { waitUntil: 'commit' });
		await page.getByRole('main').waitFor();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(13, 24, 34)');
	}
	await page.unroute('**/_app/immutable/**/*.js');
	await open(page, '/settings/');
	await page.getByRole('button', { name: 'As the device' }).click();
	await open(page, '/');
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(250, 246, 238)');
});

test('learners are added, renamed, switched and removed, and keep logs apart', async ({ page }) => {
	await answerTwice(page);
	await open(page, '/settings/');
	await stored(page, 2);

	await page.getByRole('button', { name: 'Someone else is learning here' }).click();
	await page.getByLabel('Name of the new learner').fill(' ');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText('A name needs at least one letter.');
	await page.getByLabel('Name of the new learner').fill('Әсел');
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await reloaded;
	await isAlive(page);
	await stored(page, 0);
	await open(page, '/practice/?length=3min');
	await answer(page);
	await open(page, '/settings/');
	await stored(page, 1);

	await page.getByRole('button', { name: /^Rename ?: Әсел$/u }).click();
	await page.getByLabel('Name', { exact: true }).fill('Әсел Нұр');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Әсел Нұр', { exact: true })).toBeVisible();

	const switched = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Switch to Learner' }).click();
	await switched;
	await isAlive(page);
	await stored(page, 2);
	expect(await answersOf(page)).toHaveLength(2);

	await page.getByRole('button', { name: 'Remove Әсел Нұр' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toHaveAccessibleName('Remove Әсел Нұр with all progress from this device?');
	await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
	await dialog.getByRole('button', { name: 'Remove Әсел Нұр' }).click();
	await expect(page.getByText('Әсел Нұр').filter({ visible: true })).toHaveCount(0);
	const left = await page.evaluate(() => indexedDB.databases());
	expect(left.map(({ name }) => name).filter((name) => name?.startsWith('sabaq'))).toEqual([
		'sabaq-main',
	]);
	await stored(page, 2);
});

test('all progress is saved as a file, deleted, and read back after a look at it', async ({
	page,
}) => {
	await answerTwice(page);
	const told = await headlineOf(page).innerText();
	await open(page, '/settings/');
	const { name, text } = await exportFile(page);
	expect(name).toMatch(/^sabaq-\d{4}-\d\d-\d\d\.json$/u);
	await expect(page.getByRole('status').filter({ hasText: `Saved as ${name}` })).toBeVisible();

	await page.getByRole('button', { name: 'Delete all progress' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
	await stored(page, 2);
	await page.getByRole('button', { name: 'Delete all progress' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
	await stored(page, 0);
	await areSaved(page, 0);

	await pick(page, text);
	await expect(page.getByText('New here: 2.')).toBeVisible();
	expect(await answersOf(page)).toEqual([]);
	await page.getByRole('button', { name: 'Add them' }).click();
	await stored(page, 2);
	await areSaved(page, 2);
	await pick(page, text);
	await expect(page.getByText('New here: 0.')).toBeVisible();
	await open(page, '/practice/');
	await expect(headlineOf(page)).toHaveText(told);
});

test('a damaged file is refused with the place, and nothing changes', async ({ page }) => {
	await answerTwice(page);
	await open(page, '/settings/');
	const { text } = await exportFile(page);
	const before = await answersOf(page);
	const damages: readonly (readonly [string, string])[] = [
		[text.slice(0, -5), 'it is not a progress file. Line 1, character'],
		[text.replace(/"outcome":"(right|wrong)"/u, '"outcome":"perhaps"'), 'Sabaq does not know'],
		[text.replace(/"rtMs":\d+/u, '"rtMs":1'), 'after it was saved. Place in the file: sha256.'],
		['{"format":"other"}', 'not a progress file of Sabaq. Place in the file: format.'],
	];
	for (const [damaged, reason] of damages) {
		await pick(page, damaged);
		await expect(page.getByText('This file was not added')).toBeVisible();
		await expect(page.getByText(reason)).toContainText('Nothing was changed.');
		await expect(page.getByRole('button', { name: 'Add them' })).toHaveCount(0);
	}
	await page.getByText('Details').click();
	await expect(page.getByText('format: this is not a progress file of Sabaq')).toBeVisible();
	expect(await answersOf(page)).toEqual(before);
});

test('Undo takes the last answer back, also after a reload', async ({ page }) => {
	await answerTwice(page);
	await page.reload();
	await isAlive(page);
	await headlineOf(page).waitFor();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(stemOf(page)).toBeFocused();
	const asked = await stemOf(page).innerText();
	await page.reload();
	await expect(stemOf(page)).toHaveText(asked);
	await expect(page.getByText(/^2 of 10$/u)).toBeVisible();
	await open(page, '/progress/');
	await expect(page.getByRole('listitem').filter({ hasText: /^1\s*answer$/u })).toBeVisible();
});

test.describe('before the worker has everything', () => {
	test.use({ serviceWorkers: 'block' });

	test('an action whose code cannot be fetched says so, and works once the network is back', async ({
		page,
	}) => {
		await answerTwice(page);
		await open(page, '/settings/');
		await stored(page, 2);
		const unreachable = page.getByText('A part of the app could not be loaded');
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.getByRole('button', { name: 'Save progress as a file' }).click();
		await expect(unreachable).toBeVisible();
		await page.unroute('**/_app/immutable/**/*.js');
		const { text } = await exportFile(page);
		await expect(unreachable).toHaveCount(0);
		expect(text).toContain('"count":2');
	});
});

test('a file with an open round leaves the round in front where it is', async ({ page }) => {
	await answerTwice(page);
	await open(page, '/settings/');
	const mine = await exportFile(page);
	await page.getByRole('button', { name: 'Delete all progress' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
	await stored(page, 0);
	await answerTwice(page);
	const asked = await headlineOf(page).innerText();
	await open(page, '/settings/');
	await pick(page, mine.text);
	await page.getByRole('button', { name: 'Add them' }).click();
	await stored(page, 4);
	await open(page, '/practice/');
	await expect(headlineOf(page)).toHaveText(asked);
});
