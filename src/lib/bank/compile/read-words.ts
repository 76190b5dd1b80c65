import { parseDay } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { foldText } from '#lib/kernel/fold-text.ts';

const months =
	'january february march april may june july august september october november december'.split(
		' ',
	);
const dayFirst =
	/^(?:on |in |by )?(?:(\d{1,2}) )?(january|february|march|april|may|june|july|august|september|october|november|december),? (\d{4})$/u;
const monthFirst =
	/^(?:on )?(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2}),? (\d{4})$/u;

/** A date as English words or ISO digits write it, as `YYYY-MM-DD` or a part of it; not checked. */
export const readDateWords = (words: string): string | undefined => {
	const folded = foldText(words).replace(/\.$/u, '');
	const [, d1, m1, y1] = dayFirst.exec(folded) ?? [];
	const [, m2, d2, y2] = monthFirst.exec(folded) ?? [];
	const [name, year, day] = [m1 ?? m2, y1 ?? y2, d1 ?? d2];
	if (name !== undefined && year !== undefined) {
		const number = String(months.indexOf(name) + 1).padStart(2, '0');
		return day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, '0')}`;
	}
	return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(folded) ? folded : undefined;
};

/** The days that an option's words name, if they name a date and nothing else. */
export const readDays = (words: string): DaySpan | undefined => {
	const date = readDateWords(words);
	return date === undefined ? undefined : parseDay(date);
};

/** A number among words: `54 %` and `54.0 %` have the same words around it. */
export interface WordedFigure {
	readonly value: number;
	/** Below 0 where thousands or more are the last digit: -5 for `6.3 million`. */
	readonly decimals: number;
	readonly around: string;
}

const numeral =
	/((?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?)(?: (thousand|million|billion)(?!\p{L}))?/gu;
const powers: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

/** The only number in `words`, with what stands around it; undefined for none or several. */
export const readFigure = (words: string): WordedFigure | undefined => {
	const folded = foldText(words).replace(/per ?cent\b/gu, '%');
	const [found, second] = [...folded.matchAll(numeral)];
	if (!found || second) return undefined;
	const [whole, written = '', scale = ''] = found;
	const digits = written.replace(/[, ]/gu, '');
	const power = powers[scale] ?? 0;
	const size = Number(`${digits}e${power}`);
	const isNegative = /[-\u2212]$/u.test(folded.slice(0, found.index));
	return {
		value: isNegative ? -size : size,
		decimals: (digits.split('.')[1]?.length ?? 0) - power,
		around: folded.replace(whole, '#').replace(/\s+/gu, ''),
	};
};
