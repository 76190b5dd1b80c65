import { describe, expect, it } from 'vitest';
import { holdersPicture } from '../../../support/picture-bank.ts';
import { rowsOf, textsOf, viewed } from '../../../support/picture-view.ts';

const view = viewed(holdersPicture);
const [president, council, party, senate] = view.posts;
/** One day of the picture's 1551, as a share of its width. */
const day = 1 / 1551;

describe('holders of posts', () => {
	it('lie on one scale of days, which the holdings of a post without a vacancy fill', () => {
		expect(president?.holdings[0]?.start).toBe(0);
		expect(president?.holdings.at(-1)?.end).toBe(1);
		const held = president?.holdings.reduce((sum, { start, end }) => sum + end - start, 0);
		// On the day of the handover both held it.
		expect(held).toBeCloseTo(1 + day, 12);
		expect(council?.holdings[1]?.start).toBeCloseTo((3 * 365 + 1 + 4) * day, 12);
	});

	it('leave a vacancy empty', () => {
		const [before, after] = party?.holdings ?? [];
		expect((after?.start ?? 0) - (before?.end ?? 0)).toBeCloseTo(73 * day, 12);
	});

	it('have an open end where somebody came earlier or stayed longer', () => {
		const open = (post: typeof president) =>
			post?.holdings.map(({ isOpenBefore, isOpenAfter }) => [isOpenBefore, isOpenAfter]);
		expect(open(president)).toEqual([
			[true, false],
			[false, true],
		]);
		expect(open(party)).toEqual([
			[true, false],
			[false, false],
		]);
	});

	it('are told with their days in the table, a month where no day is known', () => {
		expect(textsOf(view.table.head)).toEqual(['Post', 'Who', 'When']);
		expect(rowsOf(view).slice(0, 6)).toEqual([
			['President', 'Nursultan Nazarbayev', 'until 20 March 2019'],
			['President', 'Kassym-Jomart Tokayev', 'from 20 March 2019'],
			['Chair of the Security Council', 'Nursultan Nazarbayev', 'until 5 January 2022'],
			['Chair of the Security Council', 'Kassym-Jomart Tokayev', 'from 5 January 2022'],
			['Leader of the party', 'Nursultan Nazarbayev', 'until November 2021'],
			['Leader of the party', 'Kassym-Jomart Tokayev', '28 January 2022 – 26 April 2022'],
		]);
	});

	it('say of one who held it all the time just that', () => {
		const [post] = holdersPicture.posts;
		const always = { ...post.holdings[0], span: holdersPicture.span, isOpenAfter: true };
		const one = viewed({ ...holdersPicture, posts: [{ ...post, holdings: [always] }] });
		expect(rowsOf(one)).toEqual([['President', 'Nursultan Nazarbayev', 'the whole time']]);
	});

	it('have one tone wherever somebody is in several posts, by the first day', () => {
		const tones = view.posts.map(({ holdings }) => holdings.map(({ tone }) => tone));
		expect(tones).toEqual([
			[1, 2],
			[1, 2],
			[1, 2],
			[2, 0, 0],
		]);
	});

	it('have their name inside the bar only where it has room', () => {
		expect(president?.holdings.map(({ room }) => room)).toEqual(['none', 'narrow']);
		expect(senate?.holdings.map(({ room }) => room)).toEqual(['none', 'none', 'narrow']);
		expect(council?.holdings[1]?.room).toBe('none');
	});

	it('stand over the first days of years, of fewer years where there are many', () => {
		expect(view.years.map(({ text }) => text)).toEqual(['2019', '2020', '2021', '2022', '2023']);
		expect(view.years[1]?.share).toBeCloseTo(365 * day, 12);
		const long = viewed({ ...holdersPicture, span: { from: '1990-06-01', to: '2023-03-31' } });
		expect(long.years.map(({ text }) => text)).toEqual([
			...['1995', '2000', '2005', '2010', '2015', '2020'],
		]);
	});

	it('cite what each holding rests on, its facts among it', () => {
		expect(view.citations.map(({ at }) => at)).toEqual(['paragraph 1; page 2']);
	});
});
