import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, QuantityFact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { canBeSame, valueId } from '#lib/bank/same.ts';
import { fillText, textOf } from '#lib/bank/texts.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { isGivenAway } from '../leak.ts';
import { drawPattern } from '../pattern.ts';
import type { Board } from './board.ts';
import { askOfEach } from './ask-of-each.ts';
import { drawRows, isPublishedFor, type Row } from './rows.ts';
import { askForFigures, askOfColumn, sourceOfFigures } from './words.ts';

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
	const stem = stemOf(bank, fact, salt);
	if (!anchor || !stem) return undefined;
	const rows = factsLike(bank, fact)
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

/** The facts of its column, its own among them. */
const factsLike = (bank: Bank, { cell }: QuantityFact): readonly QuantityFact[] =>
	(cell && columns(bank).get(`${cell.dataset} ${cell.column}`)) ?? [];

/** What most facts of the column are asked, of each: a name that needs other words is asked so too. */
const questionIn = (bank: Bank, fact: QuantityFact, lang: Lang): string | undefined => {
	const counts = new Map<string, number>();
	for (const other of factsLike(bank, fact)) {
		const question = askOfEach(bank, other, other.cell?.row, lang);
		if (question !== undefined) counts.set(question, (counts.get(question) ?? 0) + 1);
	}
	const most = Math.max(0, ...counts.values());
	return most < 2 ? undefined : [...counts].find(([, count]) => count === most)?.[0];
};

/** Plain and no-break spaces alike. */
const says = (question: string, words: string | undefined): boolean =>
	words !== undefined && question.replace(/\s/gu, ' ').includes(words.replace(/\s/gu, ' '));

/** What the question does not say yet of who published the figures and when. */
const partUnsaid = (
	question: string,
	publisher: string | undefined,
	date: string | undefined,
): keyof typeof sourceOfFigures => {
	if (says(question, publisher)) return 'dated';
	return says(question, date) ? 'undated' : 'named';
};

/** What was counted, with who published it and when; nothing where the bank does not say when. */
const stemOf = (bank: Bank, fact: QuantityFact, salt: string): Text | undefined => {
	const dataset = fact.cell && bank.datasets.get(fact.cell.dataset);
	const column = dataset?.columns.find(({ id }) => id === fact.cell?.column);
	const [citation] = dataset?.cite ?? [];
	const source = citation && bank.sources.get(citation.source);
	const published = source?.date === undefined ? undefined : parseDay(source.date);
	if (!dataset || !column || !source || !published) return undefined;
	const table = fillText(askOfColumn, { title: dataset.title, column: column.title });
	const question = textOf((lang) => questionIn(bank, fact, lang) ?? table[lang]);
	const slots = {
		publisher: source.publisher,
		date: valueText(bank, { type: 'date', ...published }),
	};
	const sourceText = textOf((lang) => {
		const part = partUnsaid(question[lang] ?? '', slots.publisher[lang], slots.date[lang]);
		return fillText(sourceOfFigures[part], slots)[lang];
	});
	return fillText(drawPattern(askForFigures, salt), { question, source: sourceText });
};
