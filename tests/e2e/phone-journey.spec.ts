import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	answer,
	answerInARow,
	areSaved,
	firstOption,
	goOn,
	headlineOf,
	isAlive,
	isAt,
	isOfflineReady,
	nextOf,
	open,
	phone,
	placeOf,
	stemOf,
} from '../support/e2e-app.ts';

test.use(phone);

/** The opening whole, as the home page fetches it after the first tap. */
interface Late {
	readonly item: {
		readonly statement: string;
		readonly options: readonly { readonly id: string; readonly rationale: string }[];
	};
}

const openingOf = async (page: Page): Promise<Late['item']> => {
	const late = (await (await page.request.get('/late.json')).json()) as Late;
	return late.item;
};

/** Five answers from the home page on; the fifth one's explanation stays. */
const answerFive = async (page: Page): Promise<void> => {
	await open(page, '/');
	await answer(page);
	await goOn(page);
	await answerInARow(page, 4);
	await areSaved(page, 5);
};

const goOnFromHome = async (page: Page): Promise<void> => {
	await open(page, '/');
	await expect(page.getByRole('heading', { name: 'Your round is waiting' })).toBeVisible();
	await page.getByRole('link', { name: 'Continue' }).click();
};

test('a wrong answer is shown as wrong, with the right one, why, what is true and a dated source', async ({
	page,
}) => {
	const { statement, options } = await openingOf(page);
	await open(page, '/');
	const [wrong, right] = [await firstOption(page, 'wrong'), await firstOption(page, 'right')];
	const picked = await wrong.getAttribute('data-option');
	await wrong.click();
	await expect(wrong).toHaveAccessibleName(/Your pick: wrong$/u);
	await expect(right).toHaveAccessibleName(/Right answer$/u);
	const refutation = options.find(({ id }) => id === picked)?.rationale ?? 'none';
	await expect(page.getByRole('heading', { name: refutation })).toBeVisible();
	await expect(page.getByText(statement, { exact: true })).toBeVisible();
	await expect(page.getByText(/Published .*\b(19|20)\d\d\b/u).first()).toBeVisible();
});

test('a round survives closing the page and losing the network, and ends in the summary', async ({
	page,
	context,
}) => {
	await answerFive(page);
	const told = await headlineOf(page).innerText();
	await isOfflineReady(page);
	await page.close();

	const again = await context.newPage();
	await goOnFromHome(again);
	await expect(placeOf(again)).toHaveText('5 of 10');
	await expect(headlineOf(again)).toHaveText(told);

	await context.setOffline(true);
	await again.reload();
	await isAlive(again);
	await expect(headlineOf(again)).toHaveText(told);
	await goOn(again);
	await expect(placeOf(again)).toHaveText('6 of 10');
	await answerInARow(again, 5);
	await nextOf(again).click();
	await expect(again.getByRole('heading', { name: 'That is the round' })).toBeVisible();
	await areSaved(again, 10);

	await open(again, '/progress/');
	await expect(again.getByRole('listitem').filter({ hasText: /^10\s*answers$/u })).toBeVisible();
	await again.reload();
	await isAlive(again);
	await expect(again.getByRole('listitem').filter({ hasText: /^10\s*answers$/u })).toBeVisible();
	await open(again, '/practice/');
	await expect(again.getByRole('heading', { name: 'That is the round' })).toBeVisible();
});

test('a round survives a browser that is killed', async ({ launchOptions, baseURL, locale }) => {
	const folder = mkdtempSync(join(tmpdir(), 'sabaq-profile-'));
	const start = (): Promise<BrowserContext> =>
		chromium.launchPersistentContext(folder, {
			...launchOptions,
			...phone,
			...(baseURL === undefined ? {} : { baseURL }),
			...(locale === undefined ? {} : { locale }),
		});
	try {
		const first = await start();
		const page = await first.newPage();
		await answerFive(page);
		await goOn(page);
		const [asked, place] = [await stemOf(page).innerText(), await placeOf(page).innerText()];
		await isAt(page, 5);
		const closed = first.waitForEvent('close');
		// The browser is gone before it can answer.
		const kill = await first.browser()?.newBrowserCDPSession();
		await kill?.send('Browser.crash').catch(() => undefined);
		await closed;

		const second = await start();
		const again = await second.newPage();
		// By its own address: what the first seconds wrote to localStorage may have died with the browser.
		await open(again, '/practice/');
		await expect(stemOf(again)).toHaveText(asked);
		await expect(placeOf(again)).toHaveText(place);
		await areSaved(again, 5);
		await second.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
