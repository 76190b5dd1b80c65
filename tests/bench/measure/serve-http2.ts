import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** A site that is served over HTTP/2 on a free port of this machine. */
export interface ServedHttp2 {
	/** Address with a slash at its end. */
	readonly url: string;
	readonly stop: () => Promise<void>;
}

/** The public throw-away certificate: a browser takes it only when told to ignore its errors. */
const readPem = (name: 'cert' | 'key'): string =>
	readFileSync(new URL(`../cert/${name}.pem`, import.meta.url), 'utf8');

/**
 * Serves with TLS and HTTP/2, as a host on the open internet does; our own program speaks HTTP/1.1
 * and leaves the rest to a proxy.
 */
export const serveHttp2 = async (answer: RequestListener): Promise<ServedHttp2> => {
	const server = createSecureServer({ cert: readPem('cert'), key: readPem('key') });
	const sessions = new Set<ServerHttp2Session>();
	server.on('session', (session) => {
		sessions.add(session);
		session.once('close', () => sessions.delete(session));
	});
	// Node gives HTTP/2 requests and answers the interface of HTTP/1's.
	server.on('request', answer as unknown as () => void);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = async (): Promise<void> => {
		const closed = once(server, 'close');
		server.close();
		for (const session of sessions) session.destroy();
		await closed;
	};
	return { url: `https://127.0.0.1:${port}/`, stop };
};
