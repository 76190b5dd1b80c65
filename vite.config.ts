import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, systemChromium } from './scripts/chromium.mjs';

const executablePath = systemChromium();

export default defineConfig({
	plugins: [sveltekit()],
	build: { rolldownOptions: { checks: { bundlerTimings: false } } },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{
									// One chunk for the framework: fewer requests before the first page is live.
									name: 'core',
									test: /node_modules[\\/](svelte|@sveltejs|esm-env|clsx|devalue)[\\/]/,
									minShareCount: 2,
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
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/{unit,property,contract,architecture,proof}/**/*.test.ts'],
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
