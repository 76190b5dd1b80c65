import type { OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** A sentence to judge; the options are `true` and `false`, in this order. */
export interface TrueFalseItem extends ItemBase {
	readonly form: 'true-false';
	readonly options: readonly Option[];
	/** The right option. */
	readonly key: OptionId;
}

export interface TrueFalseResponse {
	readonly form: 'true-false';
	readonly picked: OptionId;
}
