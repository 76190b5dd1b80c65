import type { DaySpan } from './calendar.ts';
import { nbsp } from './figures.ts';
import type { Lang } from './lang.ts';

/** January to December in English. */
export const englishMonths: readonly string[] =
	'January February March April May June July August September October November December'.split(
		' ',
	);

/**
 * Months as they stand after a day (Russian genitive) and alone. Own tables, because Intl's words
 * change between engine versions and a shared item must have the same bytes everywhere.
 */
const months: Record<
	Lang,
	{ readonly afterDay: readonly string[]; readonly alone: readonly string[] }
> = (() => {
	const kk =
		'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
	const ru =
		'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
	const ruAlone =
		'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
	return {
		en: { afterDay: englishMonths, alone: englishMonths },
		kk: { afterDay: kk, alone: kk },
		ru: { afterDay: ru, alone: ruAlone },
	};
})();

/**
 * A month's first three letters, as a calendar has them.
 * @param month 1..12
 */
export const shortMonth = (month: number, lang: Lang): string =>
	(months[lang].alone[month - 1] ?? '').slice(0, 3);

const day = (iso: string, lang: Lang): string => {
	const [y = '', m = '', d = ''] = iso.split('-');
	const month = months[lang].afterDay[Number(m) - 1] ?? '';
	return lang === 'kk'
		? `${y}${nbsp}жылғы ${Number(d)}${nbsp}${month}`
		: `${Number(d)}${nbsp}${month} ${y}${lang === 'ru' ? `${nbsp}года` : ''}`;
};

/** A day, a month or a year, by what the span covers exactly; else both ends. */
export const formatSpan = (span: DaySpan, lang: Lang): string => {
	const { from, to } = span;
	if (from === to) return day(from, lang);
	const year = from.slice(0, 4);
	if (from === `${year}-01-01` && to === `${year}-12-31`)
		return lang === 'ru' ? `${year}${nbsp}год` : lang === 'kk' ? `${year}${nbsp}жыл` : year;
	const sameMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01');
	const isWholeMonth = sameMonth && Number(to.slice(8)) >= 28 && nextDayIsFirst(to);
	if (isWholeMonth) {
		const month = months[lang].alone[Number(from.slice(5, 7)) - 1] ?? '';
		return lang === 'kk'
			? `${year}${nbsp}жылғы ${month}`
			: `${month} ${year}${lang === 'ru' ? `${nbsp}года` : ''}`;
	}
	return `${day(from, lang)} – ${day(to, lang)}`;
};

const nextDayIsFirst = (iso: string): boolean =>
	new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
