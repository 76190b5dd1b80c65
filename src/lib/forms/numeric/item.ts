import type { ItemBase } from '../item-base.ts';

/** A figure, or a range from `value` to `to`, and what is true of it. */
export interface KnownFigure {
	readonly value: number;
	readonly to?: number | undefined;
	readonly because: string;
}

/** A number to type. */
export interface NumericItem extends ItemBase {
	readonly form: 'numeric';
	/** The right number; of a range its lower end. */
	readonly key: number;
	/** The upper end of a range, of which every number counts. */
	readonly to?: number | undefined;
	readonly decimals: number;
	/** The unit's format with its slot `{n}`, to stand around the field. */
	readonly unit: string;
	/** Answers no further than this from the key, or from the ends of the range, count. */
	readonly tolerance: number;
	readonly bounds: { readonly min: number; readonly max: number };
	/** Published conflicting values: neither right nor wrong. */
	readonly avoid: readonly KnownFigure[];
	/** Known wrong values and what is true of them. */
	readonly refutations: readonly KnownFigure[];
}

export interface NumericResponse {
	readonly form: 'numeric';
	readonly value: number;
	readonly typed: string;
}
