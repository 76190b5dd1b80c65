/** Languages of interface and bank, in the order in which they are offered. */
export const langs = ['en', 'kk', 'ru'] as const;
export type Lang = (typeof langs)[number];

/** Bank text: English always, Kazakh and Russian where a person has written them. */
export interface Text {
	readonly en: string;
	readonly kk?: string | undefined;
	readonly ru?: string | undefined;
}

/** The text in `lang`, or in English where it is not translated. */
export const inLang = (text: Text, lang: Lang): string => text[lang] ?? text.en;

/** The language in which `inLang` answers. */
export const langOf = (text: Text, lang: Lang): Lang => (text[lang] === undefined ? 'en' : lang);

/** A text as a screen shows it, with the language that it turned out to be in. */
export interface Said {
	readonly text: string;
	readonly lang: Lang;
}

/** The text as `inLang` answers, and in which language that is. */
export const said = (text: Text, lang: Lang): Said => ({
	text: inLang(text, lang),
	lang: langOf(text, lang),
});
