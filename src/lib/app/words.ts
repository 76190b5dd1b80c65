import type { Lang } from '#lib/kernel/lang.ts';
import { en } from '#lib/i18n/en.ts';
import { kk, kkUnreviewed } from '#lib/i18n/kk.ts';
import { ru, ruUnreviewed } from '#lib/i18n/ru.ts';
import type { Section, Words } from '#lib/i18n/words.ts';

const dictionaries: Readonly<Record<Lang, Words>> = { en, kk, ru };

/** The language segment of a route, read. */
export const langOfParam = (param: string | undefined): Lang =>
	param === 'kk' || param === 'ru' ? param : 'en';

/** Some sections of the dictionary, so that a page carries only the words it shows. */
export const wordsOf = <S extends Section>(
	lang: Lang,
	...sections: readonly S[]
): Pick<Words, S> => {
	const all = dictionaries[lang];
	return Object.fromEntries(sections.map((section) => [section, all[section]])) as Pick<Words, S>;
};

/** How many words of the interface no native reader has seen yet. */
export const unreviewedWords: Readonly<Record<Lang, number>> = {
	en: 0,
	kk: kkUnreviewed,
	ru: ruUnreviewed,
};
