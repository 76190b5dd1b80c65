/** A part of the report: lines for a person, and the same as one object a figure or a thing. */
export interface Section {
	readonly title: string;
	readonly lines: readonly string[];
	readonly json: readonly object[];
}

/** A figure as every command with a table gives it: `area/size/measure`, value, unit. */
export const figure = (bench: string, value: number, unit: string): object => ({
	...{ bench, value, unit },
});

/** The cells in columns as wide as their widest, words to the left and figures to the right. */
export const columns = (rows: readonly (readonly (string | number)[])[]): string[] => {
	const widths = rows.reduce<number[]>(
		(known, row) => row.map((cell, i) => Math.max(known[i] ?? 0, String(cell).length)),
		[],
	);
	return rows.map((row) =>
		row
			.map((cell, i) => {
				const width = widths[i] ?? 0;
				return typeof cell === 'number' || i > 0
					? String(cell).padStart(width)
					: cell.padEnd(width);
			})
			.join('  ')
			.trimEnd(),
	);
};
