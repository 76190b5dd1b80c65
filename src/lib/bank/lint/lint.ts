import type { Bank } from '#lib/bank/bank.ts';
import type { Asked } from './asked.ts';
import { lintBetween } from './between.ts';
import { entriesOf } from './entry.ts';
import type { Entry } from './entry.ts';
import { lintFaces, lintWhole } from './faces.ts';
import {
	avoidedOptions,
	implausibleAlternatives,
	implausibleOptions,
	uncitedFigures,
	undatedQuantity,
	unorderedOptions,
} from './figures.ts';
import { lintPassages } from './passages.ts';
import type { Finding } from './rule.ts';

/**
 * What is badly written in a bank that is right otherwise, by the rules of `lintRules`.
 * @param asked faces of the items that the bank makes; those of one item and language together
 */
export const lintBank = (bank: Bank, asked: readonly Asked[]): readonly Finding[] => {
	const entries = entriesOf(bank);
	return [
		...entries.flatMap(lintPassages),
		...entries.flatMap((entry) => lintFigures(bank, entry)),
		...lintBetween(bank, entries),
		...lintFaces(asked),
		...lintWhole(asked),
	];
};

const lintFigures = (bank: Bank, entry: Entry): readonly Finding[] => {
	const found =
		'fact' in entry
			? [...undatedQuantity(entry.fact), ...implausibleAlternatives(bank, entry.fact)]
			: [
					...uncitedFigures(bank, entry.item),
					...avoidedOptions(bank, entry.item),
					...implausibleOptions(entry.item),
					...unorderedOptions(entry.item),
				];
	return found.map((finding) => ({ ...finding, entry: entry.id }));
};
