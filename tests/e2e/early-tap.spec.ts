import { expect, test, type Locator, type Page } from '@playwright/test';
import {
	answersOf,
	areSaved,
	firstOption,
	firstQuestion,
	goOn,
	headlineOf,
	open,
	optionsOf,
	phone,
	stemOf,
} from '../support/e2e-app.ts';

test.use(phone);

const scripts = '**/_app/immutable/**/*.js';

/** Holds every script of the app back until it is let go. */
const holdScripts = async (page: Page): Promise<() => void> => {
	let letGo = (): void => undefined;
	const gate = new Promise<void>((done) => (letGo = done));
	await page.route(scripts, async (route) => {
		await gate;
		await route.continue();
	});
	return letGo;
};

const openEarly = async (page: Page): Promise<void> => {
	await page.goto('/', { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'I don’t know' }).waitFor();
};

interface Early {
	readonly item: string;
	readonly option: string;
	readonly at: number;
}
const earlyOf = (page: Page): Promise<Early | null | undefined> =>
	page.evaluate(() => window.early);

/** Notes the question's nodes, and from now on what happens to them. */
const watchQuestion = (question: Locator): Promise<void> =>
	question.evaluate((section) => {
		const nodes = [section, ...section.querySelectorAll('*')];
		const changes: string[] = [];
		Object.assign(window, { nodes, changes });
		new MutationObserver((records) => {
			for (const { type, target, attributeName } of records)
				changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
		}).observe(section, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true,
		});
	});

const questionAfter = (question: Locator): Promise<{ isSame: boolean; changes: string[] }> =>
	question.evaluate((section) => {
		const { nodes, changes } = window as unknown as { nodes: Element[]; changes: string[] };
		const now = [section, ...section.querySelectorAll('*')];
		const isSame = now.length === nodes.length && now.every((node, i) => node === nodes[i]);
		return { isSame, changes };
	});

/** What the marks say of every option, in words. */
const marksOf = (page: Page): Promise<(string | null)[]> =>
	optionsOf(page).evaluateAll((buttons) =>
		buttons.map((button) => (button as HTMLElement).dataset['state'] ?? null),
	);

/** The tap, who is then marked as pressed, and how the log names the answer. */
const taps: Readonly<
	Record<string, { tap: (page: Page) => Promise<Locator>; outcome: string; told: RegExp }>
> = {
	'a tap on the right option': {
		tap: async (page) => {
			const option = await firstOption(page, 'right');
			await option.tap();
			return option;
		},
		outcome: 'right',
		told: /^Right\.$/u,
	},
	'a tap on a wrong option': {
		tap: async (page) => {
			const option = await firstOption(page, 'wrong');
			await option.tap();
			return option;
		},
		outcome: 'wrong',
		told: /^Wrong\./u,
	},
	'the Enter key': {
		tap: async (page) => {
			const option = await firstOption(page, 'wrong');
			await option.press('Enter');
			return option;
		},
		outcome: 'wrong',
		told: /^Wrong\./u,
	},
	'the Space key': {
		tap: async (page) => {
			const option = await firstOption(page, 'right');
			await option.press('Space');
			return option;
		},
		outcome: 'right',
		told: /^Right\.$/u,
	},
	'a double tap, and one on another option': {
		tap: async (page) => {
			const option = await firstOption(page, 'wrong');
			await option.dblclick();
			await (await firstOption(page, 'right')).tap({ force: true });
			return option;
		},
		outcome: 'wrong',
		told: /^Wrong\./u,
	},
	'“I don’t know”': {
		tap: async (page) => {
			const option = page.getByRole('button', { name: 'I don’t know' });
			await option.tap();
			return page.locator('[data-option="unknown"]');
		},
		outcome: 'unknown',
		told: /^Not known yet\./u,
	},
};

for (const [name, { tap, outcome, told }] of Object.entries(taps)) {
	test(`before the app has started, ${name} is marked at once and stored once`, async ({
		page,
	}) => {
		const letGo = await holdScripts(page);
		await openEarly(page);
		const question = firstQuestion(page);
		const tapped = await tap(page);
		await expect(tapped).toHaveAttribute('aria-pressed', 'true');
		await expect(question.getByRole('status')).toHaveText(told);
		const early = await earlyOf(page);
		const marks = await marksOf(page);
		await watchQuestion(question);

		letGo();
		await expect(headlineOf(page)).toBeVisible();
		await areSaved(page, 1);
		const [kept] = await answersOf(page);
		expect(kept).toMatchObject({ at: early?.at, itemKey: early?.item, outcome });
		expect(kept?.response?.['picked'] ?? 'unknown').toBe(early?.option);
		expect(await questionAfter(question)).toEqual({ isSame: true, changes: [] });
		expect(await marksOf(page)).toEqual(marks);

		await goOn(page);
		await expect(stemOf(page)).toBeFocused();
		await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
		expect((await marksOf(page)).filter((mark) => mark !== null)).toEqual([]);
		expect(await answersOf(page)).toHaveLength(1);
	});
}

test('with every script 3 s late the tap is still marked within half a second', async ({
	page,
}) => {
	await page.route(scripts, async (route) => {
		await new Promise((done) => setTimeout(done, 3000));
		await route.continue();
	});
	await openEarly(page);
	const option = await firstOption(page, 'wrong');
	await option.tap();
	await expect(option).toHaveAccessibleName(/Your pick: wrong$/u, { timeout: 500 });
	await expect(headlineOf(page)).toBeVisible({ timeout: 20_000 });
	await areSaved(page, 1);
});

test('without the app’s scripts the answer is marked and the links work', async ({ page }) => {
	await page.route(scripts, (route) => route.abort());
	await openEarly(page);
	const option = await firstOption(page, 'wrong');
	await option.tap();
	await expect(option).toHaveAccessibleName(/Your pick: wrong$/u);
	await expect(await firstOption(page, 'right')).toHaveAccessibleName(/Right answer$/u);
	await page.getByRole('navigation').getByRole('link', { name: 'Topics' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
	await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
	await expect(page.getByRole('heading', { name: 'All facts of this topic' })).toBeVisible();
});

/** Taps every few milliseconds, one option after the other, from a moment on that the test draws. */
const drum = (afterMs: number): void => {
	addEventListener('DOMContentLoaded', () => {
		let beat = 0;
		setTimeout(() => {
			const timer = setInterval(() => {
				const options = document.querySelectorAll<HTMLElement>('[data-early] [data-option]');
				options[beat++ % options.length]?.click();
				if (document.getElementById('headline')) clearInterval(timer);
			}, 5);
		}, afterMs);
	});
};

test('of taps every 5 ms around the start of the app, in 20 loads, one each is stored', async ({
	browser,
}) => {
	test.setTimeout(120_000);
	const seen: unknown[] = [];
	for (let load = 0; load < 20; load++) {
		const context = await browser.newContext(phone);
		const page = await context.newPage();
		await page.addInitScript(drum, load * 15);
		await open(page, '/');
		await headlineOf(page).waitFor();
		await areSaved(page, 1);
		const pressed = await page
			.locator('[data-early] [aria-pressed="true"]')
			.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['option']));
		const kept = await answersOf(page);
		const picked = kept.map(({ response }) => response?.['picked'] ?? 'unknown');
		if (pressed.length !== 1 || picked.join() !== pressed.join())
			seen.push({ load, pressed, picked });
		await context.close();
	}
	expect(seen).toEqual([]);
});
