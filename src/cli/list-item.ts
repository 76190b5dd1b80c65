import type { Bank } from '#lib/bank/bank.ts';
import { answerTo, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';

/** One line about an item as it stands at variant 0 in English: JSON, or its name and stem. */
export const listItem = (bank: Bank, key: ItemKey, json: boolean): string => {
	const item = instantiate(bank, key, 0, 'en');
	return json ? JSON.stringify(describe(item)) : `${item.id}  ${item.stem}`;
};

const describe = (item: Item): Record<string, unknown> => {
	const { id, form, topic, facts, stem, citations, check } = item;
	const cited = citations.map(({ source, at, url }) => ({ source, at, url }));
	return { id, form, topic, facts, stem, ...answerTo(item), citations: cited, check };
};
