import type { Sums } from './sums.ts';

/** What to do with a request: nothing, answer it from the cache, or send to the right address. */
export type Route =
	| { readonly kind: 'network' }
	| { readonly kind: 'cache'; readonly url: string }
	| { readonly kind: 'redirect'; readonly url: string };

const network: Route = { kind: 'network' };

/**
 * Decides by method and address alone. Queries are dropped: the files do not depend on them.
 * @param scope absolute address at which the list's relative ones begin
 */
export const route = (
	{ method, url, mode }: Pick<Request, 'method' | 'url' | 'mode'>,
	scope: string,
	sums: Sums,
): Route => {
	const { origin, pathname, search } = new URL(url);
	const address = `${origin}${pathname}`;
	if (method !== 'GET' || !address.startsWith(scope)) return network;
	const path = address.slice(scope.length);
	if (sums.has(path)) return { kind: 'cache', url: address };
	const isPageWithoutSlash = mode === 'navigate' && sums.has(`${path}/`);
	return isPageWithoutSlash ? { kind: 'redirect', url: `${address}/${search}` } : network;
};
