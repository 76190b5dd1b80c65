import type { Handle } from '@sveltejs/kit';

/** Runs while prerendering only: writes the page's language into the bytes that are served. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? 'en'),
	});
