import { expect, test, type Locator, type Page } from '@playwright/test';
import {
	answer,
	answersOf,
	areSaved,
	goOn,
	headlineOf,
	isAlive,
	langs,
	nextOf,
	open,
	phone,
	stemOf,
} from '../support/e2e-app.ts';
import { axeTest, faultsOf, isWide } from '../support/e2e-axe.ts';

const narrow = { ...phone, viewport: { width: 320, height: 640 } };

const tryFirst = (page: Page): Locator => page.getByRole('link', { name: /^Try 5 first/u });
const factsFold = (page: Page): Locator => page.locator('#all-facts');
const isOpen = (fold: Locator): Promise<boolean> =>
	fold.evaluate((element) => element instanceof HTMLDetailsElement && element.open);
const isInView = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	});

test.describe('on a phone', () => {
	test.use(narrow);

	test('a try before reading leads over its summary to the lesson and on to practice', async ({
		page,
	}) => {
		await open(page, '/topics/vote/');
		await tryFirst(page).click();
		for (let n = 1; n <= 5; n++) {
			await answer(page);
			await expect(page.getByText(`Unscored · ${n} of 5`)).toBeVisible();
			expect(await isWide(page)).toBe(false);
			if (n === 3) {
				// Left in its midst and come back to: the same feedback, then the fourth question.
				await areSaved(page, 3);
				const told = await headlineOf(page).innerText();
				await page.getByRole('link', { name: 'Leave the round' }).click();
				await page.getByRole('link', { name: 'Go on: 2 of 5 tried' }).click();
				await expect(headlineOf(page)).toHaveText(told);
				await page.reload();
				await isAlive(page);
				await expect(headlineOf(page)).toHaveText(told);
			}
			if (n < 5) await goOn(page);
		}
		await nextOf(page).click();
		await expect(page.getByRole('heading', { name: 'Tried before reading' })).toBeVisible();
		await areSaved(page, 5);
		const kept = (await answersOf(page)) as readonly { readonly role?: string }[];
		expect(kept.map(({ role }) => role)).toEqual(Array(5).fill('pretest'));

		await page.getByRole('button', { name: 'Read the lesson' }).click();
		await expect(page).toHaveURL(/\/topics\/vote\/$/u);
		await expect(page.getByText(/^0 of \d+ met$/u)).toBeVisible();
		expect(await isWide(page)).toBe(false);
		await page.getByRole('link', { name: 'Practise', exact: true }).last().click();
		await expect(page.getByText(/^1 of 14$/u)).toBeVisible();
		await stemOf(page).waitFor();
	});

	test('what takes focus by keyboard is not hidden behind the bars', async ({ page }) => {
		await open(page, '/topics/polls/');
		const hidden: string[] = [];
		const last = page.getByRole('contentinfo').getByRole('link');
		const isLast = (): Promise<boolean> =>
			last.evaluate((element) => element === document.activeElement);
		do {
			await page.keyboard.press('Tab');
			const covered = await page.evaluate(() => {
				const target = document.activeElement;
				if (!(target instanceof HTMLElement)) return undefined;
				const { left, top, width, height } = target.getBoundingClientRect();
				const front = document.elementFromPoint(left + width / 2, top + height / 2);
				return target.contains(front) ? undefined : target.textContent.trim();
			});
			if (covered !== undefined) hidden.push(covered);
		} while (!(await isLast()));
		expect(hidden).toEqual([]);
	});

	test('nothing of the lesson is hidden behind its bars', async ({ page }) => {
		await open(page, '/topics/vote/');
		const last = page.getByRole('contentinfo').getByRole('link');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		const isCovered = await last.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
		});
		expect(isCovered).toBe(false);
		for (const way of [tryFirst(page), page.getByRole('link', { name: 'Practise' }).last()]) {
			const box = await way.boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
	});
});

/** Words of the names in pictures that stand on two lines; a hyphen may end a line. */
const brokenNames = (page: Page): Promise<readonly string[]> =>
	page.locator('figure :is(.name, .post, .makers) [lang]').evaluateAll((names) =>
		names.flatMap((name) => {
			const text = name.firstChild;
			if (!(text instanceof Text)) return [];
			const isBroken = ({ index, 0: word }: RegExpMatchArray): boolean => {
				const range = document.createRange();
				range.setStart(text, index ?? 0);
				range.setEnd(text, (index ?? 0) + word.length);
				return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
			};
			return [...text.data.matchAll(/[^\s-]+/gu)].filter(isBroken).map(([word]) => word);
		}),
	);

/** Texts that run out of the card of their picture. */
const runOut = (page: Page): Promise<readonly string[]> =>
	page.locator('figure :is(p, span, b, text)').evaluateAll((parts) =>
		parts.flatMap((part) => {
			const { right } = part.getBoundingClientRect();
			const edge = part.closest('figure')?.getBoundingClientRect().right ?? 0;
			const isSeen = part.checkVisibility() && part.closest('.unseen') === null;
			return isSeen && right > edge + 0.5 ? [part.textContent.trim()] : [];
		}),
	);

