import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { lintLessons } from '#lib/bank/lint/lessons.ts';
import { openLessons } from '#lib/bank/open-lessons.ts';
import { opened, placesOf } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';
import { compiledLessons, withReading } from '../../../support/lesson-files.ts';

const edit =
	(file: string) =>
	(find: string, write: string): Edit => ({ file, find, write });
const lesson = edit('lessons/discovery.yaml');
const glossary = edit('glossary.yaml');
const guesses = edit('datasets/guesses.yaml');
const comet = 'text: Herschel took the planet for a comet.';
const ranked = 'title: Years, dataset: moons-1989, column: year';
const seats = 'title: Moons, dataset: moons-1989, column: moons';
const rows = (jupiter: string, saturn: string): readonly Edit[] => [
	guesses('jupiter: [12, null]', jupiter),
	guesses('saturn: [20, null]', saturn),
];
/** The same data set as the estimates of the lesson, for another picture. */
const drawnAs = (picture: string, mark: string): Edit =>
	lesson(picture, `${picture.split(',')[0] ?? ''}, dataset: guesses, column: ${mark}first`);

const faults: readonly (readonly [
	what: string,
	code: string,
	edits: readonly Edit[],
	message: RegExp,
])[] = [
	[
		'bars of a figure below 0',
		'wrong-value',
		[...rows('jupiter: [-12, null]', 'saturn: [20, null]'), drawnAs(ranked, '⟦')],
		/has -12, and bars begin at 0/u,
	],
	[
		'bars of noughts',
		'empty-column',
		[...rows('jupiter: [0, null]', 'saturn: [0, null]'), drawnAs(ranked, '⟦')],
		/no figure but 0/u,
	],
	[
		'a chamber without a seat',
		'empty-column',
		[...rows('jupiter: [0, null]', 'saturn: [0, null]'), drawnAs(seats, '⟦')],
		/no figure but 0/u,
	],
	[
		'a chamber of millions',
		'wrong-value',
		[...rows('jupiter: [3400000, null]', 'saturn: [20, null]'), drawnAs(seats, '⟦')],
		/adds up to 3400020, and at most 1000 seats/u,
	],
	['a level below the bars', 'out-of-bounds', [lesson('at: 10,', 'at: ⟦-10,')], /level of -10/u],
	[
		'a level with a slip in it',
		'out-of-bounds',
		[lesson('at: 10,', 'at: ⟦1000,')],
		/far from the highest figure/u,
	],
	[
		'estimates without a figure',
		'empty-column',
		[
			...rows('jupiter: [null, null]', 'saturn: [null, null]'),
			lesson('result: { dataset', 'result: ⟦{ dataset'),
		],
		/no row of "guesses"/u,
	],
	[
		'a reason for a column that another picture draws',
		'dangling-column',
		[lesson('columns: [moons, year]', 'columns: [moons]\n        absent: { year: ⟦no year }')],
		/does not draw the column "year"/u,
	],
	[
		'reasons in a list',
		'wrong-type',
		[lesson('columns: [moons, year]', 'columns: [moons]\n        absent: ⟦[moons]')],
		/a mapping belongs here as "absent"/u,
	],
	[
		'an acceptance in a list',
		'wrong-type',
		[lesson('words: [planet]', 'words: [planet]\nlint-ok: ⟦[lesson-length]')],
		/a mapping belongs here as "lint-ok"/u,
	],
	[
		'a picture with the id of a fact',
		'repeated-picture',
		[lesson('id: years,', 'id: ⟦uranus-found,')],
		/names a fact already, at .*discovery\.yaml:3:9/u,
	],
	[
		'a picture with the id of a data set that it does not draw',
		'repeated-picture',
		[lesson('id: years,', 'id: ⟦guesses,')],
		/names another data set/u,
	],
	[
		'a picture with the id of a part of the page',
		'repeated-picture',
		[lesson('id: years,', 'id: ⟦all-facts,')],
		/another place of every lesson/u,
	],
	[
		'a slot that nothing fills',
		'unknown-slot',
		[lesson(comet, 'text: ⟦Herschel took {answer} for a comet.')],
		/\{answer\}/u,
	],
	[
		'a slot in the glossary',
		'unknown-slot',
		[glossary('meaning: A body', 'meaning: ⟦A {body}')],
		/\{body\}/u,
	],
	[
		'a fact twice under a holding',
		'repeated-id',
		[
			lesson(
				'to: 1781-03-13, facts: [uranus-found]',
				'to: 1781-03-13, facts: [uranus-found, ⟦uranus-found]',
			),
		],
		/stands twice/u,
	],
	[
		'a second word of one name',
		'equal-names',
		[
			glossary('planet:\n', 'world:\n  term: Planet\n  meaning: A body.\nplanet:\n'),
			glossary('term: { en: planet', 'term: { en: ⟦planet'),
		],
		/at new\/glossary\.yaml:2:9/u,
	],
	[
		'a review of nothing',
		'wrong-value',
		[glossary('unreviewed: [ru]', 'unreviewed: [ru, ⟦kk]')],
		/nothing in "kk"/u,
	],
	[
		'a judging phrase with spaces that do not break',
		'evaluative-word',
		[lesson(comet, 'text: ⟦He had an iron grip\u00a0on\u202fpower.')],
		/"iron grip on power"/u,
	],
	[
		'a judging phrase over several lines',
		'evaluative-word',
		[lesson(comet, 'text: ⟦|\n          He had an iron\n          grip on\n\n          power.')],
		/"iron grip on power"/u,
	],
	[
		'a judging word with an accent',
		'evaluative-word',
		[lesson(comet, 'text: ⟦The régime took it.')],
		/"regime"/u,
	],
	[
		'a judging word with a hyphen that does not break',
		'evaluative-word',
		[lesson(comet, 'text: ⟦The strong\u2011man took it.')],
		/"strong-man"/u,
	],
	[
		'a judging word in wide letters',
		'evaluative-word',
		[lesson(comet, 'text: ⟦The ｒｅｇｉｍｅ took it.')],
		/"regime"/u,
	],
	[
		'a word that is cut by a hidden hyphen',
		'control-character',
		[lesson(comet, 'text: ⟦"The reg\\u00adime took it."')],
		/U\+00AD/u,
	],
	[
		'a text that is turned around',
		'control-character',
		[lesson(comet, 'text: Herschel ⟦\u202etook it.')],
		/U\+202E/u,
	],
];

