/**
 * What a first visit costs on a slow phone, beside a page without a framework that asks the same
 * question: `npm run bench -- first-visit [--json] [--quick]`. Rounds alternate between the two.
 */
import { chromium, type Browser } from '@playwright/test';
import { availableParallelism, loadavg } from 'node:os';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';
import { inRoot } from '../../scripts/tools.mjs';
import { createSite } from '../../src/live-host/site.ts';
import { median, printFigures, quantile, type Figure } from './measure/figures.ts';
import { createFloor } from './measure/floor.ts';
import { serveHttp2 } from './measure/serve-http2.ts';
import { answerAtOnce, lookOnly, type Eager, type Patient, type Wire } from './measure/visits.ts';

const isJson = process.argv.includes('--json');
const rounds = process.argv.includes('--quick') ? 3 : 9;

interface Measured {
	readonly patient: Patient[];
	readonly eager: Eager[];
}

const measure = async (browser: Browser, url: string, hasApp: boolean, to: Measured) => {
	to.patient.push(await lookOnly(browser, url, hasApp));
	to.eager.push(await answerAtOnce(browser, url));
};

const read = ({ patient, eager }: Measured) => {
	const wire = (name: string, visits: readonly Wire[]) => ({
		[`wire-${name}`]: median(visits.map(({ bytes }) => bytes)),
		[`bodies-${name}`]: median(visits.map(({ bodies }) => bodies)),
		[`requests-${name}`]: median(visits.map(({ requests }) => requests)),
	});
	const taps = eager.flatMap((visit) => visit.taps);
	const painted = taps.map((tap) => tap.painted);
	return {
		...wire(
			'feedback',
			eager.map(({ untilFeedback }) => untilFeedback),
		),
		...wire(
			'live',
			patient.map(({ untilLive }) => untilLive),
		),
		...wire(
			'idle',
			patient.map(({ untilIdle }) => untilIdle),
		),
		ttfa: median(eager.map(({ ttfa }) => ttfa)),
		'first-feedback': median(eager.map(({ feedback }) => feedback)),
		fcp: median(patient.map(({ fcp }) => fcp)),
		lcp: median(patient.map(({ lcp }) => lcp)),
		cls: median(patient.map(({ cls }) => cls)),
		live: median(patient.map(({ live }) => live)),
		'tap-median': median(painted),
		'tap-p95': quantile(painted, 0.95),
		'tap-handler': median(taps.map(({ handler }) => handler)),
		elements: median(patient.map(({ elements }) => elements)),
	};
};

/** The budgets of the front end. */
const limits: Readonly<Record<string, Pick<Figure, 'most' | 'mostRatio'>>> = {
	'wire-live': { most: 45_000 },
	'bodies-live': { most: 36_000 },
	ttfa: { mostRatio: 1.25 },
	fcp: { mostRatio: 1.15 },
	lcp: { mostRatio: 1.15 },
	cls: { most: 0 },
	'tap-p95': { most: 40, mostRatio: 1.25 },
	'tap-handler': { most: 4 },
	elements: { most: 60 },
};

const unitOf = (name: string): Figure['unit'] => {
	if (/^(wire|bodies)-/.test(name)) return 'B';
	return /^(requests-|cls|elements)/.test(name) ? '' : 'ms';
};

const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
	const busy = `${load.toFixed(1)} programs at work on ${availableParallelism()} cores`;
	process.stderr.write(`This machine is busy (${busy}): the times below say little.\n`);
}
const build = inRoot('build');
const site = await serveHttp2(createSite(build, ''));
const floor = await serveHttp2(createFloor(build));
const browser = await chromium.launch({
	executablePath: await findChromium(),
	args: chromiumArgs,
});
const ours: Measured = { patient: [], eager: [] };
const bare: Measured = { patient: [], eager: [] };
try {
	for (let round = 1; round <= rounds; round++) {
		if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds}`);
		await measure(browser, floor.url, false, bare);
		await measure(browser, site.url, true, ours);
	}
	if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
} finally {
	await browser.close();
	await Promise.all([site.stop(), floor.stop()]);
}

const floorFigures: Readonly<Record<string, number>> = read(bare);
printFigures(
	Object.entries(read(ours)).map(([name, value]) => ({
		...{ bench: `first-visit/360/${name}`, value, unit: unitOf(name) },
		...{ floor: floorFigures[name] ?? NaN, ...limits[name] },
	})),
	isJson,
);
