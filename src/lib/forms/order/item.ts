import type { FactId, OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** Something that happened; its rationale is the fact's true sentence. */
export interface OrderOption extends Option {
	readonly fact: FactId;
	/** When it happened, ready to show after the answer. */
	readonly when: string;
}

/** Put three or four events in order, the earliest first. */
export interface OrderItem extends ItemBase {
	readonly form: 'order';
	readonly options: readonly OrderOption[];
	/** Ids of the options, the earliest first. */
	readonly sequence: readonly OptionId[];
}

export interface OrderResponse {
	readonly form: 'order';
	/** Ids of all options as they were put, the earliest first, separated by spaces. */
	readonly order: string;
}

/** The ids in a response, which the log keeps as one text. */
export const idsIn = (order: string): readonly string[] =>
	order.split(' ').filter((id) => id !== '');
