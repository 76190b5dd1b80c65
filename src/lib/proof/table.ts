import type { RobotRow } from './robots.ts';

const heads = ['robot', 'form', 'facts', 'blind', 'robot scores', 'edge', '95 %', 'doubt', ''];

/** Points with one decimal, never a minus in front of nothing. */
const points = (value: number): string => value.toFixed(1).replace(/^-0\.0$/u, '0.0');

const cellsOf = (row: RobotRow): readonly string[] => [
	row.robot,
	row.form,
	String(row.facts),
	points(row.chance),
	points(row.score),
	points(row.edge),
	`${points(row.low)} to ${points(row.high)}`,
	row.p.toFixed(3),
	row.isLeaky ? 'LEAK' : '',
];

/** The rows as a Markdown table, aligned as the formatter does it; figures in points of a hundred. */
export const robotTable = (rows: readonly RobotRow[]): string => {
	const cells = [heads, ...rows.map(cellsOf)];
	const widths = heads.map((_, column) =>
		Math.max(3, ...cells.map((row) => (row[column] ?? '').length)),
	);
	const line = (row: readonly string[]): string =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	const [head = '', ...body] = cells.map(line);
	return [head, rule, ...body].join('\n');
};

/** One line for each leak, with the items that leak most; none when nothing leaks. */
export const leakLines = (rows: readonly RobotRow[]): readonly string[] =>
	rows
		.filter(({ isLeaky }) => isLeaky)
		.map(({ robot, form, score, chance, worst }) => {
			const items = worst.map(({ item, edge }) => `${item} (+${points(edge)})`).join(', ');
			return `${robot} on ${form}: ${points(score)} where blind picking has ${points(chance)}; ${items}`;
		});
