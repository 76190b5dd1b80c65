import type { Bank } from '#lib/bank/bank.ts';
import type { EstimatesPicture } from '#lib/bank/lesson.ts';
import { scaleTo } from '#lib/forms/chart/scale.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import { formatNumber, nbsp } from '#lib/kernel/figures.ts';
import type { Lang, Said } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { viewCitations } from '../citations.ts';
import {
	figureOf,
	frameOf,
	headOf,
	inDataset,
	nameOf,
	readColumn,
	type ReadColumn,
	unitOf,
	wordIn,
} from './parts.ts';
import { signsOf } from './signs.ts';
import type { EstimatesView, EstimateView, PictureWords, Tick } from './view.ts';

/** `+0.52`, `−0.44`, `0.00`. */
const signed = (value: number, decimals: number, lang: Lang): string =>
	(value > 0 ? '+' : '') + formatNumber(value, decimals, lang);

/** An estimate, and how far it lies from the result; undefined where either is not known. */
interface Distance {
	readonly estimate: number;
	readonly by: number | undefined;
}

const distanceOf = (
	maker: ReadColumn,
	result: ReadColumn,
	entity: EntityId,
): Distance | undefined => {
	const estimate = maker.cellOf.get(entity);
	const counted = result.cellOf.get(entity);
	if (estimate === undefined) return undefined;
	// What both columns print has no other digits, and the difference of floats has.
	const digits = Math.max(maker.column.decimals, result.column.decimals);
	const by = counted === undefined ? undefined : Number((estimate - counted).toFixed(digits));
	return { estimate, by };
};

/** Lines on each side of the result: their figures stand beside each other on a phone. */
const mostSteps = 3;

/** Ticks on both sides of the result, which stands in the middle. */
const mirrored = (farthest: number, lang: Lang): { readonly end: number; ticks: Tick[] } => {
	const { max, ticks, decimals } = scaleTo(farthest, mostSteps);
	const below = ticks.filter((at) => at > 0).map((at) => -at);
	return {
		end: max,
		ticks: [...below.reverse(), ...ticks].map((at) => ({
			share: shareOf(at, max),
			text: at === 0 ? '0' : signed(at, decimals, lang),
		})),
	};
};

const shareOf = (by: number, end: number): number => (by + end) / (2 * end);

/** The estimate with its difference in brackets: `53.46 (−0.44)`. */
const cellOf = (
	{ column }: ReadColumn,
	distance: Distance | undefined,
	lang: Lang,
	words: PictureWords,
): Said => {
	if (!distance) return wordIn(lang, words.none);
	const { text } = figureOf(column, distance.estimate, lang);
	const { by } = distance;
	return wordIn(
		lang,
		by === undefined ? text : `${text}${nbsp}(${signed(by, column.decimals, lang)})`,
	);
};

const markOf = (
	{ column }: ReadColumn,
	distance: Distance | undefined,
	end: number,
	lang: Lang,
): EstimateView | undefined => {
	const by = distance?.by;
	if (by === undefined) return undefined;
	return { share: shareOf(by, end), label: wordIn(lang, signed(by, column.decimals, lang)) };
};

/**
 * Every column of a data set as an estimate of one figure a row. Differences are drawn, not the
 * figures: on one scale with a share of 54 % nobody could see half a point.
 */
export const viewEstimates = (
	bank: Bank,
	picture: EstimatesPicture,
	lang: Lang,
	words: PictureWords,
): EstimatesView => {
	const dataset = bank.datasets.get(picture.dataset);
	if (!dataset) throw new Error(`the bank has no data set ${picture.dataset}`);
	const makers = dataset.columns.map(({ id }) => readColumn(bank, dataset.id, id));
	const result = readColumn(bank, picture.result.dataset, picture.result.column);
	const found = dataset.rows.map(({ entity }) => ({
		id: entity,
		name: nameOf(bank, entity, lang),
		sign: signsOf(bank).get(entity),
		distances: makers.map((maker) => distanceOf(maker, result, entity)),
	}));
	const all = found.flatMap(({ distances }) => distances.flatMap((one) => one?.by ?? []));
	const farthest = Math.max(0, ...all.map(Math.abs));
	const { end, ticks } = mirrored(farthest || 1, lang);
	const names = makers.map(({ column }) => printed(column.title, lang));
	const resultHead = headOf(bank, result.column, lang);
	const resultOf = (entity: EntityId): Said => {
		const counted = result.cellOf.get(entity);
		return counted === undefined
			? wordIn(lang, words.none)
			: figureOf(result.column, counted, lang);
	};
	return {
		kind: 'estimates',
		...frameOf(picture, lang),
		makers: names,
		result: inDataset(bank, result, lang),
		rows: found.map(({ id, name, sign, distances }) => ({
			id,
			name,
			sign,
			result: resultOf(id),
			marks: makers.map((maker, i) => markOf(maker, distances[i], end, lang)),
		})),
		ticks,
		isPoints: unitOf(bank, result.column).en === '%',
		widest: figureOf(result.column, farthest, lang),
		table: {
			head: [wordIn(lang, words.name), resultHead, ...names],
			rows: found.map(({ id, name, distances }) => [
				name,
				resultOf(id),
				...makers.map((maker, i) => cellOf(maker, distances[i], lang, words)),
			]),
		},
		citations: viewCitations(bank, [...dataset.cite, ...result.dataset.cite], lang),
	};
};
