import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import {
	answer,
	answersOf,
	areSaved,
	firstOption,
	firstQuestion,
	goOn,
	headlineOf,
	isAlive,
	open,
	phone,
	placeOf,
	stemOf,
} from '../support/e2e-app.ts';

test.use(phone);

/** The database never opens, as on a phone that is busy until the page is killed. */
const hangDatabase = (): void => {
	IDBFactory.prototype.open = function () {
		return new EventTarget() as IDBOpenDBRequest;
	};
};

/** A page whose database hangs, and that is closed after `use`. */
const inHangingPage = async (
	context: BrowserContext,
	use: (page: Page) => Promise<void>,
): Promise<void> => {
	const page = await context.newPage();
	await page.addInitScript(hangDatabase);
	await use(page);
	await page.close();
};

test('an answer whose page is killed before the database has opened is there afterwards', async ({
	context,
}) => {
	const stems: (string | null)[] = [];
	await inHangingPage(context, async (page) => {
		await open(page, '/');
		await answer(page);
		stems.push(await stemOf(page).textContent());
	});
	const page = await context.newPage();
	await open(page, '/practice/');
	await expect(headlineOf(page)).toBeVisible();
	await areSaved(page, 1);
	await goOn(page);
	await expect(stemOf(page)).not.toHaveText(stems[0] ?? '');
	await answer(page);
	await page.reload();
	await areSaved(page, 2);
	const left = await page.evaluate(() =>
		Object.keys(localStorage).filter((key) => key.startsWith('sabaq-waiting')),
	);
	expect(left).toEqual([]);
});

test('an answer that was on its way stays with its learner', async ({ context }) => {
	await inHangingPage(context, async (page) => {
		await open(page, '/');
		await answer(page);
	});
	const switchTo = (page: Page, current: string): Promise<void> =>
		page.evaluate((id) => {
			const profiles = [
				{ id: 'main', name: 'Ayan', createdAt: 1 },
				{ id: 'dana', name: 'Dana', createdAt: 2 },
			];
			localStorage.setItem('sabaq.profiles', JSON.stringify({ version: 1, current: id, profiles }));
		}, current);
	const page = await context.newPage();
	await open(page, '/sources/');
	await switchTo(page, 'dana');
	await open(page, '/progress/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await open(page, '/practice/?length=3min');
	await answer(page);
	await expect.poll(async () => (await answersOf(page, 'dana')).length).toBe(1);
	expect(await answersOf(page)).toEqual([]);
	await switchTo(page, 'main');
	await open(page, '/practice/');
	await areSaved(page, 1);
	expect(await answersOf(page, 'dana')).toHaveLength(1);
});

test('a second tab on the same round follows the first, and no answer counts twice', async ({
	page,
	context,
}) => {
	await open(page, '/practice/?length=3min');
	await answer(page);
	await areSaved(page, 1);
	const other = await context.newPage();
	await open(other, '/practice/');
	await expect(headlineOf(other)).toBeVisible();
	await goOn(page);
	await answer(page);
	await areSaved(page, 2);
	await expect(placeOf(other)).toHaveText('2 of 8');
	await expect(headlineOf(other)).toBeVisible();
	await goOn(other);
	await answer(other);
	await areSaved(page, 3);
	await expect(placeOf(page)).toHaveText('3 of 8');
	const keys = (await answersOf(page)).map(({ itemKey }) => itemKey);
	expect(new Set(keys).size).toBe(3);
});

test('a tap before the app, kept over a reload without it, is the one that counts', async ({
	page,
}) => {
	const scripts = '**/_app/immutable/**/*.js';
	await page.route(scripts, (route) => route.abort());
	await page.goto('/');
	const tapped = await firstOption(page, 'wrong');
	await tapped.tap();
	const picked = await tapped.getAttribute('data-option');

	await page.reload();
	await expect(tapped).toHaveAttribute('aria-pressed', 'true');
	await (await firstOption(page, 'right')).tap({ force: true });
	await expect(firstQuestion(page)).toHaveAttribute('data-mark', 'wrong');

	await page.unroute(scripts);
	await Promise.all([
		page.waitForEvent('load'),
		page.evaluate(() => void dispatchEvent(new Event('online'))),
	]);
	await isAlive(page);
	await areSaved(page, 1);
	const [kept] = await answersOf(page);
	expect(kept?.response?.['picked']).toBe(picked);
	await expect(tapped).toHaveAttribute('aria-pressed', 'true');
	await page.evaluate(() => void dispatchEvent(new Event('online')));
	await page.reload();
	await isAlive(page);
	await areSaved(page, 1);
});

test('a tab whose learner was exchanged in another one starts afresh with the new learner', async ({
	page,
	context,
}) => {
	await open(page, '/practice/?length=3min');
	await answer(page);
	await areSaved(page, 1);
	const other = await context.newPage();
	await open(other, '/settings/');
	await other.getByRole('button', { name: 'Someone else is learning here' }).click();
	await other.getByRole('textbox', { name: 'Name of the new learner' }).fill('Dana');
	await Promise.all([
		page.waitForEvent('load'),
		other.getByRole('textbox', { name: 'Name of the new learner' }).press('Enter'),
	]);
	await isAlive(page);
	await expect(placeOf(page)).toHaveText(/^1 of/u);
	expect(await answersOf(page)).toHaveLength(1);
});
