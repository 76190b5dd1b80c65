import type { OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** One key among 3 to 5 options. */
export interface ChoiceItem extends ItemBase {
	readonly form: 'choice';
	readonly options: readonly Option[];
	/** The right option. */
	readonly key: OptionId;
	/** True for numbers and dates, which keep their order; other options stand in a drawn one. */
	readonly isOrdered?: boolean | undefined;
}

export interface ChoiceResponse {
	readonly form: 'choice';
	readonly picked: OptionId;
}
