import { describe, expect, it } from 'vitest';
import { gapBetween, spaceFor } from '#lib/insight/pictures/timeline.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import { factId } from '../../../support/build-bank.ts';
import { timelinePicture } from '../../../support/picture-bank.ts';
import { rowsOf, textsOf, viewed } from '../../../support/picture-view.ts';

const view = viewed(timelinePicture);
const span = (text: string) => parseDay(text) ?? { from: '', to: '' };

describe('a timeline', () => {
	it('tells events in the order of their days, a month before the days in it', () => {
		expect(rowsOf(view).map(([day]) => day)).toEqual([
			'19 March 2019',
			'20 March 2019',
			'9 June 2019',
			'November 2021',
			'23 November 2021',
			'7 January 2022',
			'about 9 January 2022',
			'19 January 2022',
			'19 March 2023',
			'2029',
		]);
	});

	it('says of a month, a year and a likely day that the day is not known', () => {
		const vague = view.events.filter(({ isExact }) => !isExact);
		expect(vague.map(({ machineDay }) => machineDay)).toEqual(['2021-11', '2022-01-09', '2029']);
	});

	it('has the same events in its table, and cites each source once with its places', () => {
		expect(rowsOf(view).map(([, what]) => what)).toEqual(
			textsOf(view.events.map(({ what }) => what)),
		);
		expect(view.citations.map(({ at }) => at)).toEqual(['paragraph 1; paragraph 2']);
	});

	it('says who says so, unless what happened names the speaker', () => {
		const told = textsOf(view.events.map(({ what }) => what));
		expect(told).toContain('The announced end of the mission (the Russian defence ministry)');
		expect(told).toContain('Tokayev speaks on television');
	});

	it('writes days in the language of the page, and says what language a text is in', () => {
		const [first] = viewed(timelinePicture, 'ru').events;
		expect(first?.day).toEqual({ text: '19\u00a0марта 2019\u00a0года', lang: 'ru' });
		expect(first?.what.lang).toBe('en');
	});

	it('refuses a fact that is no event of the bank', () => {
		expect(() => viewed({ ...timelinePicture, facts: [factId('nothing')] })).toThrow(
			'no event nothing',
		);
	});
});

describe('the gap between two events', () => {
	it.each([
		['2019-03-19', '2019-03-20', { unit: 'days', n: 1 }],
		['2021-11-23', '2022-01-07', { unit: 'days', n: 45 }],
		['2021-11-23', '2022-01-08', { unit: 'months', n: 2 }],
		['2019-03-20', '2019-06-09', { unit: 'months', n: 3 }],
		['2021-04-19', '2023-03-19', { unit: 'months', n: 23 }],
		['2019-03-19', '2023-03-19', { unit: 'years', n: 4 }],
		['2021-11', '2022-01-28', { unit: 'months', n: 2 }],
		['2018', '2021', { unit: 'years', n: 3 }],
	])('from %s to %s is %o', (before, after, gap) => {
		expect(gapBetween(span(before), span(after))).toEqual(gap);
	});

	it.each([
		['2022-01-05', '2022-01-05', 'the same day'],
		['2021-11', '2021-11-23', 'a day of that month'],
		['2021', '2021-11', 'a month of that year'],
		['2021-11', '2021-12-03', 'near enough that nobody knows how far'],
	])('from %s to %s is not told: %s', (before, after) => {
		expect(gapBetween(span(before), span(after))).toBeUndefined();
	});

	it('is not told beside a day that is only likely', () => {
		const around = view.events.findIndex(({ day }) => day.text.startsWith('about'));
		expect(view.events[around]?.gap).toBeUndefined();
		expect(view.events[around + 1]?.gap).toBeUndefined();
	});

	it('takes more space the longer it is', () => {
		const spaces = [
			undefined,
			{ unit: 'days', n: 7 },
			{ unit: 'days', n: 8 },
			{ unit: 'months', n: 12 },
			{ unit: 'months', n: 13 },
			{ unit: 'years', n: 2 },
		] as const;
		expect(spaces.map(spaceFor)).toEqual([0, 1, 2, 3, 4, 4]);
	});
});
