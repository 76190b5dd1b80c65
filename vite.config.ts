import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{
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
					include: ['tests/{unit,property,contract,architecture}/**/*.test.ts'],
				},
			},
		],
	},
});
