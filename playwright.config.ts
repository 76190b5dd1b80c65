import { defineConfig } from '@playwright/test';
import { chromiumArgs, systemChromium } from './scripts/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4183);
const executablePath = systemChromium();

/** End to end, on the built site as the host program serves it: run `npm run build` before. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: true,
	// Journeys wait more than they reckon: fewer of them leave cores of a small machine idle.
	workers: 4,
	retries: 0,
	// Ten times what a journey takes: a shared machine is slow, a hang is for ever.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: 'line',
	use: {
		baseURL: `http://127.0.0.1:${String(port)}`,
		locale: 'en-GB',
		timezoneId: 'Asia/Almaty',
		// Recording costs an eighth of the time: asked for when a failure is looked into.
		trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
		launchOptions: {
			args: chromiumArgs,
			...(executablePath === undefined ? {} : { executablePath }),
		},
	},
	webServer: {
		command: `node dist/host/main.js --port ${String(port)}`,
		url: `http://127.0.0.1:${String(port)}/healthz`,
		reuseExistingServer: false,
	},
});
