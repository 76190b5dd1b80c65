import { describe, expect, it } from 'vitest';
import { lintLessons } from '#lib/bank/lint/lessons.ts';
import { lintRules } from '#lib/bank/lint/rules.ts';
import { opened } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';
import { compiledLessons, withReading } from '../../../support/lesson-files.ts';

const lesson = (find: string, write: string): Edit => ({
	file: 'lessons/discovery.yaml',
	find,
	write,
});
const glossary = (find: string, write: string): Edit => ({ file: 'glossary.yaml', find, write });
const long = 'Herschel looked at the sky. '.repeat(30);
const comet = 'text: Herschel took the planet for a comet.';
const first = 'William Herschel saw Uranus on 13 March 1781.';

/** Each finding as `code entry/path`, but the length, which the short lesson always has. */
const lint = (...edits: readonly Edit[]): readonly string[] => {
	const { files } = withReading(...edits);
	return lintLessons(opened(files), compiledLessons(files))
		.filter(({ code }) => code !== 'lesson-length')
		.map(({ code, entry, path }) => `${code} ${entry ?? ''} ${path.join('/')}`);
};
const lengthOf = (...edits: readonly Edit[]): readonly string[] => {
	const { files } = withReading(...edits);
	return lintLessons(opened(files), compiledLessons(files))
		.filter(({ code }) => code === 'lesson-length')
		.map(({ message }) => message);
};

describe('lintLessons', () => {
	it('finds nothing in a lesson whose figures its facts have', () => {
		expect(lint()).toEqual([]);
	});

	it('reports a figure that no fact of the paragraph has, though another paragraph’s fact has it', () => {
		expect(lint(lesson('13 March 1781', '23 September 1846'))).toEqual([
			'uncited-figure planets:discovery/lesson/sections/0/paragraphs/0 text',
		]);
	});

	it('takes the year of a cited source for known, as the figures of a fact’s why and values', () => {
		expect(lint(lesson(comet, 'text: In 1781 Herschel took it for a comet.'))).toEqual([]);
		expect(lint(lesson('goes around the Sun., ru', 'was defined on 24 August 2006., ru'))).toEqual(
			[],
		);
	});

	it('reports figures in every language', () => {
		expect(lint(lesson('Планета вращается', '9 планет вращается'))).toEqual([
			'uncited-figure planets:discovery/lesson/sections/1/paragraphs/0 text',
		]);
	});

	it('reports words that are true on the day of writing only, in titles and asides too', () => {
		expect(
			lint(
				lesson('title: Two discoveries', 'title: What is known now'),
				lesson('Herschel took', 'Herschel recently took'),
			),
		).toEqual([
			'time-bound planets:discovery/lesson/sections/0/pictures/0 title',
			'time-bound planets:discovery/lesson/asides/0/paragraphs/0 text',
		]);
	});

	it('reports words of two scripts in a level, a post, a heading and a term', () => {
		expect(
			lint(
				lesson('label: Ten moons', 'label: Tеn moons'),
				lesson('post: Outermost', 'post: Outеrmost'),
				lesson('heading: What', 'heading: Whаt'),
				glossary('ru: планета', 'ru: плaнета'),
			),
		).toEqual([
			'mixed-script planets:discovery/lesson/sections/1 heading',
			'mixed-script planets:discovery/lesson/sections/1/pictures/0 level/label',
			'mixed-script planets:discovery/lesson/sections/1/pictures/4 posts/0/post',
			'mixed-script term:planet term',
		]);
	});

	it('reports letters of a third script among others, and English words in disguise', () => {
		expect(
			lint(
				lesson('heading: What', 'heading: Whαt'),
				lesson('label: Ten moons', 'label: Ten moons а'),
				lesson('title: Two discoveries', 'title: A µm and α'),
			),
		).toEqual([
			'mixed-script planets:discovery/lesson/sections/1 heading',
			'mixed-script planets:discovery/lesson/sections/1/pictures/0 level/label',
		]);
	});

	it('reports a term that no lesson uses', () => {
		expect(lint(lesson('words: [planet]', 'words: []'))).toEqual(['unused-term term:planet term']);
	});

	it('wants 150 to 350 words of running text, and counts no headings, asides or pictures', () => {
		expect(lengthOf()).toEqual(['the running text has 18 words']);
		expect(lengthOf(lesson(first, long))).toEqual([]);
		expect(lengthOf(lesson(first, long.repeat(3)))).toEqual(['the running text has 460 words']);
		expect(lengthOf(lesson(comet, `text: ${long}`))).toEqual(['the running text has 18 words']);
	});

	it('gives warnings but for two scripts', () => {
		const severity = (code: keyof typeof lintRules): string => lintRules[code].severity;
		expect(
			(['uncited-figure', 'time-bound', 'lesson-length', 'unused-term'] as const).map(severity),
		).toEqual(['warning', 'warning', 'warning', 'warning']);
		expect(severity('mixed-script')).toBe('error');
	});
});
