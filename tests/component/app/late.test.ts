import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '../../../src/routes/[[lang=lang]]/late.json/+server.ts';
import { lateData } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';

// Of the whole event, whose type Kit makes, this handler reads the parameters only.
const handler: unknown = GET;
const answer = handler as (event: { params: { lang?: string } }) => Response;

/** What the build would have written at this address. */
const served = async (url: string): Promise<Response> => {
	const lang = /^\/(kk|ru)\//u.exec(url)?.[1];
	return answer({ params: lang === undefined ? {} : { lang } });
};

const fetching = vi.fn(served);

beforeEach(() => {
	vi.resetModules();
	fetching.mockClear();
	vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
	vi.unstubAllGlobals();
});
const load = async () => (await import('#lib/app/late.ts')).fetchLate;

describe('what comes after the first visit’s bytes', () => {
	it.each(['en', 'kk', 'ru'] as const)('is what the build wrote for %s', async (lang) => {
		const fetchLate = await load();
		const expected: unknown = JSON.parse(JSON.stringify(lateData(shippedBank, lang)));
		expect(await fetchLate(lang)).toEqual(expected);
		const asked = lang === 'en' ? '/late.json' : `/${lang}/late.json`;
		expect(fetching.mock.calls.map(([url]) => url)).toEqual([asked]);
	});

	it('is fetched once for each language', async () => {
		const fetchLate = await load();
		await Promise.all([fetchLate('en'), fetchLate('en'), fetchLate('ru')]);
		await fetchLate('ru');
		expect(fetching).toHaveBeenCalledTimes(2);
	});

	it.each([
		['the network fails', () => Promise.reject(new TypeError('no network'))],
		['the server refuses', () => Promise.resolve(new Response('', { status: 503 }))],
	])('is tried again after %s', async (_, fail) => {
		const fetchLate = await load();
		fetching.mockImplementationOnce(fail);
		await expect(fetchLate('en')).rejects.toThrow();
		expect((await fetchLate('en')).bankHash).toBe(shippedBank.hash);
	});
});
