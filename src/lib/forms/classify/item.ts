import type { FactId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** A group that rows are sorted into. */
export interface Bin {
	readonly id: string;
	readonly text: string;
	/** What belongs in it, and why. */
	readonly because: string;
}

/** What is sorted. */
export interface ClassifyRow extends Option {
	/** The bin it belongs in. */
	readonly bin: string;
	/** The fact that placing it rightly shows known. */
	readonly fact?: FactId | undefined;
}

/** Sort each row into its bin; two bins or more have one. */
export interface ClassifyItem extends ItemBase {
	readonly form: 'classify';
	/** In the order in which they are shown. */
	readonly bins: readonly Bin[];
	readonly rows: readonly ClassifyRow[];
}

export interface ClassifyResponse {
	readonly form: 'classify';
	/** `row=bin` for each row, by the row's id in the order of code units, separated by spaces. */
	readonly placed: string;
}
