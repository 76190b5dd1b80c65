import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dayFromNumber,
	dayNumber,
	daysInMonth,
	isDisjoint,
	parseDay,
	studyDay,
} from '#lib/kernel/calendar.ts';

describe('daysInMonth', () => {
	it('knows the months of a year', () => {
		const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1));
		expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
	});

	it('gives February its leap day in 2024 and 2000, not in 2023 and 1900', () => {
		expect([2024, 2000, 2023, 1900].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
	});
});

describe('parseDay', () => {
	it.each([
		['2023', { from: '2023-01-01', to: '2023-12-31' }],
		['2022-01', { from: '2022-01-01', to: '2022-01-31' }],
		['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
		['2023-03-19', { from: '2023-03-19', to: '2023-03-19' }],
		['2024-02-29', { from: '2024-02-29', to: '2024-02-29' }],
	])('reads %s as the days it covers', (text, span) => {
		expect(parseDay(text)).toEqual(span);
	});

	it.each([
		'2023-02-31',
		'2023-02-29',
		'2023-04-31',
		'2023-00',
		'2023-13',
		'2023-01-00',
		'2023-01-32',
	])('refuses %s, a day that never was', (text) => {
		expect(parseDay(text)).toBeUndefined();
	});

	it.each(['', '23', '2023-3', '2023-3-9', '2023/03/19', '19.03.2023', ' 2023', '2023-03-19T00'])(
		'refuses %j, another way of writing',
		(text) => {
			expect(parseDay(text)).toBeUndefined();
		},
	);
});

describe('isDisjoint', () => {
	const march = { from: '2023-03-01', to: '2023-03-31' };

	it('is true for spans that follow each other', () => {
		const april = { from: '2023-04-01', to: '2023-04-30' };
		expect(isDisjoint(march, april)).toBe(true);
		expect(isDisjoint(april, march)).toBe(true);
	});

	it('is false when one day is in both', () => {
		expect(isDisjoint(march, { from: '2023-03-31', to: '2023-05-01' })).toBe(false);
		expect(isDisjoint(march, { from: '2023-02-01', to: '2023-03-01' })).toBe(false);
	});

	it('is false when one lies inside the other', () => {
		expect(isDisjoint(march, { from: '2023-03-19', to: '2023-03-19' })).toBe(false);
		expect(isDisjoint({ from: '2023-03-19', to: '2023-03-19' }, march)).toBe(false);
	});
});

describe('dayNumber', () => {
	it('counts from the first day of 1970, also backwards', () => {
		expect(dayNumber('1970-01-01')).toBe(0);
		expect(dayNumber('1969-12-31')).toBe(-1);
		expect(dayNumber('2023-03-19')).toBe(19_435);
	});

	it('counts one more from each day to the next, over leap days and turns of the year', () => {
		expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
		expect(dayNumber('2023-03-01') - dayNumber('2023-02-28')).toBe(1);
		expect(dayNumber('2024-01-01') - dayNumber('2023-12-31')).toBe(1);
	});

	it('is undone by dayFromNumber', () => {
		fc.assert(
			fc.property(fc.integer({ min: -200_000, max: 1_000_000 }), (n) => {
				expect(dayNumber(dayFromNumber(n))).toBe(n);
			}),
			{ seed: 20230319 },
		);
	});
});

describe('studyDay', () => {
	const day = (instant: string, tz: string, rolloverHour?: number): string =>
		studyDay(Date.parse(instant), tz, rolloverHour);

	it.each([
		['UTC', '2023-03-19T03:59:59Z', '2023-03-19T04:00:00Z'],
		['Asia/Almaty', '2023-03-18T21:59:59Z', '2023-03-18T22:00:00Z'],
		['Asia/Kathmandu', '2023-03-18T22:14:59Z', '2023-03-18T22:15:00Z'],
		['America/New_York', '2023-03-19T07:59:59Z', '2023-03-19T08:00:00Z'],
		['Pacific/Kiritimati', '2023-03-18T13:59:59Z', '2023-03-18T14:00:00Z'],
		['Pacific/Pago_Pago', '2023-03-19T14:59:59Z', '2023-03-19T15:00:00Z'],
	])('turns at four in the morning in %s', (tz, before, after) => {
		expect(day(before, tz)).toBe('2023-03-18');
		expect(day(after, tz)).toBe('2023-03-19');
	});

	it('gives the small hours to the day before, over the turn of a month and a year', () => {
		expect(day('2024-01-01T00:30:00Z', 'UTC')).toBe('2023-12-31');
		expect(day('2024-03-01T02:00:00Z', 'UTC')).toBe('2024-02-29');
	});

	it('reads midnight as hour nought, not as hour twenty-four', () => {
		expect(day('2023-03-19T00:00:00Z', 'UTC')).toBe('2023-03-18');
	});

	it('takes another hour for the turn of the day', () => {
		expect(day('2023-03-19T00:00:00Z', 'UTC', 0)).toBe('2023-03-19');
		expect(day('2023-03-19T05:30:00Z', 'UTC', 6)).toBe('2023-03-18');
	});

	describe('in Almaty, whose clocks went from UTC+6 to UTC+5 on 1 March 2024', () => {
		it('counts from UTC+6 before the change', () => {
			expect(day('2024-02-28T21:59:59Z', 'Asia/Almaty')).toBe('2024-02-28');
			expect(day('2024-02-28T22:00:00Z', 'Asia/Almaty')).toBe('2024-02-29');
		});

		it('lets 29 February last an hour longer', () => {
			expect(day('2024-02-29T18:00:00Z', 'Asia/Almaty')).toBe('2024-02-29');
			expect(day('2024-02-29T22:00:00Z', 'Asia/Almaty')).toBe('2024-02-29');
			expect(day('2024-02-29T22:59:59Z', 'Asia/Almaty')).toBe('2024-02-29');
			expect(day('2024-02-29T23:00:00Z', 'Asia/Almaty')).toBe('2024-03-01');
		});

		it('counts from UTC+5 after the change', () => {
			expect(day('2024-03-01T22:59:59Z', 'Asia/Almaty')).toBe('2024-03-01');
			expect(day('2024-03-01T23:00:00Z', 'Asia/Almaty')).toBe('2024-03-02');
		});
	});

	it('has neither gap nor repetition where clocks go forward', () => {
		// New York, 12 March 2023: 02:00 becomes 03:00, so four o'clock comes an hour earlier in UTC.
		expect(day('2023-03-12T07:59:59Z', 'America/New_York')).toBe('2023-03-11');
		expect(day('2023-03-12T08:00:00Z', 'America/New_York')).toBe('2023-03-12');
	});

	it('never goes back as time goes on', () => {
		const zones = ['Asia/Almaty', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2027, 0) }),
				fc.integer({ min: 0, max: 3 * 86_400_000 }),
				(tz, at, later) => {
					expect(studyDay(at, tz) <= studyDay(at + later, tz)).toBe(true);
				},
			),
			{ seed: 20230319 },
		);
	});

	it('throws for a zone that does not exist', () => {
		expect(() => studyDay(0, 'Asia/Nowhere')).toThrow(RangeError);
	});
});
