import { expect, type Locator, type Page } from '@playwright/test';
import { headlineOf } from './e2e-app.ts';
import { faultsOf, isWide } from './e2e-axe.ts';

/** Where an item of ours is asked by itself. */
export const askedAt = (item: string, variant = 0): string =>
	`/question/?key=sabaq:${item}&variant=${variant}`;

/** The way to send an answer of several parts. */
export const checkOf = (page: Page): Locator => page.getByRole('button', { name: 'Check' });

/** The explanation stands in front, named and with the focus. */
export const expectFocused = async (page: Page, headline: string): Promise<void> => {
	await expect(headlineOf(page)).toBeFocused();
	await expect(headlineOf(page)).toHaveText(headline);
};

/** Sends an answer with the key pressed so many times before that leads to the button. */
export const checkByKeys = async (page: Page, tabs: number): Promise<void> => {
	for (let n = 0; n < tabs; n++) await page.keyboard.press('Tab');
	await expect(checkOf(page)).toBeFocused();
	await page.keyboard.press('Enter');
	await expectFocused(page, 'Right');
};

/** Nothing sticks out to the side, and axe finds nothing in light and in dark. */
export const expectSound = async (page: Page): Promise<void> => {
	expect(await isWide(page)).toBe(false);
	expect(await faultsOf(page)).toEqual([]);
};

/** A page as a desk has it: what is side by side there stands one below the other on a phone. */
export const widen = (page: Page): Promise<void> =>
	page.setViewportSize({ width: 1280, height: 720 });
