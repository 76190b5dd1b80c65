import { describe, expect, it } from 'vitest';
import { entityId } from '../../../support/build-bank.ts';
import { estimatesPicture, pictureBank } from '../../../support/picture-bank.ts';
import { rowsOf, textsOf, viewed } from '../../../support/picture-view.ts';

const view = viewed(estimatesPicture);
const rowOf = (id: string) => view.rows.find((row) => row.id === entityId(id));

describe('estimates', () => {
	it('are differences from the result, with their sign and the digits of the column', () => {
		expect(rowOf('amanat')?.marks.map((mark) => mark?.label.text)).toEqual([
			'−0.44',
			'+0.52',
			'−0.57',
		]);
		expect(rowOf('amanat')?.result.text).toBe('53.90');
	});

	it('lie on one scale for all rows, with the result in the middle', () => {
		expect(view.ticks).toEqual([
			{ share: 0, text: '−1.0' },
			{ share: 0.25, text: '−0.5' },
			{ share: 0.5, text: '0' },
			{ share: 0.75, text: '+0.5' },
			{ share: 1, text: '+1.0' },
		]);
		const shares = rowOf('baytaq')?.marks.map((mark) => mark?.share.toFixed(3));
		expect(shares).toEqual(['0.960', '0.435', '0.605']);
	});

	it('show half a point as a quarter of the width, of 54 % as of 2 %', () => {
		const widest = Math.max(
			...view.rows.flatMap(({ marks }) =>
				marks.map((mark) => Math.abs((mark?.share ?? 0.5) - 0.5)),
			),
		);
		expect(widest).toBeGreaterThan(0.4);
		expect(view.widest.text).toBe('0.92');
	});

	it('have the estimate and its difference in the table, beside the result', () => {
		expect(textsOf(view.table.head)).toEqual([
			'Name',
			'Share of list votes, %',
			'Institute of Eurasian Integration',
			'SOTSIS-A Institute',
			'Institute of Democracy',
		]);
		expect(rowsOf(view)[5]).toEqual([
			'National Social Democratic Party',
			'5.20',
			'5.31 (+0.11)',
			'4.91 (−0.29)',
			'5.12 (−0.08)',
		]);
	});

	it('are percentage points where the figures are shares, and only there', () => {
		expect(view.isPoints).toBe(true);
		const seats = viewed({
			...estimatesPicture,
			dataset: estimatesPicture.result.dataset,
			result: { dataset: estimatesPicture.result.dataset, column: 'total' },
		});
		expect(seats.isPoints).toBe(false);
	});

	it('say which column of which data set was counted', () => {
		expect(view.result.text).toBe('Table result: Share of list votes,\u00A0%');
	});

	it('are not drawn where there is nothing to compare with, and stay in the table', () => {
		const lone = viewed({
			...estimatesPicture,
			result: { dataset: estimatesPicture.result.dataset, column: 'total' },
		});
		const row = lone.rows.findIndex(({ id }) => id === entityId('against-all'));
		expect(lone.rows[row]?.marks).toEqual([undefined, undefined, undefined]);
		expect(rowsOf(lone)[row]).toEqual(['against all', 'no figure', '4.47', '4.40', '3.65']);
	});

	it('have a scale when every estimate was right', () => {
		const self = viewed({
			...estimatesPicture,
			dataset: estimatesPicture.result.dataset,
			result: { dataset: estimatesPicture.result.dataset, column: 'total' },
		});
		expect(self.rows[0]?.marks[1]?.share).toBe(0.5);
		expect(self.ticks.every(({ share }) => Number.isFinite(share))).toBe(true);
	});

	it('cite both data sets', () => {
		expect(view.citations.map(({ at }) => at)).toEqual(['table polls; table result']);
	});

	it('refuse a data set that the bank does not have', () => {
		const none = { ...pictureBank, datasets: new Map() };
		expect(() => viewed(estimatesPicture, 'en', none)).toThrow('no data set polls');
	});
});
