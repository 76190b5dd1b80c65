import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import { placesOf, tinyFiles } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';
import { compiledLessons, withReading } from '../../../support/lesson-files.ts';

const edit =
	(file: string) =>
	(find: string, write: string): Edit => ({ file, find, write });
const lesson = edit('lessons/discovery.yaml');
const glossary = edit('glossary.yaml');
/** The line of a lesson that names two columns. */
const pair = 'columns: [moons, year]';

describe('the lessons that compileBank makes', () => {
	const [made] = compiledLessons(withReading().files).lessons;
	const pictureOf = (id: string) =>
		made?.sections.flatMap(({ pictures }) => pictures).find((picture) => picture.id === id);

	it('carry ids of the form bankId:localId and texts in their languages', () => {
		expect(made?.topic).toBe('planets:discovery');
		expect(made?.words).toEqual(['planet']);
		expect(made?.sections[0]).toMatchObject({
			heading: undefined,
			paragraphs: [
				{
					text: { en: 'William Herschel saw Uranus on 13 March 1781.' },
					facts: ['planets:uranus-found'],
					cite: [],
				},
			],
		});
		expect(made?.sections[1]?.paragraphs[0]?.text.ru).toBe('Планета вращается вокруг Солнца.');
		expect(made?.asides).toEqual([
			{
				title: { en: 'How it is known' },
				paragraphs: [
					{
						text: { en: 'Herschel took the planet for a comet.' },
						facts: ['planets:uranus-found'],
						cite: [{ source: 'planets:herschel-1781', at: 'first page' }],
					},
				],
			},
		]);
	});

	it('say why a row has no figure in a column of bars', () => {
		const { files } = withReading(lesson(pair, `${pair}\n        absent: { year: no year }`));
		const [, bars] = compiledLessons(files).lessons[0]?.sections ?? [];
		expect(bars?.pictures[0]).toMatchObject({ id: 'both', absent: { year: { en: 'no year' } } });
	});

	it('have a picture of each kind as it was written', () => {
		expect(pictureOf('both')).toEqual({
			kind: 'bars',
			id: 'both',
			title: { en: 'Moons and years' },
			note: { en: 'Years are those of the Earth.' },
			dataset: 'planets:moons-1989',
			columns: ['moons', 'year'],
			level: { at: 10, label: { en: 'Ten moons' } },
		});
		expect(pictureOf('years')).toMatchObject({ dataset: 'planets:moons-1989', column: 'year' });
		expect(pictureOf('seats')).toMatchObject({ kind: 'chamber', column: 'moons' });
		expect(pictureOf('guessed')).toMatchObject({
			dataset: 'planets:guesses',
			result: { dataset: 'planets:moons-1989', column: 'moons' },
		});
		expect(pictureOf('when')).toMatchObject({
			facts: ['planets:uranus-found', 'planets:neptune-found'],
		});
	});

	it('draw a holding to the ends of the picture where it is open, and to the middle of a month', () => {
		expect(pictureOf('outermost')).toMatchObject({
			span: { from: '1700-01-01', to: '1900-12-31' },
			posts: [
				{
					post: { en: 'Outermost known planet' },
					holdings: [
						{
							who: 'planets:saturn',
							span: { from: '1700-01-01', to: '1781-03-13' },
							isOpenBefore: true,
							isOpenAfter: false,
						},
						{
							who: 'planets:uranus',
							span: { from: '1781-03-13', to: '1846-09-15' },
							ended: { from: '1846-09-01', to: '1846-09-30' },
							isOpenBefore: false,
						},
						{
							who: 'planets:neptune',
							span: { from: '1846-09-15', to: '1900-12-31' },
							began: { from: '1846-09-01', to: '1846-09-30' },
							isOpenAfter: true,
						},
					],
				},
			],
		});
	});

	it('say nothing of a day within which a holding began where the day is known', () => {
		expect(JSON.stringify(pictureOf('outermost'))).toContain('"ended"');
		expect(JSON.stringify(made).match(/"began"/gu)).toHaveLength(1);
	});

	it('come with the glossary in the order of its file', () => {
		const added = glossary(
			'planet:\n',
			'moon:\n  term: moon\n  meaning: It goes around a planet.\nplanet:\n',
		);
		expect(compiledLessons(withReading(added).files).glossary).toEqual([
			{
				id: 'moon',
				term: { en: 'moon' },
				meaning: { en: 'It goes around a planet.' },
				unreviewed: [],
			},
			{
				id: 'planet',
				term: { en: 'planet', ru: 'планета' },
				meaning: { en: 'A body that goes around the Sun.' },
				unreviewed: ['ru'],
			},
		]);
	});

	it('stand in the order of the topics, whatever their files are called', () => {
		const giants = {
			file: 'lessons/zz.yaml',
			find: '',
			write: `topic: giants\nsections:\n  - paragraphs:\n      - { text: Saturn is one., facts: [largest-of-saturn] }\n`,
		};
		expect(compiledLessons(withReading(giants).files).lessons.map(({ topic }) => topic)).toEqual([
			'planets:giants',
			'planets:discovery',
		]);
	});

	it('leave the bank and its hash as they are', () => {
		const reworded = lesson('took the planet for', 'thought of');
		const hashes = [withReading(), withReading(reworded)].map(
			({ files }) => compileBank(files).bank?.hash,
		);
		expect(hashes[0]).toMatch(/^[0-9a-f]{8}$/u);
		expect(hashes[1]).toBe(hashes[0]);
	});

	it('are empty, and there, for a bank without lessons', () => {
		expect(canonicalJson(plainJson(compiledLessons(tinyFiles())))).toBe(
			'{"format":"sabaq-lessons","glossary":[],"lessons":[],"version":1}',
		);
	});
});

