import { resolve as toAddress } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import gone from './gone.html?raw';

/**
 * Runs while prerendering only: writes the page's language into the bytes that are served, and into
 * the page of an address that is not here what it says without script.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', event.params.lang ?? 'en');
			return event.route.id === null
				? page.replace('</body>', `${gone.replaceAll('%home%', toAddress('/'))}</body>`)
				: page;
		},
	});
