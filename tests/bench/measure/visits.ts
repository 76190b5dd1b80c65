import type { Browser, Page } from '@playwright/test';
import { asScript, tapAtOnce, watchPage, type Seen } from './in-page.ts';
import { bodiesOf, bytesOf, watchTraffic, type Traffic } from './traffic.ts';

/** A phone on a slow line: 4 x slower than this machine, 1.6 Mbit/s, 150 ms for every request. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 1e5 };
const slowness = 4;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** What was fetched until an instant. Every request counts as a whole from when it is sent. */
export interface Wire {
	readonly requests: number;
	readonly bytes: number;
	/** Of them, packed bodies. */
	readonly bodies: number;
}

interface Visit {
	readonly page: Page;
	readonly traffic: Traffic;
	readonly see: () => Promise<Seen>;
	/** @param at ms since the start of the navigation; all when absent */
	readonly wire: (at?: number) => Promise<Wire>;
}

const wireOf = (traffic: Traffic, at?: number): Wire => {
	const fetched = traffic.until(at);
	return { requests: fetched.length, bytes: bytesOf(fetched), bodies: bodiesOf(fetched) };
};

/** Opens a page with nothing cached and no worker, hands it over, and closes it. */
const visit = async <T>(
	browser: Browser,
	{ url, scripts }: { url: string; scripts: readonly (() => void)[] },
	look: (visit: Visit) => Promise<T>,
): Promise<T> => {
	const context = await browser.newContext({
		...phone,
		ignoreHTTPSErrors: true,
		serviceWorkers: 'block',
	});
	try {
		const page = await context.newPage();
		const traffic = await watchTraffic(page);
		await traffic.session.send('Network.emulateNetworkConditions', slowLine);
		await traffic.session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
		for (const script of scripts) await page.addInitScript(asScript(script));
		await page.goto(url, { waitUntil: 'commit' });
		const wire = async (at?: number): Promise<Wire> => {
			const origin = await page.evaluate(() => performance.timeOrigin);
			return wireOf(traffic, at === undefined ? undefined : origin + at);
		};
		return await look({ page, traffic, wire, see: () => page.evaluate<Seen>('window.seen') });
	} finally {
		await context.close();
	}
};

/** A number that a page must have noted by now. */
const noted = (value: number | undefined, what: string): number => {
	if (value === undefined) throw new Error(`the page has noted no ${what}`);
	return value;
};

export interface Patient {
	readonly fcp: number;
	readonly lcp: number;
	readonly cls: number;
	readonly live: number;
	readonly elements: number;
	readonly untilLive: Wire;
	readonly untilIdle: Wire;
}

/** Comes and looks, without a tap, until nothing more is loaded. */
export const lookOnly = (browser: Browser, url: string, hasApp: boolean): Promise<Patient> =>
	visit(browser, { url, scripts: [watchPage] }, async ({ page, traffic, see, wire }) => {
		if (hasApp) await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
		else await page.waitForLoadState('load');
		await traffic.isQuiet(1000);
		const seen = await see();
		const loadedAt = await page.evaluate(() => {
			const [navigation] = performance.getEntriesByType('navigation');
			if (!(navigation instanceof PerformanceNavigationTiming)) return undefined;
			return navigation.domContentLoadedEventEnd;
		});
		const live = noted(hasApp ? seen.liveAt : loadedAt, 'start');
		const elements = await page.locator('section.question, section.question *').count();
		return {
			...{ fcp: noted(seen.fcp, 'paint'), lcp: noted(seen.lcp, 'largest paint'), cls: seen.cls },
			...{ live, elements, untilLive: await wire(live), untilIdle: await wire() },
		};
	});

export interface Eager {
	readonly ttfa: number;
	readonly feedback: number;
	readonly untilFeedback: Wire;
	/** Of the answers after the first. */
	readonly taps: Seen['taps'];
}

const answers = 6;

/** Goes on and answers the next question by a touch; its feedback is noted inside the page. */
const answerNext = async (page: Page, taps: number): Promise<void> => {
	await page.locator('button.next').tap();
	const option = page.locator('[data-option]:not([aria-disabled]):not([data-state])').first();
	await option.waitFor();
	// The page has come to rest, as when someone has read the question.
	await page.waitForTimeout(400);
	await option.scrollIntoViewIfNeeded();
	const box = await option.boundingBox();
	if (box === null) throw new Error('an option has no place on the screen');
	// Straight to the browser: a locator's tap adds listeners of its own.
	await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
	await page.waitForFunction((count) => {
		const { seen } = window as unknown as { seen: { taps: unknown[] } };
		return seen.taps.length >= count;
	}, taps);
};

/**
 * Taps as soon as there is something to tap, then answers five more questions. That the app offers
 * to go on proves that it has taken the first tap for an answer.
 */
export const answerAtOnce = (browser: Browser, url: string): Promise<Eager> =>
	visit(browser, { url, scripts: [watchPage, tapAtOnce] }, async ({ page, see, wire }) => {
		await page.locator('button.next').waitFor();
		const { tappedAt, feedbackAt } = await see();
		const feedback = noted(feedbackAt, 'feedback');
		const untilFeedback = await wire(feedback);
		for (let taps = 1; taps < answers; taps++) await answerNext(page, taps);
		const { taps } = await see();
		return { ttfa: noted(tappedAt, 'tap'), feedback, untilFeedback, taps };
	});
