import { describe, expect, it } from 'vitest';
import { announcement, lanAddresses } from '../../../src/live-host/announce.ts';

const address = (text: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') => ({
	...{ address: text, internal, netmask: '', mac: '', cidr: null },
	...(family === 'IPv4' ? { family } : { family, scopeid: 0 }),
});

describe('lanAddresses', () => {
	it('finds the IPv4 addresses that other machines can reach', () => {
		const interfaces = {
			lo: [address('127.0.0.1', true)],
			eth0: [address('fe80::1', false, 'IPv6'), address('192.168.1.7', false)],
			none: undefined,
		};
		expect(lanAddresses(interfaces)).toEqual(['192.168.1.7']);
	});
});

describe('announcement', () => {
	const options = { port: 0, lan: false, base: '' };

	it('is one line with the address on this machine', () => {
		expect(announcement(options, 4173, ['192.168.1.7'])).toBe(
			'Sabaq is at http://127.0.0.1:4173/\n',
		);
	});

	it('has the path below which the site lives', () => {
		expect(announcement({ ...options, base: '/sabaq' }, 4173, [])).toContain(':4173/sabaq/\n');
	});

	it('adds the address in the local network with a square code', () => {
		const text = announcement({ ...options, lan: true }, 4173, ['192.168.1.7']);
		expect(text).toContain('http://192.168.1.7:4173/');
		expect(text).toMatch(/[▀▄█]{5}/);
	});

	it('says so when there is no local network', () => {
		expect(announcement({ ...options, lan: true }, 4173, [])).toContain('no local network');
	});
});
