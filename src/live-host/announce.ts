import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import type { HostOptions } from './options.ts';

/** IPv4 addresses of this machine in its local networks. */
export const lanAddresses = (interfaces = networkInterfaces()): readonly string[] =>
	Object.values(interfaces)
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);

const urlOf = (address: string, port: number, base: string): string =>
	`http://${address}:${port}${base}/`;

/**
 * What is printed once the program listens: its address, and with `lan` the one for phones.
 * @param port that is listened on, which differs from the one asked for when that was 0
 */
export const announcement = (
	{ lan, base }: HostOptions,
	port: number,
	addresses: readonly string[],
): string => {
	const local = `Sabaq is at ${urlOf('127.0.0.1', port, base)}\n`;
	if (!lan) return local;
	const [address] = addresses;
	if (address === undefined) return `${local}This machine is in no local network.\n`;
	const url = urlOf(address, port, base);
	return `${local}In the local network it is at ${url}\n\n${renderUnicodeCompact(url, { border: 2 })}\n`;
};
