import { canonicalJson } from '#lib/kernel/canonical.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { BankJson } from './model.ts';

/** The bank as plain JSON data: without keys that are undefined. */
export const plainJson = (bank: Partial<BankJson>): Json => {
	const plain: Json = JSON.parse(JSON.stringify(bank));
	return plain;
};

/** Eight hexadecimal digits over everything in the bank but the hash itself. */
export const hashBank = (bank: Omit<BankJson, 'hash'>): string => {
	const { hash: _, ...content }: Partial<BankJson> = bank;
	return hashHex(canonicalJson(plainJson(content)));
};
