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
