import type { DatasetId, EntityId, TopicId } from '#lib/kernel/brand.ts';
import type { Dataset } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import { checkTable } from './check-table.ts';
import { cookCells } from './cells.ts';
import type { Draft } from './draft.ts';
import { cookExtreme } from './extremes.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { checkPlainTexts } from './neutrality.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

export interface CookedDataset {
	readonly dataset: Dataset;
	readonly drafts: readonly Draft[];
}

/** A table of figures, with the cells and extremes of it that count as facts. */
export const cookDataset = (kitchen: Kitchen, sheet: Sheet): CookedDataset[] => {
	const at = new Spot(sheet);
	const table = validate(authoring.dataset, sheet.tree, at, kitchen.findings);
	if (!table) return [];
	refer(kitchen, 'topic', table.topic, at.in('topic'));
	for (const row of Object.keys(table.rows))
		refer(kitchen, 'entity', row, at.in('rows', row).keyPlace);
	checkTable(kitchen, table, at);
	checkPlainTexts(kitchen, [
		[table.title, at.in('title')],
		[table.note, at.in('note')],
		...table.columns.map(({ title }, i) => [title, at.in('columns', i, 'title')] as const),
	]);
	const dataset: Dataset = {
		id: qualify<DatasetId>(kitchen, table.id),
		topic: qualify<TopicId>(kitchen, table.topic),
		title: table.title,
		cite: cookCites(kitchen, table.cite, at.in('cite')),
		columns: table.columns.map(({ id, title, unit, decimals }, i) => {
			refer(kitchen, 'unit', unit, at.in('columns', i, 'unit'));
			return { id, title, unit: qualify(kitchen, unit), decimals };
		}),
		rows: Object.entries(table.rows).map(([row, cells]) => ({
			entity: qualify<EntityId>(kitchen, row),
			cells: cells.map((cell) => cell?.value ?? null),
		})),
		note: table.note,
	};
	const cells = table.columns.flatMap((column, i) =>
		cookCells(kitchen, { table, dataset, column, index: i, at }),
	);
	const extremes = table.extremes.flatMap((extreme, i) =>
		cookExtreme(kitchen, table, dataset, extreme, at.in('extremes', i)),
	);
	return [{ dataset, drafts: [...cells, ...extremes] }];
};
