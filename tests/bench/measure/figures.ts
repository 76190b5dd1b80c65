/**
 * The value below which a part of the numbers lies, by nearest rank.
 * @param part 0..1
 * @returns NaN for no numbers
 */
export const quantile = (numbers: readonly number[], part: number): number => {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** One line of a bench: what was measured here, and of the bare page in the same run. */
export interface Figure {
	/** `area/size/measure` */
	readonly bench: string;
	readonly value: number;
	readonly unit: 'B' | 's' | 'ms' | '';
	readonly floor: number;
	/** What is allowed: an amount, a multiple of the floor, or both. */
	readonly most?: number;
	readonly mostRatio?: number;
}

const round = (value: number): number => Number(value.toFixed(value < 10 ? 3 : 1));

/** Nothing over nothing is as much as the floor. */
const ratioOf = ({ value, floor }: Figure): number | null =>
	floor === 0 ? (value === 0 ? 1 : null) : round(value / floor);

const verdictOf = (figure: Figure): string => {
	const { value, floor, most, mostRatio } = figure;
	if (most === undefined && mostRatio === undefined) return '';
	const isWithin =
		(most === undefined || value <= most) &&
		(mostRatio === undefined || value <= floor * mostRatio);
	const limits = [most, mostRatio === undefined ? undefined : `${mostRatio} x floor`];
	return `${isWithin ? 'within' : 'OVER'} ${limits.filter((limit) => limit !== undefined).join(', ')}`;
};

const rowOf = (figure: Figure): string =>
	[
		figure.bench.padEnd(34),
		`${round(figure.value)} ${figure.unit}`.padStart(12),
		`${round(figure.floor)} ${figure.unit}`.padStart(12),
		`${ratioOf(figure) ?? '-'}`.padStart(9),
		`  ${verdictOf(figure)}`,
	].join('');

/** A table for people, or with `json` one line of JSON per figure. */
export const printFigures = (figures: readonly Figure[], json: boolean): void => {
	const head = [''.padEnd(34), 'here'.padStart(12), 'floor'.padStart(12), 'ratio'.padStart(9)];
	const lines = json
		? figures.map((figure) => {
				const { bench, value, unit, floor } = figure;
				return JSON.stringify({
					...{ bench, value: round(value), unit },
					...{ floor: round(floor), ratio: ratioOf(figure) },
				});
			})
		: [head.join(''), ...figures.map(rowOf)];
	process.stdout.write(`${lines.join('\n').replaceAll(/ +$/gm, '')}\n`);
};