/** A fault planted in the lesson, and the one problem it must give, at the mark. */
const faults: readonly (readonly [
	what: string,
	code: string,
	edits: readonly Edit[],
	more?: RegExp,
])[] = [
	['a mistyped key', 'unknown-key', [lesson('asides:', '⟦aside:')], /"aside" is not known/u],
	['a topic that is not there', 'dangling-topic', [lesson('topic: discovery', 'topic: ⟦discover')]],
	[
		'a fact that is not there',
		'dangling-fact',
		[
			lesson(
				'13 March 1781.\n        facts: [uranus-found]',
				'13 March 1781.\n        facts: [⟦uranus-fund]',
			),
		],
	],
	[
		'a source that is not there',
		'dangling-source',
		[lesson('source: herschel-1781', 'source: ⟦herschel')],
	],
	['a holder that is not there', 'dangling-entity', [lesson('who: saturn', 'who: ⟦satrun')]],
	[
		'a data set that is not there',
		'dangling-dataset',
		[lesson('title: Years, dataset: moons-1989', 'title: Years, dataset: ⟦moons-1990')],
	],
	[
		'a column that is not there',
		'dangling-column',
		[lesson('columns: [moons, year]', 'columns: [moons, ⟦years]')],
		/no column "years"/u,
	],
	[
		'a reason for a column that is not there',
		'dangling-column',
		[lesson(pair, `${pair}\n        absent: { years: ⟦no year }`)],
		/no column "years"/u,
	],
	[
		'a result column that is not there',
		'dangling-column',
		[
			lesson(
				'result: { dataset: moons-1989, column: moons }',
				'result: { dataset: moons-1989, column: ⟦mons }',
			),
		],
	],
	[
		'a word that the glossary does not have',
		'dangling-term',
		[lesson('words: [planet]', 'words: [⟦planed]')],
		/no term "planed"/u,
	],
	[
		'seats that are no whole numbers',
		'wrong-value',
		[
			lesson(
				'title: Moons, dataset: moons-1989, column: moons',
				'title: Moons, dataset: moons-1989, column: ⟦year',
			),
		],
		/no number of seats/u,
	],
	[
		'estimates in another unit than the result',
		'mixed-units',
		[
			lesson(
				'result: { dataset: moons-1989, column: moons }',
				'result: ⟦{ dataset: moons-1989, column: year }',
			),
		],
	],
	[
		'three columns side by side',
		'wrong-type',
		[lesson('columns: [moons, year]', 'columns: ⟦[moons, year, moons]')],
		/one or two columns/u,
	],
	[
		'a column beside itself',
		'repeated-id',
		[lesson('columns: [moons, year]', 'columns: [moons, ⟦moons]')],
	],
	[
		'an event that comes twice',
		'repeated-id',
		[
			lesson(
				'facts: [uranus-found, neptune-found] }\n  -',
				'facts: [uranus-found, ⟦uranus-found] }\n  -',
			),
		],
	],
	[
		'a fact that is no event in a timeline',
		'not-an-event',
		[
			lesson(
				'title: Two discoveries, facts: [uranus-found',
				'title: Two discoveries, facts: [⟦planets-counted',
			),
		],
		/of the kind quantity/u,
	],
	[
		'a second picture of one id',
		'repeated-picture',
		[lesson('id: years,', 'id: ⟦both,')],
		/at new\/lessons\/discovery\.yaml:14:/u,
	],
	[
		'a holding that begins while another goes on',
		'overlapping-holdings',
		[lesson('{ who: uranus, from: 1781-03-13', '⟦{ who: uranus, from: 1781-03-12')],
		/"uranus" held this post while "saturn" did/u,
	],
	[
		'a holding that runs backwards',
		'bad-span',
		[lesson('from: 1781-03-13, to: 1846-09', 'from: ⟦1847, to: 1846-09')],
	],
	[
		'a holding that ends before the picture',
		'outside-span',
		[lesson('{ who: saturn, to: 1781-03-13', '{ who: saturn, to: ⟦1681-03-13')],
	],
	['a picture that runs backwards', 'bad-span', [lesson('from: 1700-01-01', 'from: ⟦1901')]],
	['a day that does not exist', 'bad-date', [lesson('to: 1900-12-31', 'to: ⟦1900-02-30')]],
	[
		'a paragraph that rests on nothing',
		'uncited-paragraph',
		[
			lesson('- text: { en: A planet of', '- ⟦text: { en: A planet of'),
			lesson('\n        cite: [{ source: iau-2006, at: footnote 1 }]', ''),
		],
	],
	[
		'a holding that rests on nothing',
		'uncited-paragraph',
		[
			lesson(
				'- { who: saturn, to: 1781-03-13, facts: [uranus-found] }',
				'- ⟦{ who: saturn, to: 1781-03-13, facts: [] }',
			),
		],
		/this holding/u,
	],
	[
		'a later section without a heading',
		'missing-heading',
		[lesson('heading: What goes around them\n    paragraphs:', '⟦paragraphs:')],
	],
	[
		'a section with nothing in it',
		'empty-section',
		[lesson('asides:', '  - ⟦heading: Nothing\nasides:')],
	],
	['a picture of an unknown kind', 'wrong-value', [lesson('{ kind: ranked', '{ kind: ⟦rankd')]],
	[
		'a term without a meaning',
		'missing-key',
		[
			glossary(
				'  term: { en: planet, ru: планета }\n  meaning: A body that goes around the Sun.\n',
				'  ⟦term: { en: planet, ru: планета }\n',
			),
		],
	],
	[
		'a judging word in a paragraph',
		'evaluative-word',
		[lesson('text: Herschel took', 'text: ⟦The regime of Herschel took')],
	],
	[
		'a judging word in a title',
		'evaluative-word',
		[lesson('title: Two discoveries', 'title: ⟦Puppets')],
	],
	[
		'a judging word in the glossary',
		'evaluative-word',
		[glossary('meaning: A body', 'meaning: ⟦A puppet')],
	],
	[
		'an institution in the present tense, though another sentence has a year',
		'undated-institution',
		[
			lesson(
				'text: Herschel took the planet for a comet.',
				'text: ⟦In 1781 a planet was found. The Senate is a chamber.',
			),
		],
	],
	[
		'a forecast',
		'forecast',
		[lesson('text: Herschel took', 'text: ⟦Herschel is expected to take')],
	],
];

