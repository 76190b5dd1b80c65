import { describe, expect, it } from 'vitest';
import { inLang, langOf, langs } from '#lib/kernel/lang.ts';

const text = { en: 'The vote', ru: 'Выборы' };

describe('inLang', () => {
	it('gives the text of the language', () => {
		expect(inLang(text, 'ru')).toBe('Выборы');
	});

	it('gives English where nobody has translated', () => {
		expect(inLang(text, 'kk')).toBe('The vote');
	});
});

describe('langOf', () => {
	it('names the language in which inLang answers', () => {
		expect(langs.map((lang) => langOf(text, lang))).toEqual(['en', 'en', 'ru']);
	});
});
