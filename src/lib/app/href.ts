import { resolve } from '$app/paths';
import type { Lang } from '#lib/kernel/lang.ts';

/** The pages, as paths behind the locale segment. */
export type PagePath =
	| ''
	| 'practice'
	| 'topics'
	| `topics/${string}`
	| 'progress'
	| 'sources'
	| 'settings'
	| 'search'
	| 'question';

/**
 * Address of a page in a language, under any base path and with the closing slash that
 * `resolve` leaves out: without it every link without script would be off by a redirect.
 */
export const href = (path: PagePath, lang: Lang): string => {
	const home = resolve('/[[lang=lang]]', lang === 'en' ? {} : { lang });
	const root = home.endsWith('/') ? home : `${home}/`;
	return path === '' ? root : `${root}${path}/`;
};
