import type { ItemBase } from '../item-base.ts';

/** A number to type. */
export interface NumericItem extends ItemBase {
	readonly form: 'numeric';
	/** The right number. */
	readonly key: number;
	readonly decimals: number;
	/** The unit's format with its slot `{n}`, to stand around the field. */
	readonly unit: string;
	/** Answers within `key ± tolerance` count. */
	readonly tolerance: number;
	readonly bounds: { readonly min: number; readonly max: number };
	/** Published conflicting values: neither right nor wrong. */
	readonly avoid: readonly { readonly value: number; readonly because: string }[];
	/** Known wrong values and what is true of them. */
	readonly refutations: readonly { readonly value: number; readonly because: string }[];
}

export interface NumericResponse {
	readonly form: 'numeric';
	readonly value: number;
	readonly typed: string;
}
