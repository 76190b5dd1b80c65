import type { Lang } from './lang.ts';

/** Keeps a figure and its unit on one line. */
export const nbsp = '\u00a0';

/**
 * A number with exactly `decimals` digits after the point, thousands grouped by commas in English,
 * by no-break spaces (and with a decimal comma) in Kazakh and Russian.
 */
export const formatNumber = (value: number, decimals: number, lang: Lang): string => {
	const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
	const grouped =
		whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, lang === 'en' ? ',' : nbsp) : whole;
	const sign = value < 0 ? '\u2212' : '';
	return sign + grouped + (fraction === undefined ? '' : (lang === 'en' ? '.' : ',') + fraction);
};
