import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true, strict: true }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		serviceWorker: { register: false },
		output: { preloadStrategy: 'modulepreload', bundleStrategy: 'split' },
		inlineStyleThreshold: 16384,
		files: { appTemplate: '.generated/app.html' },
		prerender: { entries: ['*', '/kk/', '/ru/'] },
	},
};
