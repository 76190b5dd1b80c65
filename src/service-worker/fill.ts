import type { Sums } from './sums.ts';

/** What the worker needs from its surroundings. */
export interface Surroundings {
	/** Absolute address at which the list's relative ones begin, with a slash at its end. */
	readonly scope: string;
	readonly fetch: (request: Request) => Promise<Response>;
}

/** Few at a time: the learner's own page goes first. */
const atOnce = 4;

const sha256 = async (body: ArrayBuffer): Promise<string> => {
	const digest = await crypto.subtle.digest('SHA-256', body);
	return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/**
 * Fetches one file and puts it into the cache, if it is byte for byte the one that was built.
 * @throws {Error} when it is not, or does not come
 */
const keep = async (
	cache: Pick<Cache, 'put'>,
	path: string,
	sum: string,
	{ scope, fetch }: Surroundings,
): Promise<void> => {
	const url = new URL(path, scope).href;
	const response = await fetch(new Request(url, { cache: 'no-cache', redirect: 'error' }));
	if (!response.ok) throw new Error(`${url} answered ${response.status}`);
	const found = await sha256(await response.clone().arrayBuffer());
	if (found !== sum) throw new Error(`${url} is not the file that was built`);
	await cache.put(url, response);
};

/** Puts every file of the list into the cache. One wrong file, and the whole is refused. */
export const fill = async (
	cache: Pick<Cache, 'put'>,
	sums: Sums,
	around: Surroundings,
): Promise<void> => {
	const waiting = [...sums];
	const work = async (): Promise<void> => {
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			await keep(cache, next[0], next[1], around);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
};
