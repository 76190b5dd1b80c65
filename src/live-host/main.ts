/** The host program: serves the built site. `node dist/host/main.js [--port n] [--lan]` */
import { fileURLToPath } from 'node:url';
import { announcement, lanAddresses } from './announce.ts';
import { readOptions } from './options.ts';
import { serve } from './serve.ts';
import { createSite } from './site.ts';

const graceMs = 2_000;

/** Ends with the npm that started us: a signal to npm ends npm, and does not reach its child. */
const watchParent = (stop: () => void): void => {
	if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) stop();
	}, 500).unref();
};

const giveUp = (message: string): void => {
	process.stderr.write(`${message}\n`);
	process.exitCode = 1;
};

const run = async (): Promise<void> => {
	const options = readOptions(process.argv.slice(2), process.env);
	if (!options.ok) {
		giveUp(options.error);
		return;
	}
	const folder = fileURLToPath(new URL('../../build', import.meta.url));
	const served = await serve(options.value, createSite(folder, options.value.base));
	if (!served.ok) {
		giveUp(served.error);
		return;
	}
	const stop = (): void => {
		void served.value.stop(graceMs).then(() => process.exit(0));
	};
	process.once('SIGTERM', stop).once('SIGINT', stop);
	watchParent(stop);
	process.stdout.write(announcement(options.value, served.value.port, lanAddresses()));
};

await run();
