import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { nbsp } from '#lib/kernel/figures.ts';
import { localId } from '#lib/kernel/local-id.ts';

/** Figures of a bank by the ids that their authors wrote; each throws for what is not there. */
export interface Figures {
	/** The value of a quantity. */
	readonly value: (fact: string) => number;
	/** The upper end of a range. */
	readonly upper: (fact: string) => number;
	/** A cell of a data set; 0 where it is empty. */
	readonly cell: (dataset: string, column: string, row: string) => number;
	/** All cells of a column that have a figure, by row. */
	readonly column: (dataset: string, column: string) => ReadonlyMap<string, number>;
	/** The first day of an event, as days since 1 January 1970. */
	readonly day: (fact: string) => number;
}

const found = <T>(thing: T | undefined, id: string): T => {
	if (thing === undefined) throw new Error(`the bank has no ${id}`);
	return thing;
};

export const figuresOf = (bank: Bank): Figures => {
	const facts = new Map<string, Fact>(
		[...bank.facts.values()].map((one) => [localId(one.id), one]),
	);
	const number = (id: string): Extract<Value, { type: 'number' }> => {
		const { answer } = found(facts.get(id), `fact ${id}`);
		if (answer.type !== 'number') throw new Error(`${id} is no figure`);
		return answer;
	};
	const column = (dataset: string, name: string): ReadonlyMap<string, number> => {
		const table = found(
			[...bank.datasets.values()].find(({ id }) => localId(id) === dataset),
			`data set ${dataset}`,
		);
		const at = table.columns.findIndex(({ id }) => id === name);
		if (at < 0) throw new Error(`${dataset} has no column ${name}`);
		return new Map(
			table.rows.flatMap(({ entity, cells }) => {
				const cell = cells[at];
				return typeof cell === 'number' ? [[localId(entity), cell] as const] : [];
			}),
		);
	};
	return {
		column,
		value: (id) => number(id).value,
		upper: (id) => found(number(id).to, `upper end of ${id}`),
		cell: (dataset, name, row) => column(dataset, name).get(row) ?? 0,
		day: (id) => {
			const { answer } = found(facts.get(id), `fact ${id}`);
			if (answer.type !== 'date') throw new Error(`${id} has no day`);
			return Date.parse(answer.from) / 86_400_000;
		},
	};
};

export const sum = (figures: Iterable<number>): number =>
	[...figures].reduce((total, figure) => total + figure, 0);

/** A part of a whole in per cent. */
export const percent = (part: number, whole: number): number => (100 * part) / whole;

/** Shares in per cent and distances in points that a text tells: `53.90 %`, `17.19 points`. */
const sharesIn = (text: string): readonly string[] =>
	[
		...text
			.replaceAll(nbsp, ' ')
			.matchAll(/(?<![\d.,])(\d{1,3}(?:\.\d+)?)(?= %| (?:percentage )?points?\b)/gu),
	].flatMap(([, figure]) => figure ?? []);

/** Every figure in per cent or points that the bank has as a value, published conflicts among them. */
export const publishedShares = (bank: Bank): readonly number[] => {
	const isShare = (unit: string): boolean => ['percent', 'points'].includes(localId(unit));
	const values = [...bank.facts.values()].flatMap(({ answer, avoid }) => [
		answer,
		...avoid.map(({ value }) => value),
	]);
	const cells = [...bank.datasets.values()].flatMap(({ columns, rows }) =>
		columns.flatMap(({ unit }, at) => (isShare(unit) ? rows.map(({ cells: row }) => row[at]) : [])),
	);
	return [
		...values.flatMap((value) =>
			value.type === 'number' && isShare(value.unit) ? [value.value, value.to ?? value.value] : [],
		),
		...cells.flatMap((cell) => cell ?? []),
	];
};

/** A share or distance in a text, and whose text it is. */
interface SaidShare {
	readonly of: string;
	readonly figure: string;
}

/** What the explanations of facts and the sentences of hand-written items tell, in English. */
export const sharesSaid = (bank: Bank): readonly SaidShare[] => {
	const told = (of: string, texts: readonly (string | undefined)[]): readonly SaidShare[] =>
		texts.flatMap((text) => sharesIn(text ?? '').map((figure) => ({ of, figure })));
	return [
		...[...bank.facts.values()].flatMap(({ id, why, note, alternatives, avoid }) =>
			told(id, [
				...[why, note].map((text) => text?.en),
				...[...alternatives, ...avoid].map(({ because }) => because.en),
			]),
		),
		...[...bank.items.values()].flatMap((item) => {
			const right = 'keys' in item ? item.keys : 'key' in item ? [item.key] : [];
			return told(item.id, [
				item.stem.en,
				item.statement.en,
				...item.options.map(({ rationale }) => rationale.en),
				...item.options.flatMap(({ id, text }) => (right.includes(id) ? text.en : [])),
			]);
		}),
	];
};
