import type { Drawing } from './item.ts';

/** More lines than this are in the way of the bars on a narrow screen. */
const usualSteps = 7;

/** Steps whose parts a reader can tell: 1, 2 or 5, and their tens. */
const stepFor = (highest: number, mostSteps: number): number => {
	const least = highest / mostSteps;
	const tens = 10 ** Math.floor(Math.log10(least));
	const step = [1, 2, 5].find((one) => one * tens >= least * (1 - 1e-9));
	return (step ?? 10) * tens;
};

export interface Scale {
	readonly max: number;
	/** Where the lines stand, 0 and `max` among them. */
	readonly ticks: readonly number[];
	/** Digits after the point that the lines need. */
	readonly decimals: number;
}

/** A scale from 0 to the first line at or beyond `highest`, which is above 0. */
export const scaleTo = (highest: number, mostSteps = usualSteps): Scale => {
	const step = stepFor(highest, mostSteps);
	const steps = Math.ceil((highest / step) * (1 - 1e-9));
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const at = (place: number): number => Number((place * step).toFixed(decimals));
	const ticks = Array.from({ length: steps + 1 }, (_, place) => at(place));
	return { max: at(steps), ticks, decimals };
};

/** The part of a scale that the eye can still tell: 7 px of the narrowest drawing, 175 px wide. */
const leastPart = 1 / 25;

/** Seats are counted, and a large wedge is not counted to the seat. */
const leastShare = 1 / 8;

/** Whether a reader can tell the two figures apart in the drawing, by eye and without its table. */
export const isReadApart = (drawing: Drawing, max: number, a: number, b: number): boolean => {
	const gap = Math.abs(a - b);
	return drawing === 'hemicycle'
		? gap >= Math.max(1, Math.max(a, b) * leastShare)
		: gap >= max * leastPart * (1 - 1e-9);
};
