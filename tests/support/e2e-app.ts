import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { kk } from '#lib/i18n/kk.ts';
import { ru } from '#lib/i18n/ru.ts';

/** A phone held upright. */
export const phone = {
	viewport: { width: 360, height: 740 },
	hasTouch: true,
	isMobile: true,
} as const;

export const langs = ['en', 'kk', 'ru'] as const;

/** The interface's words, for pages in a language that the test's author need not write. */
export const wordsIn = { en, kk, ru } as const;

/** Resolves when the app has taken the page over: then Kit has added its announcer. */
export const isAlive = (page: Page): Promise<void> =>
	page.locator('#svelte-announcer').waitFor({ state: 'attached' });

export const open = async (page: Page, path: string): Promise<void> => {
	await page.goto(path);
	await isAlive(page);
};

/** The home page's question, as the early tap finds it. */
export const firstQuestion = (page: Page): Locator => page.locator('[data-early]');

/** The options of the question in front; none where a number is to be typed. */
export const optionsOf = (page: Page): Locator =>
	page.getByRole('main').getByRole('listitem').locator('button[data-option]');

/** The question in front: where the explanation stands instead, there is none. */
export const stemOf = (page: Page): Locator => page.locator('#stem');

/** The words that an explanation begins with. */
export const headlineOf = (page: Page): Locator => page.locator('#headline');

const nexts = langs.flatMap((lang) => [
	wordsIn[lang].feedback.next,
	wordsIn[lang].feedback.toSummary,
]);

/** The way on from an explanation, in any language. */
export const nextOf = (page: Page): Locator =>
	page.getByRole('button', { name: new RegExp(`^(${nexts.join('|')})$`, 'u') });

/** How far the round is, such as `3 of 10`. */
export const placeOf = (page: Page): Locator => page.getByText(/^\d+ of \d+$/u);

/** An option of the home page's question, found by what the page itself counts as right. */
export const firstOption = async (page: Page, which: 'right' | 'wrong'): Promise<Locator> => {
	const key = await firstQuestion(page).getAttribute('data-key');
	if (key === null) throw new Error('the home page has no question');
	const right = page.locator(`[data-option="${key}"]`);
	return which === 'right'
		? right
		: optionsOf(page)
				.and(page.locator(`:not([data-option="${key}"])`))
				.first();
};

const unknowns = new RegExp(
	`^(${langs.map((lang) => wordsIn[lang].question.unknown).join('|')})$`,
	'u',
);

/** Answers the question in front, whatever its form, and waits for the explanation. */
export const answer = async (page: Page): Promise<void> => {
	await stemOf(page).waitFor();
	const field = page.getByRole('main').getByRole('textbox');
	if ((await field.and(page.locator('[inputmode=decimal]')).count()) > 0) {
		await field.fill('12');
		await field.press('Enter');
	} else if ((await field.or(page.locator('[data-check]')).count()) > 0)
		// A name, a date and an answer of several parts have journeys of their own.
		await page.getByRole('main').getByRole('button', { name: unknowns }).click();
	else await optionsOf(page).first().click();
	await headlineOf(page).waitFor();
};

/** From the explanation to the next question or the summary. */
export const goOn = async (page: Page): Promise<void> => {
	await nextOf(page).click();
	await headlineOf(page).waitFor({ state: 'detached' });
	// From the home page the next question is on a page of its own.
	await page.waitForURL(/\/practice\//u);
};

/** Answers `times` questions; the last one's explanation stays. */
export const answerInARow = async (page: Page, times: number): Promise<void> => {
	for (let n = 1; n <= times; n++) {
		await answer(page);
		if (n < times) await goOn(page);
	}
};

/** An entry of the log as it lies in the database. */
export interface Kept {
	readonly id: string;
	readonly kind: string;
	readonly at: number;
	readonly itemKey?: string;
	readonly outcome?: string;
	readonly response?: Readonly<Record<string, string | number>>;
}

/** All rows of a table of a learner as they lie in this browser's database. */
const readTable = (page: Page, table: string, learner: string): Promise<readonly unknown[]> =>
	page.evaluate(
		async ({ name, table }) => {
			// Opening what is not there would make it.
			const known = await indexedDB.databases();
			if (!known.some((one) => one.name === name)) return [];
			const result = <T>(request: IDBRequest<T>): Promise<T> =>
				new Promise((done, fail) => {
					request.onsuccess = () => done(request.result);
					request.onerror = () => fail(new Error(String(request.error)));
				});
			const db = await result(indexedDB.open(name));
			try {
				if (!db.objectStoreNames.contains(table)) return [];
				return (await result(db.transaction(table).objectStore(table).getAll())) as unknown[];
			} finally {
				db.close();
			}
		},
		{ name: `sabaq-${learner}`, table },
	);

/** The log of a learner as it lies in this browser's database, oldest first. */
const readLog = async (page: Page, learner = 'main'): Promise<readonly Kept[]> =>
	[...((await readTable(page, 'entries', learner)) as readonly Kept[])].sort((a, b) => a.at - b.at);

/** Resolves when so many explanations of the open round are on the disk as left behind. */
export const isAt = (page: Page, passed: number): Promise<void> =>
	expect
		.poll(async () =>
			(
				(await readTable(page, 'sessions', 'main')) as readonly { session: { passed: number } }[]
			).map(({ session }) => session.passed),
		)
		.toContain(passed);

/** Those of the log that are answers. */
export const answersOf = async (page: Page, learner?: string): Promise<readonly Kept[]> =>
	(await readLog(page, learner)).filter(({ kind }) => kind === 'review');

/** Resolves when so many answers are on the disk. */
export const areSaved = (page: Page, count: number): Promise<void> =>
	expect.poll(async () => (await answersOf(page)).length).toBe(count);

/** Resolves when the worker serves this page: from then on it works without a network. */
export const isOfflineReady = async (page: Page): Promise<void> => {
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
};
