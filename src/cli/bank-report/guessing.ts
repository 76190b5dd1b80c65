import type { RobotRow } from '#lib/proof/robots.ts';
import { leakLines, robotTable } from '#lib/proof/table.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { columns, figure } from './section.ts';
import type { Section } from './section.ts';

/** So many items are named. */
const named = 10;

const robots = (rows: readonly RobotRow[]): Section => ({
	title: 'What guessing earns, in points of a hundred',
	lines:
		rows.length === 0
			? ['no question has options']
			: [...robotTable(rows).split('\n'), ...leakLines(rows)],
	json: rows.map(({ robot, form, edge, score, chance, low, high, p, isLeaky }) => ({
		...figure(`bank/${form}/${robot.replaceAll(' ', '-')}`, edge, 'points'),
		...{ score, chance, low, high, p, isLeaky },
	})),
});

/** Items on which the robots together do best; a high sum says look, not that it is leaky. */
const worst = (rows: readonly RobotRow[]): Section => {
	const sums = new Map<string, { edge: number; robots: string[] }>();
	const whole = new Set(rows.map(({ form }) => form)).has('all')
		? rows.filter(({ form }) => form === 'all')
		: rows;
	for (const row of whole)
		for (const { item, edge } of row.worst) {
			const known = sums.get(item) ?? { edge: 0, robots: [] };
			sums.set(item, { edge: known.edge + edge, robots: [...known.robots, row.robot] });
		}
	const list = [...sums]
		.sort(([a, x], [b, y]) => y.edge - x.edge || (a < b ? -1 : 1))
		.slice(0, named);
	return {
		title: `The ${named} items that robots guess best`,
		lines:
			list.length === 0
				? ['none']
				: columns(
						list.map(([item, sum]) => [localId(item), Math.round(sum.edge), sum.robots.join(', ')]),
					),
		json: list.map(([item, sum]) => ({ item, edge: sum.edge, robots: sum.robots })),
	};
};

/** What robots that know nothing earn on the bank, and where they earn most. */
export const guessing = (rows: readonly RobotRow[]): readonly Section[] => [
	robots(rows),
	worst(rows),
];