describe('compileBank, one planted fault in a lesson at a time', () => {
	it.each(
		faults.map(([what, code, edits, message = /./u]) => [what, code, edits, message] as const),
	)('reports %s as %s, at its place', (_, code, edits, message) => {
		const { files, mark } = withReading(...edits);
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([`${mark}: error[${code}]`]);
		expect(result.errors[0]?.message).toMatch(message);
		expect([result.bank, result.lessons]).toEqual([undefined, undefined]);
	});

	it('reports a missing glossary once, not each of its words', () => {
		const files = withReading().files.filter(({ path }) => !path.endsWith('glossary.yaml'));
		expect(placesOf(compileBank(files))).toEqual(['glossary.yaml:1:1: error[missing-file]']);
	});

	it('reports a second lesson for a topic, with the place of the first', () => {
		const second = {
			file: 'lessons/more.yaml',
			find: '',
			write:
				'topic: ⟦discovery\nsections:\n  - paragraphs:\n      - { text: Two., facts: [uranus-found] }\n',
		};
		const { files, mark } = withReading(second);
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([`${mark}: error[repeated-lesson]`]);
		expect(result.errors[0]?.message).toContain('new/lessons/discovery.yaml:1:8');
	});

	it('reports all of them at once', () => {
		const { files } = withReading(
			lesson('who: saturn', 'who: satrun'),
			lesson('columns: [moons, year]', 'columns: [moons, years]'),
			lesson('words: [planet]', 'words: [planed]'),
		);
		expect(compileBank(files).errors.map(({ code }) => code)).toEqual([
			'dangling-column',
			'dangling-entity',
			'dangling-term',
		]);
	});

	it('says nothing of terms while the glossary cannot be read', () => {
		const { files } = withReading(glossary('planet:\n', 'planet: [\n'));
		const { errors, unchecked } = compileBank(files);
		expect(errors.map(({ file }) => file)).toEqual(expect.arrayContaining(['new/glossary.yaml']));
		expect(errors.filter(({ code }) => code === 'dangling-term')).toEqual([]);
		expect(unchecked).toEqual([{ kind: 'term', count: 1 }]);
	});
});

describe('what is allowed in a lesson', () => {
	const allowed: readonly (readonly [string, readonly Edit[]])[] = [
		['a change of hands within one known month', [lesson('from: 1846-09,', 'from: 1846-09-23,')]],
		[
			'a term with the id of an entity',
			[glossary('planet:\n', 'uranus:\n'), lesson('[planet]', '[uranus]')],
		],
		[
			'a section of pictures only',
			[
				lesson(
					'paragraphs:\n      - text: William Herschel saw Uranus on 13 March 1781.\n        facts: [uranus-found]\n    pictures',
					'pictures',
				),
			],
		],
	];
	it.each(allowed)('%s', (_, edits) => {
		expect(compileBank(withReading(...edits).files).errors).toEqual([]);
	});
});
