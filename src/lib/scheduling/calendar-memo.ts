import { dayFromNumber, dayNumber } from '#lib/kernel/calendar.ts';

/** Day arithmetic that remembers: a log has many entries and few days. */
export interface CalendarMemo {
	readonly numberOf: (day: string) => number;
	readonly dayOf: (number: number) => string;
}

const remember = <K, V>(work: (key: K) => V): ((key: K) => V) => {
	const known = new Map<K, V>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const value = work(key);
		known.set(key, value);
		return value;
	};
};

/** One for each fold, so that nothing outlives it. */
export const startCalendar = (): CalendarMemo => ({
	numberOf: remember(dayNumber),
	dayOf: remember(dayFromNumber),
});
