import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#lib/kernel/result.ts';

/** What the host program was asked for. */
export interface HostOptions {
	/** 0..65535; 0 takes any free port. */
	readonly port: number;
	/** True when other machines of the local network may connect. */
	readonly lan: boolean;
	/** Path under which the site was built to live: '' or '/path'. */
	readonly base: string;
}

const defaultPort = 4173;

const readPort = (text: string | undefined): Result<number, string> => {
	if (text === undefined) return ok(defaultPort);
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return ok(port);
	return err(`The port must be a number from 0 to 65535, not "${text}".`);
};

const readBase = (text = ''): Result<string, string> => {
	if (text === '' || /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/.test(text)) return ok(text);
	return err(
		`BASE_PATH must be empty or like "/sabaq", without a slash at its end, not "${text}".`,
	);
};

const parse = (args: readonly string[]): Result<{ port?: string; lan?: boolean }, string> => {
	try {
		const options = { port: { type: 'string' }, lan: { type: 'boolean' } } as const;
		return ok(parseArgs({ args: [...args], options, strict: true }).values);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return err(`${reason}\nKnown: --port <number>, --lan.`);
	}
};

/** Reads `--port` (before `PORT`, before 4173), `--lan` and `BASE_PATH`; an error is one for people. */
export const readOptions = (
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
): Result<HostOptions, string> => {
	const flags = parse(args);
	if (!flags.ok) return flags;
	const port = readPort(flags.value.port ?? (env.PORT === '' ? undefined : env.PORT));
	if (!port.ok) return port;
	const base = readBase(env.BASE_PATH);
	if (!base.ok) return base;
	return ok({ port: port.value, lan: flags.value.lan ?? false, base: base.value });
};
