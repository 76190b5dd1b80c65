/// <reference types="@sveltejs/kit" />
/**
 * Keeps the whole site for offline use. The app registers it after the first saved answer:
 *
 *     const policy = window.trustedTypes?.createPolicy('sabaq-worker', { createScriptURL: (u) => u });
 *     const url = asset('/service-worker.js');
 *     navigator.serviceWorker.register(policy ? policy.createScriptURL(url) : url)
 *
 * and not under `navigator.connection?.saveData`. A new version waits until a page posts
 * `{type: 'activate'}` to it; the page then reloads on `controllerchange`. So no session changes
 * its code while it runs.
 */
import { fill } from './fill.ts';
import { route } from './route.ts';
import { readSealed } from './sums.ts';

declare const self: ServiceWorkerGlobalScope;

/** Written by scripts/seal.mjs after the build. */
const { name, sums } = readSealed('__SEALED__');

const { scope } = self.registration;
// Caches belong to the whole origin, which another Sabaq under another path may share.
const ours = `sabaq ${scope} `;
const cacheName = `${ours}${name}`;

const install = async (): Promise<void> => {
	const cache = await caches.open(cacheName);
	try {
		await fill(cache, sums, { scope, fetch: (request) => fetch(request) });
	} catch (error) {
		await caches.delete(cacheName);
		throw error;
	}
};

const activate = async (): Promise<void> => {
	const names = await caches.keys();
	const old = names.filter((each) => each.startsWith(ours) && each !== cacheName);
	await Promise.all(old.map((each) => caches.delete(each)));
	// On a first visit no worker is there yet: the page at hand is served from now on.
	await self.clients.claim();
};

const answer = async (request: Request, url: string): Promise<Response> => {
	const cache = await caches.open(cacheName);
	return (await cache.match(url, { ignoreVary: true })) ?? fetch(request);
};

self.addEventListener('install', (event) => {
	event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(activate());
});

self.addEventListener('message', ({ data }: { data: unknown }) => {
	const isCall = typeof data === 'object' && data !== null && 'type' in data;
	if (isCall && data.type === 'activate') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const way = route(event.request, scope, sums);
	if (way.kind === 'redirect') event.respondWith(Response.redirect(way.url));
	if (way.kind === 'cache') event.respondWith(answer(event.request, way.url));
});
