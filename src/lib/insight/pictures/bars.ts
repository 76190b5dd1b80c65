import type { Bank } from '#lib/bank/bank.ts';
import type { BarsPicture, Level, RankedPicture } from '#lib/bank/lesson.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import type { Lang, Said, Text } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { viewCitations } from '../citations.ts';
import {
	figureOf,
	frameOf,
	headOf,
	isSaidIn,
	measured,
	nameOf,
	readColumn,
	type ReadColumn,
	wordIn,
} from './parts.ts';
import { signsOf } from './signs.ts';
import type { BarRow, BarsView, BarView, LevelView, PictureWords } from './view.ts';

/** Columns of one unit are drawn on one scale, and the level lies inside that of the first. */
const endOf = (columns: readonly ReadColumn[], { column }: ReadColumn, level?: Level): number => {
	const alike = columns.filter((one) => one.column.unit === column.unit);
	const isLevelled = columns[0]?.column.unit === column.unit;
	const figures = alike.flatMap(({ cellOf }) => [...cellOf.values()]);
	if (figures.some((figure) => figure < 0)) throw new Error(`bars begin at 0: ${column.id}`);
	return Math.max(...figures, isLevelled && level ? level.at : 0);
};

interface Drawn {
	readonly read: ReadColumn;
	/** The figure at the end of the scale, which begins at 0. */
	readonly end: number;
	readonly absent: Said;
}

const barOf = ({ read, end, absent }: Drawn, entity: EntityId, lang: Lang): BarView => {
	const value = read.cellOf.get(entity);
	return value === undefined
		? { label: absent }
		: { share: end > 0 ? value / end : 0, label: figureOf(read.column, value, lang) };
};

const levelOf = (bank: Bank, { read, end }: Drawn, { at, label }: Level, lang: Lang): LevelView => {
	const name = printed(label, lang);
	const figure = measured(bank, read.column, at, lang);
	return { share: at / end, label: name, figure, isSaid: isSaidIn(figure, name) };
};

/** The row whose first figure is the last or the first of all; there is one, the compile saw to it. */
const extremeOf = (rows: readonly BarRow[], first: ReadColumn, sign: 1 | -1): BarRow => {
	const counted = rows.flatMap((row) => {
		const value = first.cellOf.get(row.id);
		return value === undefined ? [] : [{ row, value }];
	});
	const [found] = counted.sort((a, b) => sign * (b.value - a.value));
	if (!found) throw new Error(`no figure in ${first.column.id} of ${first.dataset.id}`);
	return found.row;
};

interface Request {
	readonly picture: BarsPicture | RankedPicture;
	readonly columns: readonly string[];
	readonly absent?: Readonly<Record<string, Text>> | undefined;
}

const viewColumns = (
	bank: Bank,
	{ picture, columns, absent }: Request,
	lang: Lang,
	words: PictureWords,
): BarsView => {
	const { kind, dataset: id, level } = picture;
	const reads = columns.map((column) => readColumn(bank, id, column));
	const [first] = reads;
	if (!first) throw new Error(`no column to draw in ${picture.id}`);
	const drawn = reads.map((read) => {
		const why = absent?.[read.column.id];
		return {
			read,
			end: endOf(reads, read, level),
			absent: why ? printed(why, lang) : wordIn(lang, words.none),
		};
	});
	const [levelled] = drawn;
	const line = level && levelled ? levelOf(bank, levelled, level, lang) : undefined;
	const rows = rowsOf(first, kind).map((entity) => ({
		id: entity,
		name: nameOf(bank, entity, lang),
		sign: signsOf(bank).get(entity),
		bars: drawn.map((one) => barOf(one, entity, lang)),
	}));
	const heads = reads.map(({ column }) => headOf(bank, column, lang));
	return {
		kind,
		...frameOf(picture, lang),
		columns: heads,
		rows,
		level: line,
		highest: extremeOf(rows, first, 1),
		lowest: extremeOf(rows, first, -1),
		table: {
			head: [wordIn(lang, words.name), ...heads],
			rows: [
				...rows.map(({ name, bars }) => [name, ...bars.map(({ label }) => label)]),
				...(line ? [[line.label, line.figure, ...rest(heads)]] : []),
			],
		},
		citations: viewCitations(bank, first.dataset.cite, lang),
	};
};

/** The level belongs to the first column alone. */
const rest = (heads: readonly Said[]): readonly Said[] =>
	heads.slice(1).map(({ lang }) => ({ text: '', lang }));

/** In the order of the data set; ranked ones fall, and ties keep that order. */
const rowsOf = ({ dataset, cellOf }: ReadColumn, kind: BarsView['kind']): readonly EntityId[] => {
	const all = dataset.rows.map(({ entity }) => entity);
	if (kind === 'bars') return all;
	const counted = all.filter((entity) => cellOf.has(entity));
	return counted.sort((a, b) => (cellOf.get(b) ?? 0) - (cellOf.get(a) ?? 0));
};

/** Bars of one or two columns, a row for each of the data set. */
export const viewBars = (
	bank: Bank,
	picture: BarsPicture,
	lang: Lang,
	words: PictureWords,
): BarsView =>
	viewColumns(bank, { picture, columns: picture.columns, absent: picture.absent }, lang, words);

/** Bars of one column in falling order, without the rows that have no figure. */
export const viewRanked = (
	bank: Bank,
	picture: RankedPicture,
	lang: Lang,
	words: PictureWords,
): BarsView => viewColumns(bank, { picture, columns: [picture.column] }, lang, words);
