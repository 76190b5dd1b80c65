import { describe, expect, it } from 'vitest';
import { route } from '../../../src/service-worker/route.ts';

const scope = 'http://a.test/sabaq/';
const sums = new Map(['', 'kk/', 'kk/__data.json', '_app/a.js'].map((path) => [path, 'sum']));

const get = (path: string, mode: RequestMode = 'cors', method = 'GET') =>
	route({ method, mode, url: new URL(path, scope).href }, scope, sums);

describe('route', () => {
	it.each(['', 'kk/', 'kk/__data.json', '_app/a.js'])('answers "%s" from the cache', (path) => {
		expect(get(path)).toEqual({ kind: 'cache', url: `${scope}${path}` });
	});

	it('drops the query, which no file depends on', () => {
		expect(get('kk/__data.json?x-sveltekit-invalidated=01')).toEqual({
			kind: 'cache',
			url: `${scope}kk/__data.json`,
		});
	});

	it('sends a navigation without the slash to the page, with its query', () => {
		expect(get('kk?a=1', 'navigate')).toEqual({ kind: 'redirect', url: `${scope}kk/?a=1` });
	});

	it.each([
		['a file that is not on the list', 'nowhere.js', 'cors', 'GET'],
		['a fetch without the slash', 'kk', 'cors', 'GET'],
		['another method', 'kk/', 'cors', 'POST'],
		['a file above the scope', '../kk/', 'navigate', 'GET'],
		['another host', 'http://b.test/sabaq/kk/', 'cors', 'GET'],
		['a name that every object has', 'constructor', 'cors', 'GET'],
	] as const)('leaves %s to the network', (_, path, mode, method) => {
		expect(get(path, mode, method)).toEqual({ kind: 'network' });
	});
});
