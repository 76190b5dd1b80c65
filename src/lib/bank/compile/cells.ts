import type { EntityId, FactId } from '#lib/kernel/brand.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import type { Dataset, QuantityFact } from '#lib/bank/model.ts';
import type { AuthoredColumn, AuthoredDataset, CellOverride, CellsRule } from './authoring.ts';
import { cookCommon } from './common.ts';
import type { Draft } from './draft.ts';
import { cellId } from './ids.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import { checkSlots, fillText } from './slots.ts';
import type { Spot } from './spot.ts';

export interface ColumnOfTable {
	readonly table: AuthoredDataset;
	readonly dataset: Dataset;
	readonly column: AuthoredColumn;
	readonly index: number;
	/** The whole file. */
	readonly at: Spot;
}

/** The cells of a column that count as facts, by the column's own rule. */
export const cookCells = (kitchen: Kitchen, from: ColumnOfTable): Draft[] => {
	const { table, column, index, at } = from;
	const rule = column.facts;
	if (!rule) return [];
	const ruleAt = at.in('columns', index, 'facts');
	checkSentences(kitchen, rule, ruleAt);
	refer(kitchen, 'measure', rule.measure, ruleAt.in('measure'));
	for (const row of Object.keys(rule.overrides))
		checkRowExists(kitchen, table, row, ruleAt.in('overrides', row));
	if (rule.rows !== 'all')
		rule.rows.forEach((row, i) => checkHasFigure(kitchen, from, row, ruleAt.in('rows', i)));
	const rows = rule.rows === 'all' ? Object.keys(table.rows) : rule.rows;
	return rows.flatMap((row) => cookCell(kitchen, from, rule, ruleAt, row));
};

const checkSentences = (
	kitchen: Kitchen,
	{ statement, ask }: Pick<CellOverride, 'statement' | 'ask'>,
	at: Spot,
): void => {
	const { findings } = kitchen;
	if (statement)
		checkSlots(statement, { must: ['answer'], may: ['row'] }, at.in('statement'), findings);
	if (ask) checkSlots(ask, { must: [], may: ['row'] }, at.in('ask'), findings);
};

const checkRowExists = (
	kitchen: Kitchen,
	table: AuthoredDataset,
	row: string,
	at: Spot,
): boolean => {
	const rows = Object.keys(table.rows);
	if (rows.includes(row)) return true;
	const message = `this data set has no row "${row}"`;
	kitchen.findings.error(at.keyPlace, 'dangling-entity', message, didYouMean(nearest(row, rows)));
	return false;
};

const checkHasFigure = (
	kitchen: Kitchen,
	{ table, index }: ColumnOfTable,
	row: string,
	at: Spot,
): void => {
	if (checkRowExists(kitchen, table, row, at) && table.rows[row]?.[index] === null)
		kitchen.findings.error(
			at,
			'null-cell',
			`the row "${row}" has no figure in this column`,
			'leave the row out',
		);
};

const cookCell = (
	kitchen: Kitchen,
	{ table, dataset, column, index, at }: ColumnOfTable,
	rule: CellsRule,
	ruleAt: Spot,
	row: string,
): Draft<QuantityFact>[] => {
	const cell = table.rows[row]?.[index];
	if (!cell) return [];
	const override: Partial<CellOverride> = rule.overrides[row] ?? {};
	const own = ruleAt.in('overrides', row);
	checkSentences(kitchen, override, own);
	const spotOf = (field: 'statement' | 'ask' | 'attribution'): Spot =>
		(override[field] === undefined ? ruleAt : own).in(field);
	const name = kitchen.entities.get(qualify(kitchen, row))?.name;
	const slots = name ? { row: name } : {};
	const unit = qualify(kitchen, column.unit);
	const answer = { type: 'number', value: cell.value, unit, decimals: column.decimals } as const;
	const { quizUse, attribution, why, note, asOf, forms } = rule;
	const common = cookCommon(
		kitchen,
		{
			...{ attribution, why, note, asOf, forms, avoid: [], alternatives: [], confusable: [] },
			...override,
			quizUse: override.quizUse ?? quizUse,
		},
		answer,
		own,
	);
	const fact: QuantityFact = {
		kind: 'quantity',
		id: qualify<FactId>(kitchen, cellId(table.id, column.id, row)),
		topic: dataset.topic,
		statement: fillText(override.statement ?? rule.statement, slots),
		ask: fillText(override.ask ?? rule.ask, slots),
		answer,
		cite: dataset.cite,
		...common,
		measure: rule.measure,
		status: rule.status,
		tolerance: rule.tolerance ?? 0,
		bounds: rule.bounds,
		cell: { dataset: dataset.id, column: column.id, row: qualify<EntityId>(kitchen, row) },
	};
	const cellAt = at.in('rows', row, index);
	return [
		{ fact, at: ruleAt, own, statement: spotOf('statement'), ask: spotOf('ask'), answer: cellAt },
	];
};
