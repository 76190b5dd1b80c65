import { describe, expect, it } from 'vitest';
import { entityId } from '../../../support/build-bank.ts';
import { chamberPicture, pictureBank } from '../../../support/picture-bank.ts';
import { rowsOf, textsOf, viewed } from '../../../support/picture-view.ts';

const view = viewed(chamberPicture);

describe('seats of a chamber', () => {
	it('are drawn group by group in the order of the data set, without groups that have none', () => {
		expect(view.groups.map(({ seats }) => seats)).toEqual([62, 8, 6, 6, 5, 4, 7]);
		expect(view.groups.map(({ sign }) => sign)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(view.unit.text).toBe('seats');
	});

	it('have groups without a seat in their table', () => {
		expect(textsOf(view.table.head)).toEqual(['Name', 'Seats in all']);
		expect(rowsOf(view)).toContainEqual(['Baytaq', '0']);
	});

	it('keep the sign of a group under the name that it had at another time', () => {
		const { chamber } = pictureBank;
		if (!chamber) throw new Error('the bank has a chamber');
		const rows = [
			{ entity: entityId('auyl'), cells: [20, 9] },
			{ entity: entityId('nur-otan'), cells: [70, 76] },
		];
		const earlier = { ...chamber.dataset, rows };
		const bank = { ...pictureBank, datasets: new Map([[earlier.id, earlier]]) };
		expect(viewed(chamberPicture, 'en', bank).groups.map(({ sign }) => sign)).toEqual([2, 1]);
	});
});
