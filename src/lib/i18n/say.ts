import { fill } from '#lib/kernel/fill.ts';
import { formatNumber, nbsp } from '#lib/kernel/figures.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Plural } from './words.ts';

/** The wording for `n`, with `{n}` and further slots filled in. */
export const sayCount = (
	words: Plural,
	n: number,
	lang: Lang,
	slots: Readonly<Record<string, string | number>> = {},
): string => {
	const category = new Intl.PluralRules(lang).select(n);
	const chosen =
		category === 'one' || category === 'few' || category === 'many' ? words[category] : undefined;
	return fill(chosen ?? words.other, { n: formatNumber(n, 0, lang), ...slots });
};

/** A share 0..1 as whole per cent, kept on one line. */
export const sayPercent = (share: number, lang: Lang): string =>
	`${formatNumber(share * 100, 0, lang)}${nbsp}%`;

export { fill };
