import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '#lib/kernel/result.ts';
import { serve, type Served } from '../../../src/live-host/serve.ts';
import { createSite } from '../../../src/live-host/site.ts';
import { ask } from '../../support/ask.ts';
import { page, writeSite } from '../../support/site-folder.ts';

const files = {
	'index.html': page('home'),
	'kk/index.html': page('үй', `default-src 'none'; script-src 'sha256-a+b/c='`),
	'kk/about/index.html': page('туралы'),
	'404.html': page('not here'),
	'_app/immutable/chunks/a.js': 'export const a = 1;',
	'_app/gone.js': 'export const b = 1;',
	'service-worker.js': 'self.a = 1;',
	'manifest.webmanifest': '{}',
	'kk/__data.json': '{}',
	'.nojekyll': '',
};

const listen = async (folder: string, base: string): Promise<Served> =>
	expectOk(await serve({ port: 0, lan: false }, createSite(folder, base)), 'listens');

let folder: string;
let site: Served;
let below: Served;

beforeAll(async () => {
	folder = writeSite(files);
	site = await listen(folder, '');
	below = await listen(folder, '/sabaq');
});

afterAll(async () => {
	await Promise.all([site.stop(0), below.stop(0)]);
	rmSync(folder, { recursive: true });
});

describe('a page', () => {
	it('is served at its folder', async () => {
		const { status, headers, body } = await ask(site.port, '/kk/');
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html;charset=utf-8');
		expect(body).toContain('үй');
	});

	it('carries its own policy as a header, and nobody may frame it', async () => {
		const { headers } = await ask(site.port, '/kk/');
		expect(headers['content-security-policy']).toBe(
			`default-src 'none'; script-src 'sha256-a+b/c='; frame-ancestors 'none'`,
		);
	});

	it('carries the headers that a page cannot set for itself', async () => {
		const { headers } = await ask(site.port, '/');
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cache-control': 'no-cache',
		});
		expect(headers['permissions-policy']).toContain('camera=()');
	});

	it.each([
		['/kk', '/kk/'],
		['/kk/about?from=mail', '/kk/about/?from=mail'],
	])('without its slash, %s, is sent on to %s', async (path, location) => {
		const { status, headers } = await ask(site.port, path);
		expect(status).toBe(308);
		expect(headers.location).toBe(location);
	});

	it.each([
		['br', 'br'],
		['gzip', 'gzip'],
		['identity', undefined],
		['br;q=0', undefined],
		['gzip;q=0.0, br; q=0.5', 'br'],
	])('is packed for a client that accepts %s', async (accepted, encoding) => {
		const { headers } = await ask(site.port, '/', { headers: { 'accept-encoding': accepted } });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers.vary).toBe('Accept-Encoding');
	});

	it('is not sent again to a client that has it', async () => {
		const { headers } = await ask(site.port, '/');
		const etag = headers.etag ?? '';
		const again = await ask(site.port, '/', { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		expect(again.body).toBe('');
	});
});

describe('a file', () => {
	it('that is named by its content may be kept for ever', async () => {
		const { headers } = await ask(site.port, '/_app/immutable/chunks/a.js');
		expect(headers['cache-control']).toBe('public,max-age=31536000,immutable');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers.etag).toBeUndefined();
	});

	it('that may change is asked for again', async () => {
		const { headers } = await ask(site.port, '/kk/__data.json');
		expect(headers['cache-control']).toBe('no-cache');
		expect(headers.etag).toMatch(/\S/u);
	});

	it('of the worker lets it fetch from here only', async () => {
		const { headers } = await ask(site.port, '/service-worker.js');
		expect(headers['content-security-policy']).toBe(`default-src 'none'; connect-src 'self'`);
	});

	it('of the manifest has its own type', async () => {
		const { headers } = await ask(site.port, '/manifest.webmanifest');
		expect(headers['content-type']).toBe('application/manifest+json');
	});
});

describe('a request for what is not there', () => {
	it.each([
		'/nowhere',
		'/xx/about/',
		'/.nojekyll',
		'/404',
		'/404.html',
		'/kk/index.html',
		'/index.html.br',
		'/_app/immutable/chunks/a.js.gz',
		'/%2e%2e/package.json',
		'/kk/../../package.json',
		'/..%2f..%2fpackage.json',
		'/%zz',
		'/index%2ehtml',
		'/%69ndex.html.br',
		'/k%6b/',
		'//evil.example/kk',
		'http://evil.example/kk',
	])('%s gets the page that says so', async (path) => {
		const { status, headers, body } = await ask(site.port, path);
		expect(status).toBe(404);
		expect(body).toContain('not here');
		expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
	});
});

describe('the host', () => {
	it('says that it is well', async () => {
		const { status, headers, body } = await ask(site.port, '/healthz');
		expect([status, body]).toEqual([200, 'ok\n']);
		expect(headers['cache-control']).toBe('no-store');
	});

	it('answers HEAD without a body', async () => {
		const { status, body } = await ask(site.port, '/', { method: 'HEAD' });
		expect([status, body]).toEqual([200, '']);
	});

	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('refuses %s', async (method) => {
		const { status, headers } = await ask(site.port, '/', { method });
		expect(status).toBe(405);
		expect(headers.allow).toBe('GET, HEAD');
	});

	it.each(['bytes=5-2', 'bytes=-1', 'bytes=999999-', 'bytes=a-b'])(
		'sends the whole file for the range %s',
		async (range) => {
			const { status, body } = await ask(site.port, '/kk/__data.json', { headers: { range } });
			expect([status, body]).toEqual([200, '{}']);
		},
	);

	it('outlives a file that was taken away under it', async () => {
		for (const packed of ['', '.br', '.gz']) rmSync(join(folder, `_app/gone.js${packed}`));
		await expect(ask(site.port, '/_app/gone.js')).rejects.toThrow();
		expect((await ask(site.port, '/healthz')).status).toBe(200);
	});

	it('outlives a request that is none', async () => {
		const socket = connect(site.port, '127.0.0.1');
		socket.write('\u0000\u0001 GARBAGE\r\n\r\n');
		expect(await text(socket)).toContain('400 Bad Request');
		expect((await ask(site.port, '/healthz')).status).toBe(200);
	});
});

describe('a site that was built to live below a path', () => {
	it.each([
		['/', '/sabaq/'],
		['/sabaq', '/sabaq/'],
		['/sabaq/kk?a=1', '/sabaq/kk/?a=1'],
	])('sends %s on to %s', async (path, location) => {
		const { status, headers } = await ask(below.port, path);
		expect(status).toBe(308);
		expect(headers.location).toBe(location);
	});

	it('is served there', async () => {
		expect((await ask(below.port, '/sabaq/kk/')).body).toContain('үй');
		expect((await ask(below.port, '/sabaq/_app/immutable/chunks/a.js')).status).toBe(200);
	});

	it.each(['/kk/', '/sabaqkk/', '/sabaqq'])('is not served at %s', async (path) => {
		expect((await ask(below.port, path)).status).toBe(404);
	});
});
