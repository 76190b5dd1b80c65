import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, systemChromium } from './scripts/chromium.mjs';
import { leanKit } from './scripts/lean-kit.mjs';
import { workshop } from './scripts/workshop.mjs';
import HeavyFirst from './tests/support/heavy-first.ts';

const executablePath = systemChromium();

export default defineConfig({
	plugins: [workshop(), sveltekit(), leanKit()],
	// terser makes the first visit about 3 % smaller than the default minifier.
	build: {
		// The first page would carry the names of every other page's parts, to fetch them all at once. A
		// page's own module names them too; the worker has them all after the first visit.
		modulePreload: {
			resolveDependencies: (file, parts) => (file.includes('/nodes/') ? [] : parts),
		},
		minify: 'terser',
		terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
		rolldownOptions: { checks: { bundlerTimings: false } },
	},
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{
									// All that the first page needs, the framework included, in one chunk: fewer requests,
									// and one dictionary for the compressor. What it imports comes along. Kit fetches its
									// own start and the error page with every first page, so both are in it.
									name: 'first',
									test: /src[\\/]routes[\\/](\+layout|\+error|\[\[lang=lang\]\][\\/]\+page)\.svelte$|generated[\\/](root|client-optimized[\\/](app|matchers))\.(js|svelte)$|rolldown[\\/]runtime/,
								},
								{
									// What the first tap calls for, in one chunk too.
									name: 'late',
									test: /src[\\/](routes[\\/]home\.ts|lib[\\/]app[\\/]study\.svelte\.ts)$/,
								},
							],
						},
					},
				},
			},
		},
	},
	test: {
		expect: { requireAssertions: true },
		// Ten times what the slowest takes on a busy machine: a hang is for ever.
		testTimeout: 60_000,
		// By itself Vitest leaves one core idle, which is half of a small machine.
		maxWorkers: '100%',
		// Banks and pages are mostly thrown away at once: more room for what is new spares clearing up.
		execArgv: ['--max-semi-space-size=64'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/{unit,property,contract,architecture,proof}/**/*.test.ts'],
					sequence: { sequencer: HeavyFirst },
					// One process goes on from file to file: hot code stays compiled, and what the files share,
					// such as the shipped bank, is made once. What a test stands in for is taken back after it.
					isolate: false,
					unstubGlobals: true,
				},
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'component',
					environment: 'happy-dom',
					include: ['tests/component/**/*.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: chromiumArgs,
								...(executablePath === undefined ? {} : { executablePath }),
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
