/** How far a number lies from a figure, or outside of the range from `value` to `to`: 0 inside. */
export const distanceTo = (
	{ value, to = value }: { readonly value: number; readonly to?: number | undefined },
	typed: number,
): number => Math.max(value - typed, typed - to, 0);
