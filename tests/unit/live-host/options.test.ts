import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/live-host/options.ts';

const read = (args: readonly string[], env: Record<string, string> = {}) => readOptions(args, env);

describe('readOptions', () => {
	it('chooses this machine only and port 4173 when nothing is said', () => {
		expect(read([])).toEqual({ ok: true, value: { port: 4173, lan: false, base: '' } });
	});

	it('takes the port from PORT, and from --port before it', () => {
		expect(read([], { PORT: '5000' })).toMatchObject({ value: { port: 5000 } });
		expect(read(['--port', '6000'], { PORT: '5000' })).toMatchObject({ value: { port: 6000 } });
		expect(read(['--port=0'])).toMatchObject({ value: { port: 0 } });
	});

	it('opens to the local network for --lan', () => {
		expect(read(['--lan'])).toMatchObject({ value: { lan: true } });
	});

	it('takes the path of the site from BASE_PATH', () => {
		expect(read([], { BASE_PATH: '/sabaq' })).toMatchObject({ value: { base: '/sabaq' } });
	});

	it.each(['65536', '-1', '4e3', ' 80', 'http', '0x50'])('refuses the port %s by name', (port) => {
		expect(read([], { PORT: port })).toEqual({ ok: false, error: expect.stringContaining(port) });
	});

	it('takes an empty PORT for none, but not an empty --port', () => {
		expect(read([], { PORT: '' })).toMatchObject({ value: { port: 4173 } });
		expect(read(['--port', ''])).toEqual({
			ok: false,
			error: expect.stringContaining('The port must be'),
		});
	});

	it.each(['sabaq', '/sabaq/', '//sabaq', '/a b', '/..', '/./a', '/a/..'])(
		'refuses the base path %s',
		(base) => {
			expect(read([], { BASE_PATH: base })).toEqual({
				ok: false,
				error: expect.stringContaining('BASE_PATH'),
			});
		},
	);

	it.each([['--prot', '1'], ['5000'], ['--port']])(
		'refuses %s and says what is known',
		(...args) => {
			expect(read(args)).toEqual({ ok: false, error: expect.stringContaining('--port <number>') });
		},
	);
});
