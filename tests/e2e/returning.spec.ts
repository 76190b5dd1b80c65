import { expect, test, type Page } from '@playwright/test';
import {
	answer,
	answersOf,
	areSaved,
	firstQuestion,
	headlineOf,
	open,
	phone,
	placeOf,
} from '../support/e2e-app.ts';

test.use(phone);

/** One answer, so that the next visit is a returning one. */
const answerOnce = async (page: Page): Promise<void> => {
	await open(page, '/');
	await answer(page);
	await areSaved(page, 1);
};

interface Seen {
	/** Frames in which the page had a question or a card, and those that showed the question. */
	readonly frames: number;
	readonly withQuestion: number;
	readonly withoutClass: number;
	readonly shifts: readonly string[];
}

/** Looks at every frame from the first one on. */
const watchFrames = async (page: Page): Promise<void> => {
	await page.addInitScript(() => {
		const seen = { frames: 0, withQuestion: 0, withoutClass: 0, shifts: [] as string[] };
		Object.assign(window, { seen });
		interface Shift extends PerformanceEntry {
			readonly value: number;
			readonly sources: readonly {
				readonly node: Node | null;
				readonly previousRect: DOMRectReadOnly;
				readonly currentRect: DOMRectReadOnly;
			}[];
		}
		const place = ({ x, y, width, height }: DOMRectReadOnly): string =>
			`${width}×${height} at ${x},${y}`;
		const told = ({ value, sources }: Shift): string =>
			[
				value,
				...sources.map(
					({ node, previousRect, currentRect }) =>
						`${node?.nodeName} ${node?.textContent?.slice(0, 30)}: ${place(previousRect)} to ${place(currentRect)}`,
				),
			].join('; ');
		const look = (): void => {
			const question = document.querySelector('[data-early]');
			if (question !== null) {
				seen.frames++;
				if (question.checkVisibility({ visibilityProperty: true })) seen.withQuestion++;
				if (!document.documentElement.classList.contains('back')) seen.withoutClass++;
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.shifts.push(told(entry as Shift));
		}).observe({ type: 'layout-shift', buffered: true });
	});
};

const seenBy = (page: Page): Promise<Seen> =>
	page.evaluate(() => (window as unknown as { seen: Seen }).seen);

test('a returning learner never sees the first question, and nothing moves', async ({ page }) => {
	await answerOnce(page);
	await watchFrames(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Your round is waiting' })).toBeVisible();
	await expect(page.getByText('1 of 10 answered')).toBeVisible();
	await page.getByRole('img', { name: 'The Mazhilis after the vote' }).waitFor();
	const { frames, shifts, ...rest } = await seenBy(page);
	expect(frames).toBeGreaterThan(3);
	expect(rest).toEqual({ withQuestion: 0, withoutClass: 0 });
	// An icon that moves by a pixel is below what can be seen; a good page may shift by 0.1.
	expect(shifts.filter((shift) => Number.parseFloat(shift) > 0.001)).toEqual([]);
});

test('the card of a returning learner leads to the open round', async ({ page }) => {
	await answerOnce(page);
	const told = await headlineOf(page).innerText();
	await page.reload();
	await page.getByRole('main').getByRole('link', { name: 'Continue' }).click();
	await expect(headlineOf(page)).toHaveText(told);
	await expect(placeOf(page)).toHaveText('1 of 10');
});

test('before the app has started, the card is a link to the round', async ({ page }) => {
	await answerOnce(page);
	await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
	await page.reload();
	const link = page.getByRole('main').getByRole('link', { name: 'Continue' });
	await expect(link).toBeVisible();
	await link.click();
	await expect(page).toHaveURL(/\/practice\/$/u);
});

test('a tap on the hidden question of a returning learner never counts', async ({ page }) => {
	await answerOnce(page);
	let letGo = (): void => undefined;
	const gate = new Promise<void>((done) => (letGo = done));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await gate;
		await route.continue();
	});
	await page.reload({ waitUntil: 'commit' });
	await firstQuestion(page).waitFor({ state: 'attached' });
	const tapHidden = (): Promise<void> =>
		page
			.locator('[data-early] [data-option]')
			.evaluateAll((options) => options.forEach((option) => (option as HTMLElement).click()));
	await tapHidden();
	expect(await page.evaluate(() => window.early ?? undefined)).toBeUndefined();
	letGo();
	await expect(page.getByRole('heading', { name: 'Your round is waiting' })).toBeVisible();
	await tapHidden();
	await expect(page.getByRole('heading', { name: 'Your round is waiting' })).toBeVisible();
	await expect(headlineOf(page)).toHaveCount(0);
	expect(await answersOf(page)).toHaveLength(1);
});
