import { expect, test, type Page } from '@playwright/test';
import {
	answer,
	answerInARow,
	areSaved,
	goOn,
	headlineOf,
	isAlive,
	nextOf,
} from '../support/e2e-app.ts';

/** Everything that a page should never do, from its very first line on. */
const watch = async (page: Page): Promise<readonly string[]> => {
	const found: string[] = [];
	await page.exposeFunction('foundViolation', (text: string) => void found.push(text));
	await page.addInitScript(() => {
		const { foundViolation } = window as unknown as { foundViolation: (text: string) => void };
		document.addEventListener('securitypolicyviolation', (event) =>
			foundViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
		);
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) found.push(message.text());
	});
	page.on('pageerror', (error) => void found.push(error.message));
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== '127.0.0.1') found.push(`asked ${request.url()}`);
	});
	return found;
};

test('a whole journey breaks no rule of the policy, logs no error and asks no other host', async ({
	page,
}) => {
	const found = await watch(page);
	await page.goto('/');
	await answer(page);
	await page.getByText('Other options').click();
	await goOn(page);
	await answer(page);
	await page.getByRole('button', { name: 'Why now?' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await answerInARow(page, 9);
	await nextOf(page).click();
	await page.getByRole('button', { name: 'Done' }).click();

	const places = page.getByRole('navigation');
	await places.getByRole('link', { name: 'Topics' }).click();
	// The page before has links in a list too.
	await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
	await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
	await page.getByRole('main').getByRole('group').locator('summary').first().click();
	await places.getByRole('link', { name: 'Progress' }).click();
	await page.getByText('Show as table').first().click();
	await places.getByRole('link', { name: 'Settings' }).click();
	await page.getByRole('button', { name: 'Dark' }).click();
	const file = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save progress as a file' }).click();
	await file;
	await page.getByRole('link', { name: 'Русский' }).last().click();
	await page.getByRole('contentinfo').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.reload();
	await isAlive(page);
	await page.goto('/practice/?length=3min');
	await answer(page);
	await expect(headlineOf(page)).toBeVisible();
	await areSaved(page, 12);
	expect(found).toEqual([]);
});

test('a page that is not there says so in the language of its address, and leads home', async ({
	page,
}) => {
	const found = await watch(page);
	const answered = await page.goto('/ru/nothing/');
	expect(answered?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
	// Kit says itself what it did not find, and the browser that the server answered 404.
	const own = /Not found|404/u;
	expect(found.filter((text) => !own.test(text))).toEqual([]);
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page).toHaveURL(/\/ru\/$/u);
});
