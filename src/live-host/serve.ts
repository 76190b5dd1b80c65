import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import type { HostOptions } from './options.ts';

/** A server that listens. */
export interface Served {
	readonly port: number;
	/** Lets answers under way finish, for `graceMs` at most, and resolves when all is closed. */
	readonly stop: (graceMs: number) => Promise<void>;
}

const explain = (error: unknown, port: number): string => {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') {
		return (
			`Port ${port} is taken by another program. Choose another one: ` +
			`npm start -- --port ${port + 1} (or set PORT).`
		);
	}
	if (code === 'EACCES') {
		return `Port ${port} is not open to this user. Choose one above 1023: npm start -- --port 4173.`;
	}
	return error instanceof Error ? error.message : String(error);
};

/** Listens on this machine only, or with `lan` on all its addresses. */
export const serve = async (
	{ port, lan }: Pick<HostOptions, 'port' | 'lan'>,
	answer: RequestListener,
): Promise<Result<Served, string>> => {
	const server = createServer(answer);
	server.listen(port, lan ? '0.0.0.0' : '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (error) {
		return err(explain(error, port));
	}
	const stop = async (graceMs: number): Promise<void> => {
		const closed = once(server, 'close');
		server.close();
		server.closeIdleConnections();
		const late = setTimeout(() => {
			server.closeAllConnections();
		}, graceMs);
		await closed;
		clearTimeout(late);
	};
	// A server that listens on a port has an address object; the other kinds are for pipes.
	const { port: heard } = server.address() as AddressInfo;
	return ok({ port: heard, stop });
};
