import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { expectOk } from '#lib/kernel/result.ts';
import { serve } from '../../../src/live-host/serve.ts';
import { ask } from '../../support/ask.ts';

const anyPort = { port: 0, lan: false };

/** A server in the middle of its first answer. */
const askAndWait = async () => {
	const asked = new EventEmitter();
	const served = expectOk(
		await serve(anyPort, (_, response) => {
			response.write('begun, ');
			asked.emit('asked', response);
		}),
		'listens',
	);
	const begun = once(asked, 'asked') as Promise<[ServerResponse]>;
	const answer = ask(served.port, '/');
	const [response] = await begun;
	return { served, answer, response };
};

describe('serve', () => {
	it('listens on a free port for port 0, and stops', async () => {
		const served = expectOk(await serve(anyPort, (_, response) => response.end('a')), 'listens');
		expect((await ask(served.port, '/')).body).toBe('a');
		await served.stop(1_000);
		await expect(ask(served.port, '/')).rejects.toThrow('ECONNREFUSED');
	});

	it('says which port is taken and how to choose another', async () => {
		const first = expectOk(await serve(anyPort, () => undefined), 'listens');
		const second = await serve({ port: first.port, lan: false }, () => undefined);
		await first.stop(0);
		expect(second).toEqual({
			ok: false,
			error: expect.stringContaining(`Port ${first.port} is taken`),
		});
		expect(second).toEqual({
			ok: false,
			error: expect.stringContaining(`--port ${first.port + 1}`),
		});
	});

	it('lets an answer under way finish when it stops', async () => {
		const { served, answer, response } = await askAndWait();
		const stopped = served.stop(60_000);
		response.end('finished');
		expect((await answer).body).toBe('begun, finished');
		await stopped;
	});

	it('does not wait longer than its grace for an answer that never ends', async () => {
		const { served, answer } = await askAndWait();
		const cut = expect(answer).rejects.toThrow();
		await served.stop(20);
		await cut;
	});
});
