import { fill } from '#lib/kernel/fill.ts';
import { type Lang, langs, type Text } from '#lib/kernel/lang.ts';

/** A text made language by language; a language for which `make` has nothing stays unfilled. */
export const textOf = (make: (lang: Lang) => string | undefined): Text => ({
	en: make('en') ?? '',
	kk: make('kk'),
	ru: make('ru'),
});

/** The template with its slots filled, in the languages that template and slots all have. */
export const fillText = (template: Text, slots: Readonly<Record<string, Text>>): Text =>
	textOf((lang) => {
		const sentence = template[lang];
		const filled = Object.entries(slots).map(([name, text]) => [name, text[lang]] as const);
		if (sentence === undefined || filled.some(([, slot]) => slot === undefined)) return undefined;
		return fill(sentence, Object.fromEntries(filled.map(([name, slot]) => [name, slot ?? ''])));
	});

/** Sentences one after the other, in the languages that all of them have. */
export const joinTexts = (...parts: readonly Text[]): Text =>
	textOf((lang) => {
		const said = parts.flatMap((part) => part[lang] ?? []);
		return said.length === parts.length ? said.join(' ') : undefined;
	});

/** `lang` when every text has it, else English: a screen never mixes two languages in one item. */
export const sharedLang = (texts: readonly (Text | undefined)[], lang: Lang): Lang =>
	texts.every((text) => text === undefined || text[lang] !== undefined) ? lang : 'en';

/** The wordings of a text in every language that it has. */
export const wordings = (text: Text): readonly string[] =>
	langs.flatMap((lang) => text[lang] ?? []);
