import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/service-worker/fill.ts';

const scope = 'http://a.test/sabaq/';
const sumOf = (body: string): string => createHash('sha256').update(body).digest('base64');

const bodies = new Map([
	['', '<h1>home</h1>'],
	['_app/a.js', 'export const a = 1;'],
	['kk/__data.json', '{}'],
]);
const sums = new Map([...bodies].map(([path, body]) => [path, sumOf(body)]));

/** As much of a Cache as the worker uses. */
const fakeCache = () => {
	const kept = new Map<string, Response>();
	const put = (url: string, response: Response): Promise<void> => {
		kept.set(url, response);
		return Promise.resolve();
	};
	return { cache: { put }, kept };
};

/** Fills a fake cache from a network that answers as `answer` says; else as the true site does. */
const fillFrom = async (answer: (path: string) => Response | undefined) => {
	const { cache, kept } = fakeCache();
	const requests: Request[] = [];
	const fetch = (request: Request): Promise<Response> => {
		requests.push(request);
		const path = request.url.slice(scope.length);
		return Promise.resolve(answer(path) ?? new Response(bodies.get(path)));
	};
	await fill(cache, sums, { scope, fetch });
	return { kept, requests };
};

const whole = (): undefined => undefined;

describe('fill', () => {
	it('keeps every file of the list with its bytes', async () => {
		const { kept } = await fillFrom(whole);
		expect([...kept.keys()].sort()).toEqual([...bodies.keys()].map((path) => scope + path).sort());
		expect(await kept.get(`${scope}_app/a.js`)?.text()).toBe('export const a = 1;');
	});

	it('follows no redirect and asks past the HTTP cache', async () => {
		const { requests } = await fillFrom(whole);
		expect(requests).toHaveLength(3);
		expect(requests.every(({ redirect }) => redirect === 'error')).toBe(true);
		expect(requests.every(({ cache }) => cache === 'no-cache')).toBe(true);
	});

	it.each([
		['a captive portal that answers everything with its page', '', '<h1>Log in</h1>', 200],
		['a script cut in the middle', '_app/a.js', 'export const', 200],
		['one byte that differs', 'kk/__data.json', '{]', 200],
		['an error with the right body', '_app/a.js', 'export const a = 1;', 500],
	])('refuses the whole for %s', async (_, wrong, body, status) => {
		const filled = fillFrom((path) =>
			path === wrong ? new Response(body, { status }) : undefined,
		);
		await expect(filled).rejects.toThrow(`${scope}${wrong}`);
	});
});
