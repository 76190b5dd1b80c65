/** A span of whole days, both ends included, as `YYYY-MM-DD`. A single day has equal ends. */
export interface DaySpan {
	readonly from: string;
	readonly to: string;
}

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** How many days a month of the Gregorian calendar has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * The days that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` covers.
 * @returns undefined for anything else, 31 February included
 */
export const parseDay = (text: string): DaySpan | undefined => {
	const match = partial.exec(text);
	if (!match) return undefined;
	const year = Number(match[1]);
	if (match[2] === undefined) return { from: `${text}-01-01`, to: `${text}-12-31` };
	const month = Number(match[2]);
	if (month < 1 || month > 12) return undefined;
	const last = daysInMonth(year, month);
	if (match[3] === undefined) return { from: `${text}-01`, to: `${text}-${pad(last, 2)}` };
	const day = Number(match[3]);
	return day >= 1 && day <= last ? { from: text, to: text } : undefined;
};

/** True when no day is in both spans. */
export const isDisjoint = (a: DaySpan, b: DaySpan): boolean => a.to < b.from || b.to < a.from;

/** Days from 1970-01-01 to `day` (`YYYY-MM-DD`); negative before it. */
export const dayNumber = (day: string): number =>
	Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The `YYYY-MM-DD` that `dayNumber` came from. */
export const dayFromNumber = (n: number): string =>
	new Date(n * 86_400_000).toISOString().slice(0, 10);

// Making a formatter costs milliseconds on a cheap phone, and every answer asks for its day.
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockIn = (tz: string): Intl.DateTimeFormat => {
	const known = clocks.get(tz);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat('en-GB', {
		timeZone: tz,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
	});
	clocks.set(tz, made);
	return made;
};

/**
 * The study day of an instant: the wall clock's date in `tz`, where the small hours before
 * `rolloverHour` still belong to the day before. Stored with each entry and never recomputed,
 * because a zone's offset changes (Almaty moved to UTC+5 on 1 March 2024).
 * @param at epoch milliseconds
 * @param tz IANA zone
 */
export const studyDay = (at: number, tz: string, rolloverHour = 4): string => {
	const parts = clockIn(tz).formatToParts(at);
	const part = (type: Intl.DateTimeFormatPartTypes): string =>
		parts.find((p) => p.type === type)?.value ?? '';
	const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
	return Number(part('hour')) < rolloverHour ? dayFromNumber(dayNumber(day) - 1) : day;
};
