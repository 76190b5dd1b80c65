import { describe, expect, it } from 'vitest';
import { percent } from '#lib/insight/pictures/view.ts';
import { entityId } from '../../../support/build-bank.ts';
import { barsPicture, pictureBank, rankedPicture } from '../../../support/picture-bank.ts';
import { rowsOf, textsOf, viewed } from '../../../support/picture-view.ts';

const bars = viewed(barsPicture);
const ranked = viewed(rankedPicture);
const rowOf = (id: string) => bars.rows.find((row) => row.id === entityId(id));

describe('bars', () => {
	it('stand in the order of the data set, each with one bar for each column', () => {
		const { dataset } = pictureBank.chamber ?? {};
		expect(bars.rows.map(({ id }) => id)).toEqual(dataset?.rows.map(({ entity }) => entity));
		expect(bars.rows.every((row) => row.bars.length === 2)).toBe(true);
	});

	it('are as long as their share of the highest figure of their column', () => {
		expect(rowOf('amanat')?.bars.map(({ share }) => share)).toEqual([1, 1]);
		expect(rowOf('auyl')?.bars.map(({ share }) => percent(share ?? 0))).toEqual([
			percent(10.9 / 53.9),
			percent(8 / 62),
		]);
	});

	it('end with the figure in the digits of the column and the separators of the language', () => {
		expect(textsOf(rowOf('respublica')?.bars.map(({ label }) => label) ?? [])).toEqual([
			'8.59',
			'6',
		]);
		const kazakh = viewed(barsPicture, 'kk').rows[2];
		expect(kazakh?.bars[0]?.label).toEqual({ text: '8,59', lang: 'kk' });
	});

	it('name the unit in the head of the column, unless the title says it', () => {
		expect(textsOf(bars.columns)).toEqual(['Share of list votes, %', 'Seats in all']);
	});

	it('tell a zero from what has no figure, and say why there is none', () => {
		expect(rowOf('baytaq')?.bars[1]).toEqual({ share: 0, label: { text: '0', lang: 'en' } });
		expect(rowOf('against-all')?.bars[1]).toEqual({ label: { text: 'no seats', lang: 'en' } });
		expect(rowOf('self-nominated')?.bars[0]).toEqual({ label: { text: 'no list', lang: 'en' } });
	});

	it('say that there is no figure where the author gives no reason', () => {
		const { rows } = viewed({ ...barsPicture, absent: undefined });
		expect(rows.at(-1)?.bars[0]).toEqual({ label: { text: 'no figure', lang: 'en' } });
	});

	it('are drawn on one scale where both columns have one unit', () => {
		const twice = viewed({ ...barsPicture, columns: ['total', 'total'], level: undefined });
		expect(twice.rows[1]?.bars[0]?.share).toBe(twice.rows[1]?.bars[1]?.share);
	});

	it('carry the sign of the place that a group has in the chamber, and none without a seat', () => {
		expect(bars.rows.map(({ sign }) => sign)).toEqual([
			...[1, 2, 3, 4, 5, 6],
			undefined,
			undefined,
			7,
		]);
	});

	it('keep the level inside the scale, even above all figures', () => {
		expect(bars.level?.share).toBeCloseTo(5 / 53.9, 12);
		const high = viewed({ ...barsPicture, level: { at: 70, label: { en: 'two thirds' } } });
		expect(high.level?.share).toBe(1);
		expect(high.rows[0]?.bars[0]?.share).toBeCloseTo(53.9 / 70, 12);
		// The other column has another unit, and a scale of its own.
		expect(high.rows[0]?.bars[1]?.share).toBe(1);
	});

	it('know whether the label of the level says its figure', () => {
		expect(bars.level).toMatchObject({ isSaid: true, figure: { text: '5\u00a0%' } });
		expect(ranked.level).toMatchObject({ isSaid: false, figure: { text: '54.19\u00a0%' } });
	});

	it('have the level as the last row of their table', () => {
		expect(rowsOf(bars).at(-1)).toEqual(['the 5 % threshold', '5 %', '']);
		expect(rowsOf(ranked).at(-1)).toEqual(['the whole country', '54.19 %']);
	});

	it('refuse what would point the other way', () => {
		const [first] = pictureBank.datasets.values();
		const cold = {
			...pictureBank,
			datasets: new Map(
				first && [[first.id, { ...first, rows: [{ entity: entityId('auyl'), cells: [-1, 2] }] }]],
			),
		};
		expect(() => viewed(barsPicture, 'en', cold)).toThrow('bars begin at 0: share');
	});

	it('refuse a column that the bank does not have', () => {
		expect(() => viewed({ ...barsPicture, columns: ['weight'] })).toThrow('no column weight');
	});
});

describe('ranked bars', () => {
	it('fall from the highest to the lowest', () => {
		expect(textsOf(ranked.rows.map(({ name }) => name))).toEqual([
			'Kyzylorda region',
			'Akmola region',
			'West Kazakhstan region',
			'Turkistan region',
			'Shymkent',
			'Astana',
			'Almaty',
		]);
		expect(ranked.highest).toBe(ranked.rows[0]);
		expect(ranked.lowest).toBe(ranked.rows.at(-1));
	});

	it('leave out rows without a figure', () => {
		const { rows } = viewed({ ...rankedPicture, dataset: barsPicture.dataset, column: 'total' });
		expect(rows).toHaveLength(8);
		expect(rows.some(({ id }) => id === entityId('against-all'))).toBe(false);
	});

	it('cite the data set', () => {
		expect(ranked.citations).toMatchObject([{ source: 'page', at: 'table turnout' }]);
	});
});
