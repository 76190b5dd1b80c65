import { expect, test } from '@playwright/test';
import { answer, answerInARow, goOn, nextOf, open } from '../support/e2e-app.ts';

const title = 'Nothing can be stored here';

/** A browser that refuses: the database alone, or every kind of storage. */
const refusals: Readonly<Record<string, () => void>> = {
	'the database': () => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	},
	'all storage': () => {
		const refuse = (): never => {
			throw new DOMException('refused', 'SecurityError');
		};
		for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, { get: refuse });
	},
};

for (const [what, refuse] of Object.entries(refusals)) {
	test(`where ${what} is refused, it is said, and a whole round is practised from memory`, async ({
		page,
	}) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => void errors.push(message));
		await page.addInitScript(refuse);
		await open(page, '/');
		await answer(page);
		await expect(page.getByText(title)).toBeVisible();
		await goOn(page);
		await answerInARow(page, 9);
		await nextOf(page).click();
		await expect(page.getByRole('heading', { name: 'That is the round' })).toBeVisible();
		await expect(page.getByText(title)).toBeVisible();
		const file = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Keep as file' }).click();
		expect((await file).suggestedFilename()).toMatch(/^sabaq-.+\.json$/u);
		await page.getByRole('button', { name: 'Done' }).click();
		await page.getByRole('navigation').getByRole('link', { name: 'Progress' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: /^10\s*answers$/u })).toBeVisible();
		expect(errors).toEqual([]);
	});
}

test('a first visitor who leaves a round unanswered still has a first question that counts', async ({
	page,
}) => {
	await open(page, '/');
	await page.getByRole('link', { name: /^3 min/u }).click();
	await page.getByRole('button', { name: 'I don’t know' }).waitFor();
	const leave = page.getByRole('link', { name: 'Leave the round' });
	await leave.click();
	// The round has the same button as the page that it leaves for.
	await leave.waitFor({ state: 'detached' });
	const offer = page
		.getByRole('main')
		.getByRole('link', { name: /^(Continue|Practise)/u })
		.or(page.getByRole('button', { name: 'I don’t know' }));
	await expect(offer.first()).toBeVisible();
	if (await page.getByRole('button', { name: 'I don’t know' }).isVisible()) await answer(page);
	else await offer.first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
