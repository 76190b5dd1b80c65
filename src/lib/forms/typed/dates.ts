import { daysInMonth, type DaySpan } from '#lib/kernel/calendar.ts';
import type { Days } from './item.ts';
import { readMonth } from './months.ts';

/** A date as far as it was told. */
export interface ReadDate {
	readonly year: number;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
	/** Slips in the word for the month; figures may have none. */
	readonly slips: number;
	/** The text with the month's word as it should be. */
	readonly spelled: string;
}

/** Words around the parts of a date that say nothing more. */
const fillers = new Set(
	'on in the of at year day в во г год года году число числа ж жыл жылы жылғы жылгы жылдың күні'.split(
		' ',
	),
);

const yearOf = (digits: string): number | undefined => {
	if (/^[12]\d{3}$/u.test(digits)) return Number(digits);
	// Two digits of a year stand for one that people remember: 1950 to 2049.
	if (!/^\d{2}$/u.test(digits)) return undefined;
	const two = Number(digits);
	return two < 50 ? 2000 + two : 1900 + two;
};

type Read = ReadDate | 'incomplete' | undefined;

const dateOf = (
	year: number | undefined,
	month: number | undefined,
	day: number | undefined,
	{ slips = 0, spelled }: { slips?: number; spelled: string },
): Read => {
	if (month !== undefined && (month < 1 || month > 12)) return undefined;
	if (day !== undefined && (day < 1 || day > daysInMonth(year ?? 2000, month ?? 1)))
		return undefined;
	return year === undefined ? 'incomplete' : { year, month, day, slips, spelled };
};

/** `2023-03-19`, `19.03.2023`, `19 03 2023`, `19/03/2023`, `03.2023`, `2023`. */
const readFigures = (text: string): Read => {
	const parts = text.split(/[\s./\-\u2010-\u2015]+/u).filter(Boolean);
	if (parts.some((part) => !/^\d{1,4}$/u.test(part)) || parts.length > 3) return undefined;
	const [first = '', second = '', third = ''] = parts;
	const spelled = text;
	if (parts.length === 1)
		return first.length === 4
			? dateOf(yearOf(first), undefined, undefined, { spelled })
			: undefined;
	const n = (part: string): number => Number(part);
	if (parts.length === 2) {
		if (first.length === 4) return dateOf(yearOf(first), n(second), undefined, { spelled });
		if (second.length === 4) return dateOf(yearOf(second), n(first), undefined, { spelled });
		return dateOf(undefined, n(second), n(first), { spelled });
	}
	if (first.length === 4) return dateOf(yearOf(first), n(second), n(third), { spelled });
	const year = yearOf(third);
	if (year === undefined) return undefined;
	if (!text.includes('/')) return dateOf(year, n(second), n(first), { spelled });
	// With slashes Americans put the month first: where both could be a month, nobody knows.
	const [a, b] = [n(first), n(second)];
	if (a <= 12 && b <= 12 && a !== b) return undefined;
	return a > 12 ? dateOf(year, b, a, { spelled }) : dateOf(year, a, b, { spelled });
};

/** `19 March 2023`, `March 19, 2023`, `19 марта 2023 года`, `2023 жылғы 19 наурыз`, `March 2023`. */
const readWords = (text: string): Read => {
	const words = text
		.replace(/(\d)(?:st|nd|rd|th|-?го|-?е|-?ші|-?шы)(?!\p{L})/gu, '$1')
		.split(/[\s.,]+/u)
		.filter((word) => word !== '' && !fillers.has(word));
	const figures = words.filter((word) => /^\d+$/u.test(word));
	const named = words.filter((word) => !/^\d+$/u.test(word));
	const [name] = named;
	if (named.length > 1 || figures.length > 2) return undefined;
	const years = figures.filter((digits) => digits.length === 4);
	const days = figures.filter((digits) => digits.length <= 2);
	if (years.length > 1 || days.length > 1 || years.length + days.length !== figures.length)
		return undefined;
	const [year, day] = [years[0] === undefined ? undefined : yearOf(years[0]), days[0]];
	if (years[0] !== undefined && year === undefined) return undefined;
	if (name === undefined)
		return day === undefined ? dateOf(year, undefined, undefined, { spelled: text }) : undefined;
	const month = readMonth(name);
	if (month === undefined) return undefined;
	const spelled = month.slips === 0 ? text : text.replace(name, month.word);
	return dateOf(year, month.month, day === undefined ? undefined : Number(day), {
		slips: month.slips,
		spelled,
	});
};

/**
 * The date that a person typed, in the forms of English, Kazakh and Russian.
 * @returns 'incomplete' for one without its year, undefined for what is no date or could be two
 */
export const readDate = (typed: string): ReadDate | 'incomplete' | undefined => {
	const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
	if (text === '' || !/\d|\p{L}/u.test(text)) return undefined;
	const bare = text
		.replace(/[\s.]*(?:года|год|г|жылы|жыл|ж)\.?$/u, '')
		.replace(/^(?:on|in|в) /u, '');
	return /\p{L}/u.test(bare) ? readWords(text) : readFigures(bare);
};

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The days that a date names when a date of `shape` is asked for: a day is more than a month's
 * question wants.
 * @returns undefined when it tells less than is asked
 */
export const spanOf = (
	{ year, month, day }: ReadDate,
	shape: Days['shape'],
): DaySpan | undefined => {
	if (shape === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
	if (month === undefined) return undefined;
	const start = `${year}-${two(month)}`;
	if (shape === 'month')
		return { from: `${start}-01`, to: `${start}-${two(daysInMonth(year, month))}` };
	return day === undefined
		? undefined
		: { from: `${start}-${two(day)}`, to: `${start}-${two(day)}` };
};
