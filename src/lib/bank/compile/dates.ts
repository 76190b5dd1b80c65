import { daysInMonth, parseDay } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { readDateWords } from './read-words.ts';
import type { Findings, Spot } from './spot.ts';

/** The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day that does not exist is reported. */
export const cookDate = (date: string, at: Spot, findings: Findings): DaySpan | undefined => {
	const days = parseDay(date);
	if (!days)
		findings.error(at, 'bad-date', `"${date}" is not a date: ${whyNot(date)}`, offerDate(date));
	return days;
};

const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/u;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

const whyNot = (date: string): string => {
	const [, year, month, day] = parts.exec(date) ?? [];
	if (year === undefined) return 'dates are YYYY, YYYY-MM or YYYY-MM-DD';
	if (month?.length === 1 || day?.length === 1) return 'months and days have two digits';
	if (Number(month) < 1 || Number(month) > 12) return 'months are 01 to 12';
	const last = daysInMonth(Number(year), Number(month));
	return `${monthName.format(Date.UTC(Number(year), Number(month) - 1))} ${year} has ${last} days`;
};

/** The last day of a month that has fewer days; the same date in digits. */
const offerDate = (date: string): string | undefined => {
	const [, year, month, day] = parts.exec(date) ?? [];
	const pad = (digits: string | number): string => String(digits).padStart(2, '0');
	const written =
		month === undefined
			? readDateWords(date)
			: [year, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-');
	if (written !== undefined && parseDay(written)) return `did you mean ${written}?`;
	if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12)
		return undefined;
	return Number(day) > 0
		? `did you mean ${year}-${pad(month)}-${daysInMonth(Number(year), Number(month))}?`
		: undefined;
};
