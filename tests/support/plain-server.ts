import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
};

/** A body that is sent instead of the file, or undefined for the file itself. */
export type Replace = (path: string) => { body: string; type: string } | undefined;

export interface PlainServer {
	/** Address of the site, with a slash at its end. */
	readonly url: string;
	/** Paths asked for, from the site's folder, in order. */
	readonly asked: readonly string[];
	replace: Replace;
	readonly stop: () => Promise<void>;
}

/**
 * A server as the plainest host is: files below a path, a slash after a folder, no header of ours.
 * @param prefix '' or '/path'
 */
export const servePlain = async (folder: string, prefix: string): Promise<PlainServer> => {
	const asked: string[] = [];
	const plain = { replace: (() => undefined) as Replace };
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://plain');
		const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
		const file = join(folder, normalize(path ?? '/none'));
		if (path === undefined || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		asked.push(path);
		if (statSync(file).isDirectory() && !path.endsWith('/')) {
			response.writeHead(301, { location: `${pathname}/` }).end();
			return;
		}
		const whole = path.endsWith('/') ? join(file, 'index.html') : file;
		const replaced = plain.replace(path);
		const type = replaced?.type ?? types[extname(whole)] ?? 'application/octet-stream';
		response.writeHead(200, { 'content-type': type }).end(replaced?.body ?? readFileSync(whole));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = async (): Promise<void> => {
		const closed = once(server, 'close');
		server.close();
		server.closeAllConnections();
		await closed;
	};
	return Object.assign(plain, { url: `http://127.0.0.1:${port}${prefix}/`, asked, stop });
};
