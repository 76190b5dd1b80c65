/** Stands in for the shipped bank: the bank that a test has put there. */
import type { Bank } from '#lib/bank/bank.ts';
import { opened, shippedFiles, tinyFiles } from './bank-files.ts';

/** Both banks, opened once: what the screens promise they promise for any bank. */
export const banks: Readonly<Record<'tiny' | 'shipped', Bank>> = {
	tiny: opened(tinyFiles()),
	shipped: opened(shippedFiles()),
};
export type BankName = keyof typeof banks;
export const bankNames = ['tiny', 'shipped'] as const;

export let shippedBank: Bank = banks.tiny;

export const useBank = (name: BankName): Bank => (shippedBank = banks[name]);
