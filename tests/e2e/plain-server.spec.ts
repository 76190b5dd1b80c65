import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { answer, areSaved, goOn, isAlive, placeOf } from '../support/e2e-app.ts';
import { servePlain } from '../support/plain-server.ts';
import { root } from '../support/tree.ts';

test('below a path on a plain server the journey goes from home to practice, topics and Kazakh', async ({
	page,
}) => {
	const server = await servePlain(join(root, 'build'), '/sabaq');
	const strayed: string[] = [];
	page.on('response', (response) => {
		if (!response.url().startsWith(server.url) || response.status() >= 400)
			strayed.push(`${response.status()} ${response.url()}`);
	});
	try {
		await page.goto(server.url);
		await isAlive(page);
		await answer(page);
		await goOn(page);
		expect(page.url()).toBe(`${server.url}practice/`);
		await expect(placeOf(page)).toHaveText('2 of 10');
		await answer(page);
		await areSaved(page, 2);
		await page.getByRole('link', { name: 'Leave the round' }).click();

		await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
		await expect(page).toHaveURL(`${server.url}topics/`);
		await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
		await expect(page.getByRole('heading', { name: 'All facts of this topic' })).toBeVisible();

		await page.getByText('EN', { exact: true }).or(page.getByText('English')).first().click();
		await page.getByRole('link', { name: 'Қазақша' }).click();
		await expect(page).toHaveURL(new RegExp(`^${server.url}kk/topics/.+/$`, 'u'));
		await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		await page.reload();
		await isAlive(page);
		await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		await page.goto(`${server.url}kk`);
		expect(page.url()).toBe(`${server.url}kk/`);
		expect(strayed).toEqual([]);
	} finally {
		await server.stop();
	}
});
