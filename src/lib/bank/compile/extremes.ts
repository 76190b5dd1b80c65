import type { EntityId, FactId } from '#lib/kernel/brand.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import type { Dataset, ExtremeFact } from '#lib/bank/model.ts';
import type { AuthoredDataset, AuthoredExtreme } from './authoring.ts';
import { cookCommon } from './common.ts';
import type { Draft } from './draft.ts';
import { cookCites, qualify } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import { cookRoot } from './roots.ts';
import { checkSlots } from './slots.ts';
import type { Spot } from './spot.ts';

/** The fact that one row of a closed column is the lowest or the highest. */
export const cookExtreme = (
	kitchen: Kitchen,
	table: AuthoredDataset,
	dataset: Dataset,
	extreme: AuthoredExtreme,
	at: Spot,
): Draft<ExtremeFact>[] => {
	const { findings } = kitchen;
	checkSlots(extreme.statement, { must: ['answer'], may: [] }, at.in('statement'), findings);
	checkSlots(extreme.ask, { must: [], may: [] }, at.in('ask'), findings);
	const index = table.columns.findIndex(({ id }) => id === extreme.column);
	if (index < 0) {
		const known = table.columns.map(({ id }) => id);
		const message = `this data set has no column "${extreme.column}"`;
		findings.error(
			at.in('column'),
			'dangling-column',
			message,
			didYouMean(nearest(extreme.column, known)),
		);
		return [];
	}
	const row = findExtreme(kitchen, table, index, extreme.which, at);
	if (row === undefined) return [];
	const answer = { type: 'entity', entity: qualify<EntityId>(kitchen, row) } as const;
	const fact: ExtremeFact = {
		kind: 'extreme',
		id: qualify<FactId>(kitchen, extreme.id),
		topic: dataset.topic,
		statement: extreme.statement,
		ask: extreme.ask,
		answer,
		cite: extreme.cite ? cookCites(kitchen, extreme.cite, at.in('cite')) : dataset.cite,
		...cookCommon(kitchen, extreme, answer, at),
		dataset: dataset.id,
		column: extreme.column,
		which: extreme.which,
		closed: cookRoot(kitchen, extreme.closed, at.in('closed')),
	};
	const spots = { statement: at.in('statement'), ask: at.in('ask'), answer: at.in('which') };
	return [{ fact, at, own: at, ...spots }];
};

const findExtreme = (
	kitchen: Kitchen,
	{ rows }: AuthoredDataset,
	index: number,
	which: 'lowest' | 'highest',
	at: Spot,
): string | undefined => {
	const cells = Object.entries(rows).map(([row, cells]) => ({ row, cell: cells[index] }));
	const gap = cells.find(({ cell }) => cell === null);
	if (gap) {
		const message = `the column is called closed, but the row "${gap.row}" has no figure`;
		kitchen.findings.error(
			at.in('closed'),
			'gap-in-closed-list',
			message,
			'ask about another column',
		);
		return undefined;
	}
	const sign = which === 'lowest' ? 1 : -1;
	const sorted = cells.flatMap(({ row, cell }) => (cell ? [{ row, value: cell.value }] : []));
	sorted.sort((a, b) => sign * (a.value - b.value));
	const [first, second] = sorted;
	if (first && second && first.value === second.value) {
		const message = `"${first.row}" and "${second.row}" are both ${which}, at ${first.value}`;
		kitchen.findings.error(
			at.in('which'),
			'tie',
			message,
			'ask about something that one row is alone in',
		);
		return undefined;
	}
	return first?.row;
};