describe('compileBank on a lesson that makes no sense', () => {
	it.each(faults)('reports %s as %s, at its place', (_, code, edits, message) => {
		const { files, mark } = withReading(...edits);
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([`${mark}: error[${code}]`]);
		expect(result.errors[0]?.message).toMatch(message);
	});

	it.each([
		['1846-09', '1846-09-05'],
		['1846', '1846-09'],
		['1846-09-05', '1846-09'],
		['1846-09', '1846-09'],
	])('lets no holding of %s to %s end before it began', (from, to) => {
		const { files } = withReading(
			lesson('from: 1781-03-13, to: 1846-09,', `from: ${from}, to: ${to},`),
		);
		const lessons = compiledLessons(files);
		expect(openLessons(plainJson(lessons), opened(files)).ok).toBe(true);
		const spans = [
			...JSON.stringify(lessons).matchAll(/"span":\{"from":"([^"]+)","to":"([^"]+)"/gu),
		];
		expect(spans).toHaveLength(4);
		expect(spans.filter(([, first = '', last = '']) => first > last)).toEqual([]);
	});

	it.each([
		['100,000 spaces', `a ${' '.repeat(100_000)}b`],
		['200,000 numbers', `a ${'1, '.repeat(200_000)}b`],
		['100,000 quotes that nothing closes', `a${' “'.repeat(100_000)} b`],
		['a word of 500,000 letters', 'x'.repeat(500_000)],
	])(
		'comes to an end with %s',
		(_, words) => {
			const { files } = withReading(lesson(comet, `text: ${words}`));
			const found = lintLessons(opened(files), compiledLessons(files)).map(({ code }) => code);
			expect(found).toContain('lesson-length');
		},
		60_000,
	);

	it('comes to an end with thousands of paragraphs in one section', () => {
		const many = '      - { text: He went., facts: [uranus-found] }\n'.repeat(12_000);
		const { files } = withReading(
			lesson('asides:\n', `  - heading: Many\n    paragraphs:\n${many}asides:\n`),
		);
		expect(compileBank(files).errors).toEqual([]);
	}, 60_000);

	it('comes to an end with thousands of facts that stand twice', () => {
		const many = Array.from({ length: 20_000 }, () => 'uranus-found').join(', ');
		const find = '13 March 1781.\n        facts: [uranus-found]';
		const { files } = withReading(lesson(find, find.replace('[uranus-found]', `[${many}]`)));
		expect(compileBank(files).errors.length).toBe(19_999);
	}, 60_000);
});