const pictured = ['vote', 'polls', 'rules', 'transition', 'reforms'];

for (const lang of langs) {
	const start = lang === 'en' ? '' : `/${lang}`;

	test(`names in pictures are not broken within a word on a phone in ${lang}`, async ({
		browser,
	}) => {
		const page = await browser.newPage(narrow);
		const broken: string[] = [];
		for (const topic of pictured) {
			await open(page, `${start}/topics/${topic}/`);
			broken.push(...(await brokenNames(page)).map((word) => `${topic}: ${word}`));
		}
		expect(broken).toEqual([]);
		await page.close();
	});

	test(`nothing runs out of a picture with letters twice as large in ${lang}`, async ({
		browser,
	}) => {
		const page = await browser.newPage(phone);
		const out: string[] = [];
		for (const topic of pictured) {
			await open(page, `${start}/topics/${topic}/`);
			// The policy of the site refuses a style sheet from outside; a browser's own setting is none.
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			out.push(...(await runOut(page)).map((text) => `${topic}: ${text}`));
		}
		expect(out).toEqual([]);
		await page.close();
	});
}

test('a link to a fact or a table opens what folds it away, from the address and from the search', async ({
	page,
}) => {
	await open(page, '/topics/vote/');
	expect(await isOpen(factsFold(page))).toBe(false);
	const fact = factsFold(page).locator('li[id]').last();
	const id = (await fact.getAttribute('id')) ?? '';
	await open(page, `/topics/polls/`);
	await open(page, `/topics/vote/#${id}`);
	expect(await isOpen(factsFold(page))).toBe(true);
	await expect.poll(() => isInView(fact)).toBe(true);

	await open(page, '/search/');
	const statement = 'registered voters';
	await page.getByRole('searchbox').fill(statement);
	const hit = page.getByRole('main').locator('a[href*="/topics/"][href*="#"]').first();
	const target = (await hit.getAttribute('href')) ?? '';
	await hit.click();
	await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
	const place = page.locator(`[id="${target.split('#')[1] ?? ''}"]`);
	await expect.poll(() => isInView(place)).toBe(true);
});

test('a paragraph unfolds what it rests on, and the page is whole without script', async ({
	browser,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/topics/vote/');
	const sign = page.getByText(/sources? of this paragraph$/u).first();
	const fold = page.locator('details').filter({ has: sign });
	await fold.locator('summary').first().click();
	await expect(fold.getByText(/^Published/u).first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Words' })).toBeVisible();
	await factsFold(page).locator('summary').first().click();
	await expect(factsFold(page).locator('li[id]').first()).toBeVisible();
	await context.close();
});

test('the printed lesson is a handout: text, pictures, words and sources, no bars and buttons', async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, '/topics/vote/');
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const gone of [
		tryFirst(page),
		page.getByRole('navigation', { name: 'Main' }),
		page.getByRole('navigation', { name: 'On this page' }),
		page.getByRole('navigation', { name: 'Topics' }),
		factsFold(page),
		page.getByText(/of this paragraph$/u).first(),
		page.getByRole('contentinfo'),
		page.getByRole('link', { name: 'Practise', exact: true }).first(),
	])
		await expect(gone).toBeHidden();
	for (const name of ['Words', 'Sources', 'What changed later'])
		await expect(page.getByRole('heading', { name })).toBeVisible();
	await expect(page.getByRole('figure').first()).toBeVisible();
	// All the sources stand there, those behind a line too.
	const chips = page.locator('section:has(> #sources) .source > summary');
	expect(await chips.count()).toBeGreaterThan(4);
	for (const chip of await chips.all())
		expect((await chip.boundingBox())?.height).toBeGreaterThan(10);
	// Ink on white, however dark the screen is.
	const ink = await page
		.getByRole('heading', { level: 1 })
		.evaluate((element) => getComputedStyle(element).color);
	expect(ink).toBe('rgb(22, 37, 46)');
});

axeTest('axe finds nothing on a lesson and on the way through a pretest', async ({ page }) => {
	await open(page, '/topics/polls/');
	const found = [...(await faultsOf(page))];
	await page
		.getByText(/of this paragraph$/u)
		.first()
		.locator('..')
		.click();
	await factsFold(page).locator('summary').first().click();
	found.push(...(await faultsOf(page)).map((each) => `unfolded, ${each}`));
	expect(await isWide(page)).toBe(false);
	await tryFirst(page).click();
	await stemOf(page).waitFor();
	found.push(...(await faultsOf(page)).map((each) => `asked, ${each}`));
	for (let n = 1; n <= 5; n++) {
		await answer(page);
		if (n < 5) await goOn(page);
	}
	await nextOf(page).click();
	await page.locator('#summary-title').waitFor();
	found.push(...(await faultsOf(page)).map((each) => `summary, ${each}`));
	expect(await isWide(page)).toBe(false);
	expect(found).toEqual([]);
});
