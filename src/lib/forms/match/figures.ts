import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, QuantityFact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { canBeSame, valueId } from '#lib/bank/same.ts';
import { fillText } from '#lib/bank/texts.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { isGivenAway } from '../leak.ts';
import type { Board } from './board.ts';
import { drawRows, isPublishedFor, type Row } from './rows.ts';
import { askForPairs } from './words.ts';

/** The facts of each column of a data set. */
const columns = perBank((bank) => {
	const known = new Map<string, QuantityFact[]>();
	for (const fact of bank.facts.values()) {
		if (fact.kind !== 'quantity' || !fact.cell) continue;
		const name = `${fact.cell.dataset} ${fact.cell.column}`;
		known.set(name, [...(known.get(name) ?? []), fact]);
	}
	return known;
});

/**
 * Where a figure stands on a grid around the anchor's, in boxes of four steps of which the first and
 * last half step stay empty: figures in two boxes lie apart by a step, which is beyond tolerance and
 * rounding, and whether two do not is a matter of their boxes alone. Nothing for a figure at the edge
 * of a box. Without a tolerance figures that are printed differently are different.
 */
const boxOf = (anchor: QuantityFact, { answer, tolerance }: QuantityFact): string | undefined => {
	if (tolerance === 0) return valueId(answer);
	const step = tolerance + 10 ** -answer.decimals;
	const steps = (answer.value - anchor.answer.value) / step;
	const box = Math.round(steps / 4);
	return Math.abs(steps - 4 * box) <= 1.5 ? String(box) : undefined;
};

const isLike = ({ answer, tolerance }: QuantityFact, other: QuantityFact): boolean =>
	other.answer.unit === answer.unit &&
	other.answer.decimals === answer.decimals &&
	other.tolerance === tolerance;

const rowOf = (
	bank: Bank,
	anchor: QuantityFact,
	fact: QuantityFact,
): Row<QuantityFact> | undefined => {
	const left = fact.cell && bank.entities.get(fact.cell.row)?.name;
	const bucket = boxOf(anchor, fact);
	if (!left || bucket === undefined || fact.quizUse !== 'plain' || isGivenAway(bank, fact)) return;
	return isLike(anchor, fact) ? { id: fact.id, fact, left, bucket, weight: 1 } : undefined;
};

const isSameRow = (bank: Bank, a: QuantityFact, b: QuantityFact): boolean =>
	a.cell !== undefined &&
	b.cell !== undefined &&
	canBeSame(bank, { type: 'entity', entity: a.cell.row }, { type: 'entity', entity: b.cell.row });

/** Who got which figure in one column: each row has one, and no two can be the same. */
export const figuresAround = (bank: Bank, fact: Fact, salt: string): Board | undefined => {
	if (fact.kind !== 'quantity' || !fact.cell) return undefined;
	const anchor = rowOf(bank, fact, fact);
	const stem = stemOf(bank, fact);
	if (!anchor || !stem) return undefined;
	const rows = (columns(bank).get(`${fact.cell.dataset} ${fact.cell.column}`) ?? [])
		.filter((other) => other.id !== fact.id)
		.flatMap((other) => rowOf(bank, fact, other) ?? []);
	const drawn = drawRows(
		anchor,
		rows,
		salt,
		(a, b) => isSameRow(bank, a.fact, b.fact) || isPublishedFor(bank, a.fact, b.fact),
	);
	return drawn && { rows: drawn, stem };
};

/** What was counted, with who published it and when; nothing where the bank does not say when. */
const stemOf = (bank: Bank, { cell }: QuantityFact): Text | undefined => {
	const dataset = cell && bank.datasets.get(cell.dataset);
	const column = dataset?.columns.find(({ id }) => id === cell?.column);
	const [citation] = dataset?.cite ?? [];
	const source = citation && bank.sources.get(citation.source);
	const published = source?.date === undefined ? undefined : parseDay(source.date);
	if (!dataset || !column || !source || !published) return undefined;
	return fillText(askForPairs.figures, {
		title: dataset.title,
		column: column.title,
		publisher: source.publisher,
		date: valueText(bank, { type: 'date', ...published }),
	});
};
