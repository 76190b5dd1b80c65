import { canonicalJson } from '#lib/kernel/canonical.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { BankJson } from './model.ts';

/**
 * Data as JSON carries it: keys that are undefined are left out.
 * @throws Error for a function, a symbol or a bigint
 */
export const plainJson = (value: unknown): Json => {
	if (value === null || typeof value === 'boolean') return value;
	if (typeof value === 'number' || typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map((member: unknown) => plainJson(member));
	if (typeof value !== 'object') throw new Error(`JSON has no ${typeof value}`);
	const members = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
		member === undefined ? [] : [[key, plainJson(member)] as const],
	);
	return Object.fromEntries(members);
};

/** Eight hexadecimal digits over everything in the bank but the hash itself. */
export const hashBank = (bank: Omit<BankJson, 'hash'>): string =>
	hashHex(canonicalJson(plainJson({ ...bank, hash: undefined })));
