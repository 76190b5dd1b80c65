/** Stands in for the shipped bank and its lessons: those that a test has put there. */
import type { Bank } from '#lib/bank/bank.ts';
import type { Reading } from '#lib/bank/open-lessons.ts';
import { opened, openedLessons, openedWithLessons, shippedFiles, tinyFiles } from './bank-files.ts';
import { tinyLessons } from './tiny-lessons.ts';

const shipped = openedWithLessons(shippedFiles());

/** Both banks, opened once: what the screens promise they promise for any bank. */
export const banks: Readonly<Record<'tiny' | 'shipped', Bank>> = {
	tiny: opened(tinyFiles()),
	shipped: shipped.bank,
};
export type BankName = keyof typeof banks;
export const bankNames = ['tiny', 'shipped'] as const;

/** What is read of each. */
export const readings: Readonly<Record<BankName, Reading>> = {
	tiny: openedLessons(tinyLessons, banks.tiny),
	shipped: shipped.reading,
};

export let shippedBank: Bank = banks.tiny;
export let shippedLessons: Reading = readings.tiny;

export const useBank = (name: BankName): Bank => {
	shippedLessons = readings[name];
	return (shippedBank = banks[name]);
};
