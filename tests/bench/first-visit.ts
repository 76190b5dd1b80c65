/** What a first visit costs on a slow phone: 4x CPU, 1.6 Mbit/s, 150 ms, nothing cached. */
import { chromium, type Browser, type Page, type Request } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';
import { serveBuilt } from '../../scripts/serve-built.mjs';

const rounds = process.argv.includes('--quick') ? 3 : 9;
const slow = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 1e5 };

type Figures = Readonly<
	Record<'requests' | 'bodies' | 'fcp' | 'first-feedback' | 'hydrated', number>
>;

const units: Readonly<Record<keyof Figures, string>> = {
	requests: '',
	bodies: 'B',
	fcp: 'ms',
	'first-feedback': 'ms',
	hydrated: 'ms',
};

const slowDown = async (page: Page): Promise<void> => {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.emulateNetworkConditions', slow);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

/**
 * Taps the first option as soon as it is there; notes when that tap was answered. A text, since the
 * tool that runs this file writes helpers into functions that a page does not have.
 */
const tapAtOnce = `
	const look = () => {
		document.querySelector('[data-early] [data-option]')?.click();
		if (document.querySelector('[data-mark]')) performance.mark('first-feedback');
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
`;

const visit = async (browser: Browser, url: string): Promise<Figures> => {
	const page = await browser.newPage();
	await slowDown(page);
	const finished: Request[] = [];
	page.on('requestfinished', (request) => finished.push(request));
	await page.addInitScript({ content: tapAtOnce });
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	const hydrated = await page.evaluate(() => performance.now());
	const sizes = await Promise.all(finished.map((request) => request.sizes()));
	const [fcp = 0, feedback = 0] = await page.evaluate(() =>
		['first-contentful-paint', 'first-feedback'].map(
			(name) => performance.getEntriesByName(name)[0]?.startTime ?? 0,
		),
	);
	await page.close();
	const sum = sizes.reduce((total, { responseBodySize }) => total + responseBodySize, 0);
	return { requests: sizes.length, bodies: sum, fcp, 'first-feedback': feedback, hydrated };
};

const median = (numbers: readonly number[]): number =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const host = await serveBuilt();
const browser = await chromium.launch({
	executablePath: await findChromium(),
	args: chromiumArgs,
});
const visits: Figures[] = [];
for (let round = 0; round < rounds; round++) visits.push(await visit(browser, host.url));
await browser.close();
host.stop();

for (const [name, unit] of Object.entries(units)) {
	const value = Math.round(median(visits.map((figures) => figures[name as keyof Figures])));
	const line = process.argv.includes('--json')
		? JSON.stringify({ bench: `first-visit/home/${name}`, value, unit })
		: `${name.padEnd(16)}${String(value).padStart(8)} ${unit}`;
	process.stdout.write(`${line}\n`);
}
