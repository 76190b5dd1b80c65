import type { FactId, OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** One of several options to be judged each for itself. */
export interface MultiOption extends Option {
	readonly isTrue: boolean;
	/** The fact that judging it rightly shows known. */
	readonly fact?: FactId | undefined;
}

/** Pick every option that is true: one at least is, and one at least is not. */
export interface MultiItem extends ItemBase {
	readonly form: 'multi';
	readonly options: readonly MultiOption[];
}

export interface MultiResponse {
	readonly form: 'multi';
	/** Ids of the picked options in the order of code units, one at least, separated by spaces. */
	readonly picked: string;
}

/** The ids in a response, which the log keeps as one text. */
export const idsIn = (picked: string): readonly OptionId[] =>
	picked.split(' ').flatMap((id) => (id === '' ? [] : (id as OptionId)));
