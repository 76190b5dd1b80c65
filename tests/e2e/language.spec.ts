import { expect, test, type Page } from '@playwright/test';
import {
	answer,
	answerInARow,
	areSaved,
	goOn,
	headlineOf,
	isAlive,
	langs,
	open,
	wordsIn,
} from '../support/e2e-app.ts';

const paths = { en: '/', kk: '/kk/', ru: '/ru/' } as const;

const names = { en: 'English', kk: 'Қазақша', ru: 'Русский' } as const;

test('every language’s page says its language in the served bytes and links to the other two', async ({
	request,
}) => {
	for (const lang of langs)
		for (const page of ['', 'practice/', 'topics/', 'settings/']) {
			const html = await (await request.get(`${paths[lang]}${page}`)).text();
			expect(html).toContain(`<html lang="${lang}"`);
			const links = [...html.matchAll(/<a [^>]*hreflang="(\w+)"[^>]*>/gu)].map((match) => match[1]);
			if (page !== 'practice/') expect(new Set(links)).toEqual(new Set(langs));
		}
});

const switchTo = async (page: Page, lang: (typeof langs)[number]): Promise<void> => {
	await page.getByRole('banner').locator('summary').click();
	await page.getByRole('banner').getByRole('link', { name: names[lang] }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', lang);
};

test('another language in mid-round keeps the place', async ({ page }) => {
	await open(page, '/');
	await answer(page);
	await goOn(page);
	await answerInARow(page, 2);
	await areSaved(page, 3);
	for (const lang of ['ru', 'kk'] as const) {
		const words = wordsIn[lang];
		await page.locator('header a').first().click();
		await switchTo(page, lang);
		await expect(page.getByRole('heading', { name: words.again.continueRound })).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: words.home.goOn }).click();
		await expect(headlineOf(page)).toBeVisible();
		const place = words.practice.progress.replace('{n}', '3').replace('{total}', '10');
		await expect(page.getByText(place, { exact: true })).toBeVisible();
		await expect(page.getByRole('button', { name: words.feedback.next })).toBeVisible();
	}
	await page.reload();
	await isAlive(page);
	await expect(headlineOf(page)).toBeVisible();
	await areSaved(page, 3);
});

test('the explanation on the home page follows the language', async ({ page }) => {
	await open(page, '/');
	await answer(page);
	await areSaved(page, 1);
	await switchTo(page, 'ru');
	await expect(page.getByRole('button', { name: wordsIn.ru.feedback.next })).toBeVisible();
	await page.getByRole('button', { name: wordsIn.ru.feedback.next }).click();
	const place = wordsIn.ru.practice.progress.replace('{n}', '2').replace('{total}', '10');
	await expect(page.getByText(place, { exact: true })).toBeVisible();
});

test('text that is not translated yet is marked with its own language', async ({ page }) => {
	await open(page, '/ru/');
	await expect(page.locator('#stem')).toHaveAttribute('lang', 'en');
	await open(page, '/ru/topics/vote/');
	await expect(page.getByRole('main').locator('.statement').first()).toHaveAttribute('lang', 'en');
});
