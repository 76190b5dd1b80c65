import { dayFromNumber, dayNumber, type DaySpan } from '#lib/kernel/calendar.ts';

/** How exactly a date is written: only dates of one shape look alike as options. */
export const dateShape = ({ from, to }: DaySpan): 'day' | 'month' | 'year' | 'span' => {
	if (from === to) return 'day';
	if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return 'year';
	const isWhole = from.endsWith('-01') && dayFromNumber(dayNumber(to) + 1).endsWith('-01');
	return isWhole && from.slice(0, 7) === to.slice(0, 7) ? 'month' : 'span';
};
