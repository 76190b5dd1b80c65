import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { kk } from '#lib/i18n/kk.ts';
import { ru } from '#lib/i18n/ru.ts';
import { slotsOf } from '#lib/kernel/fill.ts';
import { textsOf, wordingsOf } from './tree.ts';

const dictionaries = { en, kk, ru };
const all = ['en', 'kk', 'ru'] as const;
const translated = ['kk', 'ru'] as const;

/** Wordings against a rule, by their place, so that a failure names them. */
const against = (words: object, breaks: (wording: string) => boolean): readonly string[] =>
	wordingsOf(words)
		.filter(({ wording }) => breaks(wording))
		.map(({ at, wording }) => `${at}: ${wording}`);

const slots = (wording: string): string => slotsOf(wording).sort().join(' ');
const withoutSlots = (wording: string): string => wording.replace(/\{\w+\}/gu, ' ');

describe('the dictionaries', () => {
	it('hold more than two hundred texts each', () => {
		for (const lang of all) expect(textsOf(dictionaries[lang]).length).toBeGreaterThan(200);
	});

	it.each(all)('%s asks for the slots of the English text, whatever the number', (lang) => {
		const english = new Map(
			textsOf(en).map(({ place, wordings }) => [
				place,
				slots(wordings.other ?? wordings.text ?? ''),
			]),
		);
		const wanted = wordingsOf(dictionaries[lang]).map(({ at }) => [
			at,
			english.get(at.replace(/ \(\w+\)$/u, '')),
		]);
		expect(wordingsOf(dictionaries[lang]).map(({ at, wording }) => [at, slots(wording)])).toEqual(
			wanted,
		);
	});

	it.each(translated)('%s has the texts of English in the same places', (lang) => {
		const placesOf = (words: object) => textsOf(words).map(({ place }) => place);
		expect(placesOf(dictionaries[lang]).sort()).toEqual(placesOf(en).sort());
	});

	it.each(translated)('%s leaves no text empty that says something in English', (lang) => {
		const said = new Set(
			textsOf(en)
				.filter(({ wordings }) => Object.values(wordings).every((wording) => wording !== ''))
				.map(({ place }) => place),
		);
		const empty = textsOf(dictionaries[lang])
			.filter(({ wordings }) => Object.values(wordings).includes(''))
			.map(({ place }) => place)
			.filter((place) => said.has(place));
		expect(empty).toEqual([]);
	});

	it.each(translated)('%s says that the questions are in English for now', (lang) => {
		expect(dictionaries[lang].shell.questionsInEnglish).not.toBe('');
	});

	it.each([
		['en', 'one other'],
		['kk', 'one other'],
		['ru', 'few many one other'],
	] as const)('%s has the plural categories %s and no others', (lang, categories) => {
		const plurals = textsOf(dictionaries[lang]).filter(({ wordings }) => 'other' in wordings);
		expect(plurals.length).toBeGreaterThan(10);
		expect(
			plurals.map(({ place, wordings }) => [place, Object.keys(wordings).sort().join(' ')]),
		).toEqual(plurals.map(({ place }) => [place, categories]));
	});

	it.each(all)('%s never raises its voice', (lang) => {
		expect(against(dictionaries[lang], (wording) => /[!！]/u.test(wording))).toEqual([]);
	});

	it.each(all)('%s has no space at the ends of a text and never two in a row', (lang) => {
		expect(against(dictionaries[lang], (wording) => /^\s|\s$|[ \u00a0]{2}/u.test(wording))).toEqual(
			[],
		);
	});
});

describe('the translations', () => {
	/** Names, licences and keys of the keyboard, which are Latin in every language. */
	const latin = new Set('Sabaq CC BY MIT JavaScript JSON Enter A B C D U'.split(' '));

	it.each(translated)('%s has no Latin words but names and keys', (lang) => {
		expect(
			against(dictionaries[lang], (wording) =>
				(withoutSlots(wording).match(/\p{Script=Latin}+/gu) ?? []).some((word) => !latin.has(word)),
			),
		).toEqual([]);
	});

	it.each(translated)('%s mixes no Latin letter into a Cyrillic word', (lang) => {
		expect(
			against(dictionaries[lang], (wording) =>
				/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(wording),
			),
		).toEqual([]);
	});

	it('ru uses no letter that only Kazakh has', () => {
		expect(against(ru, (wording) => /[әғқңөұүһі]/iu.test(wording))).toEqual([]);
	});

	it('kk uses every letter that only Kazakh has but the rare һ', () => {
		const letters = wordingsOf(kk)
			.map(({ wording }) => wording.toLowerCase())
			.join('');
		expect('ә ғ қ ң ө ұ ү і'.split(' ').filter((letter) => !letters.includes(letter))).toEqual([]);
	});

	it.each(translated)('%s quotes with «guillemets» only', (lang) => {
		expect(against(dictionaries[lang], (wording) => /["“”„'’]/u.test(wording))).toEqual([]);
	});

	it.each(translated)('%s keeps a counted figure and its noun on one line', (lang) => {
		const torn = textsOf(dictionaries[lang])
			.filter(({ wordings }) => 'other' in wordings)
			.filter(({ wordings }) => Object.values(wordings).some((text) => /\{n\} \p{L}/u.test(text)))
			.map(({ place }) => place);
		expect(torn).toEqual([]);
	});

	it.each(all)('%s has tab labels of at most ten letters', (lang) => {
		const { today, topics, progress, settings } = dictionaries[lang].shell;
		for (const label of [today, topics, progress, settings])
			expect(label.length).toBeLessThanOrEqual(10);
	});
});
