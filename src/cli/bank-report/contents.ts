import type { Bank } from '#lib/bank/bank.ts';
import { enoughForRanks, rankGate, type RankRow } from '#lib/proof/ranks.ts';
import { flood, leak, type RobotRow } from '#lib/proof/robots.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Linted } from '../cook.ts';
import { count } from '../report.ts';
import { type Aim, aimNames, aims, isReached } from './aims.ts';
import { cellsOfColumns } from './cells.ts';
import { fullestFacts, measureBank } from './measure.ts';
import { columns, figure } from './section.ts';
import type { Section } from './section.ts';

/** What know-nothing robots and the ranks of keys were found to be. */
interface Guessed {
	readonly robots: readonly RobotRow[];
	readonly ranks: readonly RankRow[];
}

const round = (figure: number): string => String(Math.round(10 * figure) / 10);

const aimLine = (aim: Aim, held: number): readonly string[] => {
	const { says, unit, least, most } = aim;
	const limit = least === undefined ? `at most ${most ?? ''}` : `at least ${least}`;
	const verdict = isReached(aim, held) ? 'reached' : 'not reached';
	return [says, `${round(held)}${unit}`, `${limit}${unit}`, verdict];
};

/** The row that is furthest on the wrong side. */
const worstOf = <T extends { readonly edge: number }>(rows: readonly T[]): T | undefined =>
	[...rows].sort((a, b) => b.edge - a.edge)[0];

const guessLines = ({ robots, ranks }: Guessed): readonly string[] => {
	const [robot, rank] = [worstOf(robots), worstOf(ranks)];
	const leaky = robots.filter(({ isLeaky }) => isLeaky).length;
	return [
		robot === undefined
			? 'robots: no question has options'
			: `robots: worst edge ${round(robot.edge)} points (${robot.robot}, ${robot.form}, ${count(robot.facts, 'fact')}); gate ${leak} points beyond doubt or ${flood} at all; ${leaky} beyond it`,
		rank === undefined
			? 'ranks: no question has figures or dates'
			: `ranks: worst share ${round(rank.edge)} points from chance (of ${rank.options}, ${count(rank.items, 'item')}); gate ${rankGate} points from ${enoughForRanks} items on`,
	];
};

/** What the bank holds, each figure against its aim. */
export const contents = (bank: Bank, linted: Linted, guessed: Guessed): Section => {
	const held = measureBank(bank);
	const fullest = fullestFacts(bank).facts.map(({ id }) => localId(id));
	const cells = cellsOfColumns(bank);
	const { errors, warnings, accepted } = linted;
	return {
		title: 'What the bank holds',
		lines: [
			`${count(bank.facts.size, 'fact')} in all`,
			...columns([
				['what', 'held', 'aim', ''],
				...aimNames.map((name) => aimLine(aims[name], held[name])),
			]),
			`most items on: ${fullest.join(', ')}`,
			`${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}, ${accepted.length} accepted, each with its reason under "Lint"`,
			...guessLines(guessed),
			'cells of data sets that count as facts, and the rule of each column:',
			...cells.map(
				({ column, facts, cells: n, rule }) => `    ${column}: ${facts} of ${n} (${rule})`,
			),
		],
		json: [
			figure('bank/holds/facts', bank.facts.size, 'facts'),
			...aimNames.map((name) => {
				const { says, unit, ...aim } = aims[name];
				return { ...figure(`bank/holds/${name}`, held[name], unit.trim()), says, aim };
			}),
			...cells.map((one) => ({ cells: one })),
		],
	};
};
