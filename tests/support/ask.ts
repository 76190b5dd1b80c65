import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** Asks this machine's `port` for exactly that target: no client tidies the path up, or unpacks. */
export const ask = async (
	port: number,
	path: string,
	{ method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => {
	const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
	const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
	asked.end();
	const [response] = await answered;
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		body: await text(response),
	};
};
