/** Serves the built site on a free port for a tool that looks at it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from './tools.mjs';

/** @returns {Promise<{url: string, stop: () => void}>} */
export const serveBuilt = async () => {
	const child = spawn(process.execPath, [inRoot('dist', 'host', 'main.js'), '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	// A tool that breaks off must not leave it behind.
	process.once('exit', () => child.kill());
	const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
	const [url] = /http:\S+/.exec(String(line)) ?? [];
	if (url === undefined) throw new Error(`the host program said: ${String(line)}`);
	return { url, stop: () => void child.kill() };
};
