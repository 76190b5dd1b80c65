import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import { instantiate } from '#lib/forms/generating.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { Item } from '#lib/forms/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import { buildBank, itemKey } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import { inspect } from '../checker.ts';
import type { Fault } from '../findings.ts';

/** A known fault, and by which name the checker must find it. */
export interface Planted {
	readonly what: string;
	readonly item: Item;
	readonly fault: Fault;
	/** Where the fault is in the bank that the item is checked against. */
	readonly within?: Bank | undefined;
}

/** The sound bank that the faults are planted in. */
export const bank = buildBank(demoParts);

/** The names of all that the checker finds wrong with an item. */
export const faultsIn = (item: Item, within: Bank = bank): ReadonlySet<Fault> =>
	new Set(inspect(within, item).map(({ fault }) => fault));

/** An item of the sound bank. */
export const choice = (key: string, variant = 0): ChoiceItem => {
	const item = instantiate(bank, itemKey(`${key}/choice`), variant, 'en');
	if (item.form !== 'choice') throw new Error(`${key} is no choice item`);
	return item;
};

/** A variant of the sentence that is true, or one that is false. */
export const sentence = (key: string, truth: 'true' | 'false'): TrueFalseItem => {
	for (let variant = 0; variant < 100; variant++) {
		const item = instantiate(bank, itemKey(`${key}/true-false`), variant, 'en');
		if (item.form === 'true-false' && item.key === truth) return item;
	}
	throw new Error(`no ${truth} variant of ${key}`);
};

/** The item in which the figure is typed. */
export const numeric = (key: string): NumericItem => {
	const item = instantiate(bank, itemKey(`${key}/numeric`), 0, 'en');
	if (item.form !== 'numeric') throw new Error(`${key} is no numeric item`);
	return item;
};

/** The item with one of its wrong options changed. */
export const withOption = <I extends ChoiceItem | TrueFalseItem>(
	item: I,
	change: Partial<Option>,
): I => {
	const wrong = item.options.find(({ id }) => id !== item.key);
	return {
		...item,
		options: item.options.map((option) => (option === wrong ? { ...option, ...change } : option)),
	};
};

/** The item with its key changed. */
export const withKey = (item: ChoiceItem, change: Partial<Option>): ChoiceItem => ({
	...item,
	options: item.options.map((option) =>
		option.id === item.key ? { ...option, ...change } : option,
	),
});

/** The item with another option as its key. */
export const wrongKey = (item: ChoiceItem): ChoiceItem => ({
	...item,
	key: item.options.find(({ id }) => id !== item.key)?.id ?? item.key,
});

/** The bank with one fact changed. */
export const changeFact = (id: string, change: Partial<Fact>): Bank =>
	buildBank({
		...demoParts,
		facts: (demoParts.facts ?? []).map((fact) =>
			fact.id === id ? Object.assign({}, fact, change) : fact,
		),
	});
