import { describe, expect, it } from 'vitest';
import { heatMap } from '#lib/insight/heat-map.ts';

// 10 January 2026 was a Saturday.
const today = '2026-01-10';

describe('heatMap', () => {
	it('shows 26 weeks from Monday on, the last one up to today', () => {
		const weeks = heatMap([], today);
		expect(weeks).toHaveLength(26);
		expect(weeks[0]?.from).toBe('2025-07-14');
		expect(weeks.at(-1)).toMatchObject({ from: '2026-01-05' });
		expect(weeks.at(-1)?.days.map(({ day }) => day)).toEqual([
			'2026-01-05',
			'2026-01-06',
			'2026-01-07',
			'2026-01-08',
			'2026-01-09',
			'2026-01-10',
		]);
	});

	it('has a full last week on a Sunday and a single day on a Monday', () => {
		expect(heatMap([], '2026-01-11').at(-1)?.days).toHaveLength(7);
		expect(heatMap([], '2026-01-12').at(-1)?.days).toHaveLength(1);
	});

	it('names a month where its columns begin', () => {
		const named = (day: string) =>
			heatMap([], day).flatMap(({ from, month }) => (month === undefined ? [] : [[from, month]]));
		expect(named(today)).toEqual([
			['2025-07-14', 7],
			['2025-08-04', 8],
			['2025-09-01', 9],
			['2025-10-06', 10],
			['2025-11-03', 11],
			['2025-12-01', 12],
			['2026-01-05', 1],
		]);
	});

	it('leaves out the name of a month that only its first column has', () => {
		// The first Monday is 28 July 2025, the second 4 August.
		const [first, second] = heatMap([], '2026-01-24');
		expect(first).toMatchObject({ from: '2025-07-28', month: undefined });
		expect(second?.month).toBe(8);
	});

	it('puts each count on its day and leaves the others at 0', () => {
		const counts = [
			{ day: '2026-01-09', answers: 14, right: 9 },
			{ day: '2020-01-01', answers: 99, right: 9 },
		];
		const days = heatMap(counts, today).flatMap((week) => week.days);
		expect(days.filter(({ answers }) => answers > 0)).toEqual([
			{ day: '2026-01-09', answers: 14, right: 9, level: 3 },
		]);
	});

	it.each([
		[0, 0],
		[1, 1],
		[7, 1],
		[8, 2],
		[13, 2],
		[14, 3],
		[26, 3],
		[27, 4],
	])('gives %i answers the level %i', (answers, level) => {
		const [day] =
			heatMap([{ day: today, answers, right: 0 }], today)
				.at(-1)
				?.days.slice(-1) ?? [];
		expect(day?.level).toBe(level);
	});
});
