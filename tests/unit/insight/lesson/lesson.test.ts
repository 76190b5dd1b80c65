import { describe, expect, it } from 'vitest';
import type { Lesson, Paragraph, Picture } from '#lib/bank/lesson.ts';
import { en } from '#lib/i18n/en.ts';
import { viewLesson } from '#lib/insight/lesson/lesson.ts';
import { shownDatasets } from '#lib/insight/lesson/shown.ts';
import type { DatasetId, FactId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { opened, openedLessons, tinyFiles } from '../../../support/bank-files.ts';
import { tinyLessons } from '../../../support/tiny-lessons.ts';

const bank = opened(tinyFiles());
const { lessons, terms } = openedLessons(tinyLessons, bank);
const [lesson] = lessons.values();
if (lesson === undefined) throw new Error('no lesson');

const view = (one: Lesson, lang: Lang = 'en') =>
	viewLesson(one, { bank, terms, lang, words: en.pictures });

const saying = (text: string): Paragraph => ({ text: { en: text }, facts: [], cite: [] });
const ofWords = (count: number): Lesson => ({
	...lesson,
	sections: [{ paragraphs: [saying('word '.repeat(count))], pictures: [] }],
	asides: [],
});

describe('viewLesson', () => {
	it('takes a minute for 180 words, and never less than one', () => {
		expect([1, 180, 269, 271, 540].map((count) => view(ofWords(count)).minutes)).toEqual([
			1, 1, 1, 2, 3,
		]);
	});

	it('counts the boxes beside the running text too', () => {
		const aside = { title: { en: 'Box' }, paragraphs: [saying('word '.repeat(180))] };
		expect(view({ ...ofWords(180), asides: [aside] }).minutes).toBe(2);
	});

	it('rests a paragraph on the sources of its facts, then on its own, each once', () => {
		const [section] = view(lesson).sections;
		const sources = section?.paragraphs[0]?.citations.map(({ source }) => source);
		expect(sources).toEqual(['planets:moons-found', 'planets:fact-sheet']);
	});

	it('cites what paragraphs, boxes and pictures rest on, each source once', () => {
		const { sources, sections, asides } = view(lesson);
		const cited = [
			...[...sections, ...asides].flatMap(({ paragraphs }) => paragraphs),
			...sections.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)),
		].flatMap(({ citations }) => citations.map(({ source }) => source));
		expect(sources.map(({ source }) => source)).toEqual([...new Set(cited)]);
	});

	it('says whether a text is in another language than the page', () => {
		expect(view(lesson).isForeign).toBe(false);
		expect(view(lesson, 'ru').isForeign).toBe(true);
	});

	it('says a word in the page’s language, then in the others that it has', () => {
		const words = (lang: Lang) =>
			view(lesson, lang).words.map(({ term, others }) => [
				term.text,
				...others.map(({ text }) => text),
			]);
		expect(words('en')).toEqual([['moon', 'серік', 'спутник'], ['probe']]);
		expect(words('kk')).toEqual([['серік', 'moon', 'спутник'], ['probe']]);
	});

	it('refuses a fact and a term that are not there', () => {
		const paragraph = { ...saying('x'), facts: ['planets:none' as FactId] };
		const broken = { ...lesson, sections: [{ paragraphs: [paragraph], pictures: [] }] };
		expect(() => view(broken)).toThrow('planets:none');
		expect(() => view({ ...lesson, words: ['none'] })).toThrow('none');
	});
});

const dataset = 'planets:moons-1989' as DatasetId;
const bars = (id: string, ...columns: string[]): Picture => ({
	kind: 'bars',
	id,
	title: { en: id },
	dataset,
	columns,
});
const ranked = (id: string, column: string): Picture => ({
	kind: 'ranked',
	id,
	title: { en: id },
	dataset,
	column,
});
const chamber: Picture = {
	kind: 'chamber',
	id: 'seats',
	title: { en: 'seats' },
	dataset,
	column: 'moons',
};
const shown = (...pictures: Picture[]) =>
	[...shownDatasets(bank, { sections: [{ paragraphs: [], pictures }] })].flat();

describe('shownDatasets', () => {
	it('names a data set with the first picture that shows some of it, once all of it is shown', () => {
		expect(shown(bars('both', 'moons', 'year'))).toEqual([dataset, 'both']);
		expect(shown(ranked('a', 'year'), bars('b', 'moons'))).toEqual([dataset, 'a']);
	});

	it('does not name one of which a column is shown nowhere', () => {
		expect(shown()).toEqual([]);
		expect(shown(bars('a', 'moons'), ranked('b', 'moons'))).toEqual([]);
	});

	it('does not count the seats of a chamber, which leave out who has none', () => {
		expect(shown(chamber, ranked('a', 'year'))).toEqual([]);
	});

	it('counts every column of estimates, and not that of the result', () => {
		const estimates: Picture = {
			kind: 'estimates',
			id: 'e',
			title: { en: 'e' },
			dataset,
			result: { dataset, column: 'moons' },
		};
		expect(shown(estimates)).toEqual([dataset, 'e']);
	});
});
