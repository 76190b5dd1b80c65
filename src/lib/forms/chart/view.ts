/** How far along its scale a figure lies, in per cent with two decimals: 0 at the start, 100 at `max`. */
export const along = (value: number, max: number): number =>
	Math.round((10_000 * value) / max) / 100;
