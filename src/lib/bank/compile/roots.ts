import type { DaySpan } from '#lib/kernel/calendar.ts';
import { nbsp } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import type { Root } from '#lib/bank/model.ts';
import type { AuthoredRoot } from './authoring.ts';
import { cookCites } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';
import { cookDays } from './values.ts';

/** Taken for a period that cannot be read, which is reported already. */
const always: DaySpan = { from: '0001-01-01', to: '9999-12-31' };

/** A root of trust with its period as days. */
export const cookRoot = (
	kitchen: Kitchen,
	{ because, cite, period }: AuthoredRoot,
	at: Spot,
): Root => ({
	because,
	cite: cookCites(kitchen, cite, at.in('cite')),
	period: cookDays(kitchen, period, at.in('period')) ?? always,
});

const written = (days: DaySpan): string => formatSpan(days, 'en').replaceAll(nbsp, ' ');

/** Reports what is asked of a time for which nobody has said that the root holds. */
export const checkWithin = (
	{ findings }: Kitchen,
	days: DaySpan,
	{ period }: Root,
	at: Spot,
): void => {
	if (days.from >= period.from && days.to <= period.to) return;
	const message = `${written(days)} is outside the period for which this is said to hold, ${written(period)}`;
	findings.error(at, 'outside-period', message, 'widen "period" if it holds then too');
};
