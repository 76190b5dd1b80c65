import { expect, test } from '@playwright/test';
import { answerInARow, answersOf, areSaved, goOn, open } from '../support/e2e-app.ts';

test('two tabs practise side by side, and the log keeps the answers of both', async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	await Promise.all([
		open(page, '/practice/?length=3min'),
		open(other, '/practice/?length=5min&topic=vote'),
	]);
	await Promise.all([answerInARow(page, 3), answerInARow(other, 3)]);
	await areSaved(page, 6);
	await goOn(page);
	await answerInARow(page, 1);
	await areSaved(other, 7);
	const ids = (await answersOf(page)).map(({ id }) => id);
	expect(new Set(ids).size).toBe(7);
	await other.getByRole('link', { name: 'Leave the round' }).click();
	await other.getByRole('navigation').getByRole('link', { name: 'Progress' }).click();
	await expect(other.getByRole('listitem').filter({ hasText: /^7\s*answers$/u })).toBeVisible();
});
