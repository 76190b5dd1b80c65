/** Finds the Chromium that tests drive. Plain Node: the configs and the scripts both use it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one without windows: the journeys take three quarters of the time with it. */
const headless = 'chromium-headless-shell';

const names = [
	headless,
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
];

const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that keep a test's browser quiet, and let it run as root in a container. */
export const chromiumArgs = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** @param {string} path */
const isProgram = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/**
 * `$CHROMIUM_PATH`, else a browser of the system, else undefined (Playwright then looks for its own).
 * @returns {string | undefined}
 */
export const systemChromium = () => {
	const named = process.env.CHROMIUM_PATH;
	if (named) return named;
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...places].find(isProgram);
};

/** The browser that Playwright has downloaded for itself, if any. */
const ownChromium = async () => {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
};

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const installWithApt = () => {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (/** @type {string[]} */ ...args) =>
		spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
	return apt('update') && apt('install', '-y', '--no-install-recommends', headless);
};

/**
 * The path of a Chromium, installed first where that is possible.
 * @returns {Promise<string>}
 * @throws {Error} that says what to do, when there is none
 */
export const findChromium = async () => {
	const found = systemChromium() ?? (await ownChromium());
	if (found !== undefined) {
		if (isProgram(found)) return found;
		throw new Error(`CHROMIUM_PATH is ${found}, which is not a program that can be run.`);
	}
	if (isRootOnDebian()) {
		process.stdout.write('No Chromium here: installing the one of the system (apt-get) ...\n');
		if (installWithApt()) {
			const installed = systemChromium();
			if (installed !== undefined) return installed;
		}
	}
	throw new Error(
		'The tests need a Chromium or Chrome, and none was found. Install one (Debian: apt-get install ' +
			`${headless}; or: npx playwright install chromium), or set CHROMIUM_PATH to the program.`,
	);
};
