import { expect, type Page } from '@playwright/test';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { FormName, Item } from '#lib/forms/item.ts';
import type { SessionId } from '#lib/kernel/brand.ts';
import { makeProgressFile, progressText } from '#lib/store/progress-file.ts';
import { open } from './e2e-app.ts';
import { openShippedBank } from './shipped-bank.ts';

/** A progress file with one open round that asks one question of each form, in this order. */
export const roundOf = (
	forms: readonly FormName[],
): { readonly text: string; readonly items: readonly Item[] } => {
	const bank = openShippedBank();
	const unused = enumerate(bank).map((key) => instantiate(bank, key, 0, 'en'));
	const items = forms.map((form) => {
		const place = unused.findIndex((item) => item.form === form);
		const [item] = unused.splice(place, 1);
		if (place < 0 || item === undefined) throw new Error(`the bank asks nothing as ${form}`);
		return item;
	});
	const startedAt = Date.now() - 60_000;
	const queue = items.map(({ id, variant, topic, facts }) => ({
		...{ item: id, variant, topic, facts },
		...{ reason: 'new' as const, recall: 0.3 },
	}));
	const session = '01HQ5XQPY0SWRZ57QPDDPZ5P3Z' as SessionId;
	const plan = { session, startedAt, bank: bank.hash, length: '3min' as const, queue, topics: [] };
	const file = makeProgressFile(
		{ entries: [], sessions: [{ plan, passed: 0 }] },
		{ schema: 1, appVersion: '0.1.0', exportedAt: startedAt, profile: 'main' },
	);
	return { text: progressText(file), items };
};

/** Reads a progress file in by the settings page, as a learner does. */
export const importFile = async (page: Page, text: string): Promise<void> => {
	await open(page, '/settings/');
	await page
		.getByLabel('Read progress from a file')
		.setInputFiles({ name: 'round.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByRole('status').filter({ hasText: /added/u })).toBeVisible();
};
