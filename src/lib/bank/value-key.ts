import { foldText } from '#lib/kernel/fold-text.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import type { Bank } from './bank.ts';
import type { Value } from './model.ts';

/**
 * What an answer is, whatever its wording: two values with one key are the same answer. A text
 * without an id of its own has none to tell: its words may be mended at any time. Figures count as
 * figures, not by how many decimals are printed.
 */
export const valueKey = (value: Value): string => {
	switch (value.type) {
		case 'date':
			return value.from === value.to ? value.from : `${value.from}..${value.to}`;
		case 'number':
			return value.to === undefined ? String(value.value) : `${value.value}..${value.to}`;
		case 'entity':
			return value.entity;
		case 'text':
			return value.id === hashHex(foldText(value.text.en)) ? 'text' : value.id;
	}
};

/** The key of a fact's answer; undefined for a fact that the bank does not have. */
export const valueKeyOf = (bank: Bank, fact: FactId): string | undefined => {
	const known = bank.facts.get(fact);
	return known && valueKey(known.answer);
};
