import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import { en } from '#lib/i18n/en.ts';
import { viewPicture } from '#lib/insight/pictures/picture.ts';
import type { BarsView, PictureView } from '#lib/insight/pictures/view.ts';
import { langs, type Lang, type Said } from '#lib/kernel/lang.ts';
import {
	barsPicture,
	estimatesPicture,
	pictureBank,
	pictures,
	rankedPicture,
} from '../support/picture-bank.ts';

type Cells = readonly (readonly (number | null)[])[];

/** The picture bank with other figures in one of its data sets. */
const withCells = (id: (typeof barsPicture)['dataset'], cells: Cells): Bank => {
	const dataset = pictureBank.datasets.get(id);
	if (!dataset) throw new Error(`no data set ${id}`);
	const rows = dataset.rows.map((row, i) => ({ ...row, cells: cells[i] ?? row.cells }));
	return {
		...pictureBank,
		datasets: new Map([...pictureBank.datasets, [id, { ...dataset, rows }]]),
	};
};

const figure = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100);
const cell = fc.option(figure, { freq: 4 });
const rowsOf = (count: number, columns: number) =>
	fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
		minLength: count,
		maxLength: count,
	});
const hasFigures = (cells: Cells): boolean => cells.some(([first]) => typeof first === 'number');

const lang = fc.constantFrom<Lang>(...langs);
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();
const plain = (saids: readonly Said[]): readonly string[] => saids.map(({ text }) => text);

/** Every figure that is drawn, and every one in the table but for the level. */
const figuresOf = ({ rows, table, level }: BarsView) => ({
	drawn: rows.flatMap(({ bars }) => plain(bars.map(({ label }) => label))),
	told: table.rows.slice(0, level ? -1 : undefined).flatMap(([, ...figures]) => plain(figures)),
});

const asBars = (view: PictureView): BarsView => {
	if (view.kind !== 'bars' && view.kind !== 'ranked') throw new Error(`no bars: ${view.kind}`);
	return view;
};

describe('bars of any figures', () => {
	it('draw every figure of their table, and no other', () => {
		fc.assert(
			fc.property(rowsOf(9, 2).filter(hasFigures), lang, (cells, one) => {
				const bank = withCells(barsPicture.dataset, cells);
				const { drawn, told } = figuresOf(asBars(viewPicture(bank, barsPicture, one, en.pictures)));
				expect(drawn).toEqual(told);
			}),
		);
	});

	it('lie within the width, the level too, and longer bars have higher figures', () => {
		fc.assert(
			fc.property(rowsOf(9, 2).filter(hasFigures), (cells) => {
				const bank = withCells(barsPicture.dataset, cells);
				const { rows, level } = asBars(viewPicture(bank, barsPicture, 'en', en.pictures));
				const shares = rows.map(({ bars }) => bars[0]?.share);
				for (const share of [...shares, level?.share])
					if (share !== undefined) {
						expect(share).toBeGreaterThanOrEqual(0);
						expect(share).toBeLessThanOrEqual(1);
					}
				for (const [i, share] of shares.entries())
					for (const [j, other] of shares.entries()) {
						const [a, b] = [cells[i]?.[0], cells[j]?.[0]];
						if (typeof a === 'number' && typeof b === 'number')
							expect((share ?? 0) < (other ?? 0)).toBe(a < b);
					}
			}),
		);
	});

	it('fall in a ranking, which has every row with a figure', () => {
		fc.assert(
			fc.property(rowsOf(7, 1).filter(hasFigures), (cells) => {
				const bank = withCells(rankedPicture.dataset, cells);
				const { rows } = asBars(viewPicture(bank, rankedPicture, 'en', en.pictures));
				const shares = rows.map(({ bars }) => bars[0]?.share ?? NaN);
				expect(shares).toEqual([...shares].sort((a, b) => b - a));
				expect(shares).toHaveLength(cells.filter(([one]) => one !== null).length);
			}),
		);
	});
});

describe('estimates of any figures', () => {
	it('draw every difference of their table, and no other, within the width', () => {
		fc.assert(
			fc.property(rowsOf(8, 3), lang, (cells, one) => {
				const bank = withCells(estimatesPicture.dataset, cells);
				const view = viewPicture(bank, estimatesPicture, one, en.pictures);
				if (view.kind !== 'estimates') throw new Error(`no estimates: ${view.kind}`);
				const marks = view.rows.flatMap((row) => row.marks.flatMap((mark) => mark ?? []));
				const told = view.table.rows
					.flat()
					.flatMap(({ text }) => /\(([^)]+)\)$/u.exec(text)?.[1] ?? []);
				expect(sorted(plain(marks.map(({ label }) => label)))).toEqual(sorted(told));
				for (const { share, label } of marks) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
					expect(Math.sign(share - 0.5)).toBe(
						label.text.startsWith('+') ? 1 : label.text.startsWith('−') ? -1 : 0,
					);
				}
			}),
		);
	});
});

describe('every picture', () => {
	it.each(pictures.map((picture) => [picture.kind, picture] as const))(
		'of the kind %s has a table with a cell under each head, and a source',
		(_kind, picture) => {
			for (const one of langs) {
				const { table, citations } = viewPicture(pictureBank, picture, one, en.pictures);
				expect(table.rows.length).toBeGreaterThan(0);
				for (const row of table.rows) expect(row).toHaveLength(table.head.length);
				expect(citations.length).toBeGreaterThan(0);
			}
		},
	);
});
