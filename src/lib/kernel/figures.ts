import type { Lang } from './lang.ts';

/** Keeps a figure and its unit on one line. */
export const nbsp = '\u00a0';

/**
 * A number with exactly `decimals` digits after the point, thousands grouped by commas in English,
 * by no-break spaces (and with a decimal comma) in Kazakh and Russian. What rounds to nought has no
 * sign.
 */
export const formatNumber = (value: number, decimals: number, lang: Lang): string => {
	const digits = Math.abs(value).toFixed(decimals);
	const [whole = '', fraction] = digits.split('.');
	const grouped =
		whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, lang === 'en' ? ',' : nbsp) : whole;
	const sign = value < 0 && Number(digits) > 0 ? '\u2212' : '';
	return sign + grouped + (fraction === undefined ? '' : (lang === 'en' ? '.' : ',') + fraction);
};

/**
 * A figure, or a range from `value` to `to` as the language writes it: `5 to 7` in English, with a
 * dash in Kazakh and Russian, or with dots there where a dash would stand beside a minus sign. The
 * whole stays on one line.
 */
export const formatRange = (
	{ value, to }: { readonly value: number; readonly to?: number | undefined },
	decimals: number,
	lang: Lang,
): string => {
	const low = formatNumber(value, decimals, lang);
	if (to === undefined) return low;
	const high = formatNumber(to, decimals, lang);
	if (lang === 'en') return `${low}${nbsp}to${nbsp}${high}`;
	return low.startsWith('\u2212') ? `${low}…${high}` : `${low}–${high}`;
};
