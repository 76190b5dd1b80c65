import { describe, expect, it } from 'vitest';
import { compileBank, formatProblem } from '#lib/bank/compile/compile.ts';
import { placesOf, tinyFiles, withEdits } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

/** A fault planted in the tiny bank, and the one problem it must give, at the mark `⟦`. */
interface Fault {
	readonly what: string;
	readonly code: string;
	readonly edits: readonly Edit[];
	readonly message?: RegExp;
	readonly suggestion?: string;
	readonly severity?: 'error' | 'warning';
}

const edit =
	(file: string) =>
	(find: string, write: string): Edit => ({ file, find, write });
const found = edit('facts/discovery.yaml');
const moons = edit('facts/moons.yaml');
const table = edit('datasets/moons-1989.yaml');
const item = edit('items/discovery.yaml');
const sources = edit('sources.yaml');
const bodies = edit('entities/bodies.yaml');
const head = edit('bank.yaml');

const shape: Fault[] = [
	{
		what: 'a mistyped key that may be left out',
		code: 'unknown-key',
		edits: [found('    tolerance: 0', '    ⟦toleranse: 0')],
		message: /^"toleranse" is not known here$/u,
		suggestion: 'did you mean "tolerance"?',
	},
	{
		what: 'a mistyped key that must be there, once and not as missing too',
		code: 'unknown-key',
		edits: [found('    statement: Neptune was', '    ⟦statment: Neptune was')],
		suggestion: 'did you mean "statement"?',
	},
	{
		what: 'a text torn by a comma inside braces',
		code: 'unknown-key',
		edits: [item('to go around the Sun, rationale', 'to go, ⟦around the Sun, rationale')],
		suggestion: 'put the text before it in quotes: a comma ends it inside { }',
	},
	{
		what: 'a missing key, at the entry',
		code: 'missing-key',
		edits: [
			found('  - id: neptune-found', '  - ⟦id: neptune-found'),
			found('    what: The discovery of Neptune\n', ''),
		],
		message: /^"what" is missing here$/u,
	},
	{
		what: 'a missing rationale, at the option',
		code: 'missing-key',
		edits: [
			item(
				'- { id: c, text: to be nearly round, rationale: "Pluto is: its own gravity is enough." }',
				'- ⟦{ id: c, text: to be nearly round }',
			),
		],
		message: /^"rationale" is missing here$/u,
	},
	{
		what: 'an unknown kind',
		code: 'wrong-value',
		edits: [found('kind: quantity', 'kind: ⟦quantitty')],
		suggestion: 'did you mean "quantity"?',
	},
	{
		what: 'a mistyped "kind"',
		code: 'missing-key',
		edits: [
			found('  - id: planets-counted', '  - ⟦id: planets-counted'),
			found('kind: quantity', 'knid: quantity'),
		],
		suggestion: 'write "kind" for "knid"',
	},
	{
		what: 'a word that is none of the choices',
		code: 'wrong-value',
		edits: [sources('kind: official', 'kind: ⟦blog')],
		suggestion:
			'one of official, law, observer, reference, news agency, independent media, state media, research, seed article',
	},
	{
		what: 'words where a number belongs',
		code: 'wrong-type',
		edits: [found('value: 8', 'value: ⟦eight')],
		message: /^a number belongs here as "value", not "eight"$/u,
	},
	{
		what: 'a number with thousands commas',
		code: 'wrong-type',
		edits: [table('neptune: [8,', 'neptune: [⟦"8,000",')],
	},
	{
		what: 'an empty value',
		code: 'wrong-type',
		edits: [found('    what: The discovery of Uranus', '    what: ⟦""')],
		message: /^a text belongs here as "what", not ""$/u,
	},
	{
		what: 'a list without sources',
		code: 'wrong-type',
		edits: [found('cite: [{ source: herschel-1781, at: first page }]', 'cite: ⟦[]')],
		message: /^at least one source belongs here as "cite", not an empty list$/u,
	},
	{
		what: 'a list where a mapping belongs',
		code: 'wrong-type',
		edits: [
			head(
				'\n  dataset: moons-1989\n  column: moons\n  title: { en: Moons known in 1989 }',
				' ⟦[moons-1989]',
			),
			head('\n  note: { en: As counted then }', ''),
		],
		message: /^a mapping belongs here, not a list$/u,
	},
	{
		what: 'an id with capitals and spaces',
		code: 'bad-id',
		edits: [item('id: w-pluto', 'id: ⟦W Pluto')],
		suggestion: 'did you mean "w-pluto"?',
	},
	{
		what: 'a source without address and note',
		code: 'missing-key',
		edits: [
			sources('herschel-1781:\n  publisher', 'herschel-1781:\n  ⟦publisher'),
			sources(
				'  note: Philosophical Transactions, volume 71, pages 492 to 501; it calls the new planet a comet.\n',
				'',
			),
		],
	},
	{
		what: 'an address that is none',
		code: 'bad-url',
		edits: [sources('url: https://ssd.jpl', 'url: ⟦ssd.jpl')],
		suggestion: 'it begins with https://',
	},
	{
		what: 'a key that stands twice',
		code: 'duplicate-key',
		edits: [found('    status: rule', '    status: rule\n    ⟦status: final')],
		message: /^"status" stands twice here, first in line 30$/u,
	},
	{
		what: 'a file of an unknown name',
		code: 'unknown-file',
		edits: [edit('sorces.yaml')('', '⟦a: 1')],
		suggestion: 'did you mean "sources.yaml"?',
	},
];

const dates: Fault[] = [
	{
		what: '31 February',
		code: 'bad-date',
		edits: [found('at: 1781-03-13', 'at: ⟦1781-02-31')],
		message: /February 1781 has 28 days/u,
		suggestion: 'did you mean 1781-02-28?',
	},
	{
		what: '29 February of a year that only the Julian calendar leaps',
		code: 'bad-date',
		edits: [found('at: 1781-03-13', 'at: ⟦1900-02-29')],
		suggestion: 'did you mean 1900-02-28?',
	},
	{
		what: 'a thirteenth month',
		code: 'bad-date',
		edits: [found('at: 1781-03-13', 'at: ⟦1781-13-01')],
		message: /months are 01 to 12/u,
	},
	{
		what: 'a month of one digit',
		code: 'bad-date',
		edits: [found('at: 1781-03-13', 'at: ⟦1781-3-13')],
		suggestion: 'did you mean 1781-03-13?',
	},
	{
		what: 'a date in words',
		code: 'bad-date',
		edits: [found('at: 1781-03-13', 'at: ⟦13 March 1781')],
		suggestion: 'did you mean 1781-03-13?',
	},
	{
		what: 'a span that ends before it begins',
		code: 'bad-span',
		edits: [found('at: 1781-03-13', 'at: ⟦{ from: 1781-04, to: 1781-03 }')],
		suggestion: 'swap from and to',
	},
	{
		what: 'a source of no day',
		code: 'bad-date',
		edits: [sources('date: 2006-08-24', 'date: ⟦2006-09-31')],
		suggestion: 'did you mean 2006-09-30?',
	},
];

const references: Fault[] = [
	{
		what: 'a dangling source',
		code: 'dangling-source',
		edits: [found('{ source: herschel-1781,', '{ source: ⟦hershel-1781,')],
		message: /^there is no source "hershel-1781"$/u,
		suggestion: 'did you mean "herschel-1781"?',
	},
	{
		what: 'a source that is named where a fact belongs',
		code: 'dangling-fact',
		edits: [found('confusable: [uranus-found]', 'confusable: [⟦iau-2006]')],
		message: /^"iau-2006" is a source, not a fact$/u,
	},
	{
		what: 'a dangling entity',
		code: 'dangling-entity',
		edits: [moons('who: titania', 'who: ⟦titanis')],
		suggestion: 'did you mean "titania"?',
	},
	{
		what: 'a dangling entity of a row',
		code: 'dangling-entity',
		edits: [table('  neptune: [', '  ⟦neptun: [')],
		suggestion: 'did you mean "neptune"?',
	},
	{
		what: 'a dangling fact of a hand-written item',
		code: 'dangling-fact',
		edits: [item('facts: [planets-counted]', 'facts: [⟦planet-counted]')],
		suggestion: 'did you mean "planets-counted"?',
	},
	{
		what: 'a dangling topic',
		code: 'dangling-topic',
		edits: [item('topic: discovery', 'topic: ⟦discovry')],
		suggestion: 'did you mean "discovery"?',
	},
	{
		what: 'a dangling unit',
		code: 'dangling-unit',
		edits: [found('unit: planets', 'unit: ⟦planet')],
		suggestion: 'did you mean "planets"?',
	},
	{
		what: 'an opening that does not exist',
		code: 'dangling-fact',
		edits: [head('opening: year-longest/choice', 'opening: ⟦years-longest/choice')],
		suggestion: 'did you mean "year-longest"?',
	},
	{
		what: 'an opening in a form that its fact has not',
		code: 'wrong-value',
		edits: [head('opening: year-longest/choice', 'opening: ⟦year-longest/numeric')],
		suggestion: 'one of choice, true-false',
	},
	{
		what: 'an opening that is no hand-written item',
		code: 'dangling-item',
		edits: [head('opening: year-longest/choice', 'opening: ⟦w-plutoo')],
		suggestion: 'did you mean "w-pluto"?',
	},
	{
		what: 'a chamber without its data set',
		code: 'dangling-dataset',
		edits: [head('dataset: moons-1989', 'dataset: ⟦moons-1998')],
		suggestion: 'did you mean "moons-1989"?',
	},
	{
		what: 'a chamber without its column',
		code: 'dangling-column',
		edits: [head('column: moons', 'column: ⟦moon')],
		suggestion: 'did you mean "moons"?',
	},
	{
		what: 'an extreme of a column that is not there',
		code: 'dangling-column',
		edits: [table('column: year', 'column: ⟦yaer'), head('year-longest/choice', 'w-pluto')],
		suggestion: 'did you mean "year"?',
	},
	{
		what: 'an override of a row that is not there',
		code: 'dangling-entity',
		edits: [table('uranus: { why', '⟦saturnn: { why')],
		suggestion: 'did you mean "saturn"?',
	},
	{
		what: 'a reused id, with the place of the first',
		code: 'reused-id',
		edits: [item('id: w-pluto', 'id: ⟦neptune-found')],
		message: /^the id "neptune-found" names a fact already, at \S+\/facts\/discovery\.yaml:17:9$/u,
		suggestion: '"neptune-found-2" is free',
	},
	{
		what: 'the id of a cell of a data set',
		code: 'reused-id',
		edits: [item('id: w-pluto', 'id: ⟦moons-1989-moons-jupiter')],
		message: /names a fact already, at \S+\/datasets\/moons-1989\.yaml:/u,
	},
	{
		what: 'a retired id',
		code: 'reused-id',
		edits: [edit('retired.yaml')('id: planet-nine', 'id: ⟦w-pluto')],
		suggestion: '"w-pluto-2" is free',
	},
	{
		what: 'a successor that does not exist',
		code: 'dangling-id',
		edits: [edit('retired.yaml')('successor: planets-counted', 'successor: ⟦planets')],
	},
];

const sentences: Fault[] = [
	{
		what: 'a statement without its slot',
		code: 'missing-slot',
		edits: [
			found(
				'statement: Neptune was found at the Berlin observatory on {answer}.',
				'statement: ⟦Neptune was found in Berlin.',
			),
		],
		message: /\{answer\}/u,
	},
	{
		what: 'a mistyped slot, once and not as missing too',
		code: 'unknown-slot',
		edits: [
			found('observatory on {answer}.', 'observatory on {anwser}.'),
			found('statement: Neptune', 'statement: ⟦Neptune'),
		],
		suggestion: 'did you mean "{answer}"?',
	},
	{
		what: 'a slot missing in one language, at that language',
		code: 'missing-slot',
		edits: [
			moons(
				'ru: "Самый большой спутник планеты {what} — {answer}."',
				'ru: ⟦"Самый большой спутник планеты {what}."',
			),
		],
	},
	{
		what: 'a slot of another kind',
		code: 'unknown-slot',
		edits: [table('"How many moons of {row} were', '⟦"How many moons of {what} were')],
	},
	{
		what: 'a row without what its sentence names',
		code: 'missing-key',
		edits: [moons('- { id: largest-of-saturn, what: saturn,', '- ⟦{ id: largest-of-saturn,')],
		message: /\{what\}/u,
	},
	{
		what: 'a question without its mark',
		code: 'no-question-mark',
		edits: [
			table(
				'ask: Which of the four giant planets has the longest year?',
				'ask: ⟦Which of the four giant planets has the longest year',
			),
		],
	},
	{
		what: 'a question that contains its answer',
		code: 'answer-in-ask',
		edits: [
			table(
				'ask: Which of the four giant planets has',
				'ask: ⟦Which giant planet beyond neptune’s neighbours, Neptune aside, has',
			),
		],
		message: /"Neptune"/u,
	},
	{
		what: 'a question that contains an alias of its answer',
		code: 'answer-in-ask',
		edits: [
			bodies(
				'triton: { kind: place, family: moon, name: { en: Triton, ru: Тритон } }',
				'triton: { kind: place, family: moon, name: { en: Triton, ru: Тритон }, aliases: [Neptune I] }',
			),
			moons(
				'{ id: largest-of-neptune,',
				'{ id: largest-of-neptune, ask: ⟦"Is Neptune I the largest moon of {what}?",',
			),
		],
		message: /"Neptune I"/u,
	},
	{
		what: 'a question that contains its date',
		code: 'answer-in-ask',
		edits: [
			found(
				'ask: On which day was Neptune found at the Berlin observatory?',
				'ask: ⟦Was Neptune found on 23 September 1846?',
			),
		],
	},
	{
		what: '"attribute" without attribution',
		code: 'missing-attribution',
		edits: [
			found(
				'    what: The discovery of Neptune',
				'    what: The discovery of Neptune\n    quizUse: ⟦attribute',
			),
		],
		suggestion: 'add "attribution"',
	},
	{
		what: 'a question that does not say who says so',
		code: 'missing-attribution',
		edits: [
			found(
				'    what: The discovery of Neptune',
				'    what: The discovery of Neptune\n    quizUse: attribute\n    attribution: according to Galle',
			),
			found(
				'Neptune was found at the Berlin observatory on',
				'According to Galle, Neptune was found on',
			),
			found('ask: On which day was Neptune found', 'ask: ⟦On which day was Neptune found'),
		],
		message: /the question|the ask does not say "according to Galle"/u,
		suggestion: 'say it word for word',
	},
	...(
		[
			['Herschel, strongman of astronomy', 'strongman', 'evaluative-word'],
			['a grip on power', 'grip on power', 'evaluative-word'],
			['the old Regime', 'Regime', 'evaluative-word'],
			['a coup', 'coup', 'coup-claim'],
		] as const
	).map(([words, word, code]): Fault => ({
		what: `the loaded word "${word}"`,
		code,
		edits: [table('why: The further out', `why: ⟦Because of ${words}, the further out`)],
		message: new RegExp(`^"${word}" does not belong here: `, 'u'),
	})),
	{
		what: 'a loaded word in a rationale',
		code: 'evaluative-word',
		edits: [item('rationale: "Pluto does so,', 'rationale: ⟦"Pluto’s regime does so,')],
	},
	{
		what: 'a word bound to the day of writing',
		code: 'time-bound',
		severity: 'warning',
		edits: [
			table(
				'statement: Of the four giant planets, {answer} has',
				'statement: ⟦Of the four giant planets, {answer} now has',
			),
		],
		suggestion: 'name the day, or add "asOf"',
	},
	{
		what: 'a time-bound word in Russian',
		code: 'time-bound',
		severity: 'warning',
		edits: [
			moons(
				'"Какой спутник планеты {what} самый большой?"',
				'⟦"Какой спутник планеты {what} сейчас самый большой?"',
			),
		],
	},
	{
		what: 'a name outside its time',
		code: 'name-outside-period',
		edits: [
			bodies(
				'titania: { kind: place, family: moon, name: { en: Titania, ru: Титания } }',
				'titania: { kind: place, family: moon, name: { en: Nur-Sultan } }',
			),
			moons('who: titania', 'who: ⟦titania'),
		],
		message: /2019-03-23 to 2022-09-17/u,
	},
];

const values: Fault[] = [
	{
		what: 'an alternative that is the answer',
		code: 'second-true-option',
		edits: [found('value: 1846-09-23\n', 'value: ⟦1781-03-13\n')],
	},
	{
		what: 'a month that holds the day of the answer',
		code: 'overlap',
		edits: [found('value: 1846-09-23\n', 'value: ⟦1781-03\n')],
		message: /March 1781 overlaps the answer, 13 March 1781/u,
	},
	{
		what: 'alternatives that overlap each other',
		code: 'overlap',
		edits: [found('value: 1787-01-11', 'value: ⟦1846-09')],
	},
	{
		what: 'a number within the tolerance',
		code: 'overlap',
		edits: [found('    tolerance: 0', '    tolerance: 1'), found('- value: 9', '- value: ⟦9')],
		suggestion: 'stay further off than the tolerance of 1 and rounding',
	},
	{
		what: 'a number that rounds to the answer',
		code: 'overlap',
		edits: [found('- value: 9', '- value: ⟦8.4')],
	},
	{
		what: 'a published value offered as wrong',
		code: 'avoided-value',
		edits: [
			found('- value: 9', '- value: ⟦9'),
			found(
				'    asOf: 2006-08-24',
				'    asOf: 2006-08-24\n    avoid: [{ value: 9, because: Printed in older books. }]',
			),
		],
	},
	{
		what: 'an alternative that nothing refutes',
		code: 'missing-refutation',
		edits: [
			found('- value: 1846-09-23', '- ⟦value: 1846-09-23'),
			found('        fact: neptune-found\n', ''),
		],
		suggestion: 'add "cite" or "fact"',
	},
	{
		what: 'bounds that do not hold the value',
		code: 'out-of-bounds',
		edits: [
			found('value: 8', 'value: ⟦8'),
			found('bounds: { min: 1, max: 20 }', 'bounds: { min: 10, max: 20 }'),
		],
	},
	{
		what: 'a range the wrong way round',
		code: 'bad-range',
		edits: [found('value: 8', 'range: ⟦{ min: 9, max: 8 }')],
		suggestion: 'swap min and max',
	},
	{
		what: 'a range of one figure',
		code: 'bad-range',
		edits: [found('value: 8', 'range: ⟦{ min: 8, max: 8.0 }')],
		suggestion: 'write one figure',
	},
	{
		what: 'a figure beside a range',
		code: 'unknown-key',
		edits: [found('value: 8', 'range: { min: 7, max: 8 }\n    ⟦value: 8')],
	},
	{
		what: 'a range without its upper end',
		code: 'missing-key',
		edits: [found('value: 8', 'range: ⟦{ min: 8 }')],
		message: /^"max" is missing here$/u,
	},
	{
		what: 'bounds that do not hold the upper end of a range',
		code: 'out-of-bounds',
		edits: [
			found('value: 8', 'range: ⟦{ min: 3, max: 21 }'),
			found('- value: 9', '- value: 1'),
			found('- value: 12', '- value: { min: 1.6, max: 2.4 }'),
		],
		message: /^21 is outside the bounds 1 to 20$/u,
	},
	{
		what: 'a wrong answer inside of the range',
		code: 'overlap',
		edits: [found('value: 8', 'range: { min: 7, max: 11 }'), found('value: 9', 'value: ⟦9')],
		message: /^9 overlaps the answer, 7 to 11$/u,
	},
	{
		what: 'a wrong range around the answer',
		code: 'overlap',
		edits: [found('value: 9', 'value: ⟦{ min: 7, max: 11 }')],
		message: /^7 to 11 overlaps the answer, 8$/u,
	},
	{
		what: 'a question that says the upper end of its range',
		code: 'answer-in-ask',
		edits: [
			found('value: 8', 'range: { min: 7, max: 8.2 }'),
			found('ask: How many planets', 'ask: ⟦Are 8.2 or how many planets'),
		],
	},
	{
		what: 'an upper end with more decimals than are shown',
		code: 'too-many-decimals',
		edits: [found('value: 8', 'range: ⟦{ min: 8, max: 8.25 }\n    decimals: 1')],
	},
	{
		what: 'bounds the wrong way round',
		code: 'out-of-bounds',
		edits: [found('bounds: { min: 1, max: 20 }', 'bounds: ⟦{ min: 20, max: 1 }')],
	},
	{
		what: 'a negative tolerance',
		code: 'negative-tolerance',
		edits: [found('tolerance: 0', 'tolerance: ⟦-1')],
		suggestion: 'did you mean 1?',
	},
	{
		what: 'more decimals than are shown',
		code: 'too-many-decimals',
		edits: [found('value: 8', 'value: ⟦8.25\n    decimals: 1')],
	},
	{
		what: 'two holders at one time',
		code: 'functional-overlap',
		edits: [moons('what: saturn, who: titan,', 'what: jupiter, who: ⟦titan,')],
		message: /"largest-of-jupiter" has Ganymede at the same time/u,
	},
];

const handWritten: Fault[] = [
	{
		what: 'no key',
		code: 'no-key',
		edits: [item(' key: true,', ''), item('options:\n      - {', 'options:\n      ⟦- {')],
		suggestion: 'add "key: true" to one',
	},
	{
		what: 'a second key, at the second',
		code: 'second-true-option',
		edits: [item('text: to be nearly round,', 'text: to be nearly round, ⟦key: true,')],
		message: /the option "c" is a second key, after "a"/u,
		suggestion: 'remove "key: true" from one of them',
	},
	{
		what: 'options that are equal but for case and spaces',
		code: 'equal-options',
		edits: [item('text: to be nearly round', 'text: ⟦To  go around the SUN')],
	},
	{
		what: 'two options',
		code: 'option-count',
		edits: [
			item('options:\n      - {', 'options:\n      ⟦- {'),
			item(
				'      - { id: c, text: to be nearly round, rationale: "Pluto is: its own gravity is enough." }\n',
				'',
			),
		],
	},
	{
		what: 'percentages that differ in writing only',
		code: 'equal-options',
		edits: [
			item('text: to go around the Sun', 'text: 54 %'),
			item('text: to be nearly round', 'text: ⟦54.0 per cent'),
		],
	},
	{
		what: 'percentages that round to each other',
		code: 'overlap',
		edits: [
			item('text: to go around the Sun', 'text: 54 %'),
			item('text: to be nearly round', 'text: ⟦54.4 %'),
		],
	},
	{
		what: 'thousands that differ in writing only',
		code: 'equal-options',
		edits: [
			item('text: to go around the Sun', 'text: "1,248 years"'),
			item('text: to be nearly round', 'text: ⟦1248 years'),
		],
	},
	{
		what: 'a day and its month',
		code: 'overlap',
		edits: [
			item('text: to go around the Sun', 'text: 19 March 2023'),
			item('text: to be nearly round', 'text: ⟦March 2023'),
		],
	},
	{
		what: 'an option id that stands twice',
		code: 'reused-id',
		edits: [item('{ id: c,', '{ id: ⟦b,')],
	},
];

const tables: Fault[] = [
	{
		what: 'a column that does not add up',
		code: 'wrong-sum',
		edits: [table('sum: 56', 'sum: ⟦57')],
		message: /^column "moons" adds up to 56, not to 57$/u,
	},
	{
		what: 'a row with a cell too few',
		code: 'row-length',
		edits: [table('saturn: [17, 29.4]', 'saturn: ⟦[17]')],
	},
	{
		what: 'a cell finer than its column',
		code: 'too-many-decimals',
		edits: [table('83.7', '⟦83.75')],
	},
	{
		what: 'two rows that are both the highest',
		code: 'tie',
		edits: [table('83.7', '163.7'), table('which: highest', 'which: ⟦highest')],
	},
	{
		what: 'a gap in a list that is called closed',
		code: 'gap-in-closed-list',
		edits: [table('83.7', 'null'), table('closed:\n      because', 'closed:\n      ⟦because')],
	},
	{
		what: 'a cell that is asked about and is not there',
		code: 'null-cell',
		edits: [
			table('rows: [jupiter, uranus]', 'rows: [⟦jupiter, uranus]'),
			table('jupiter: [16,', 'jupiter: [null,'),
			table('sum: 56', 'sum: 40'),
		],
	},
];

const plant = ({ what, code, edits, message, suggestion, severity = 'error' }: Fault): void => {
	it(`reports ${what} as ${code}, at its place`, () => {
		const { files, mark } = withEdits(tinyFiles(), edits);
		const result = compileBank(files);
		expect(placesOf(result)).toEqual([`${mark}: ${severity}[${code}]`]);
		const [problem] = [...result.errors, ...result.warnings];
		if (message) expect(problem?.message).toMatch(message);
		if (suggestion !== undefined) expect(problem?.suggestion).toBe(suggestion);
		expect(result.bank === undefined).toBe(severity === 'error');
	});
};

describe('compileBank, one planted fault at a time', () => {
	for (const fault of [
		...shape,
		...dates,
		...references,
		...sentences,
		...values,
		...handWritten,
		...tables,
	])
		plant(fault);
});

describe('formatProblem', () => {
	it('prints file, line, column, code, message and suggestion on one line', () => {
		const edits = [found('    tolerance: 0', '    toleranse: 0')];
		const [problem] = compileBank(withEdits(tinyFiles(), edits).files).errors;
		expect(problem && formatProblem(problem)).toBe(
			'tests/fixtures/bank-tiny/facts/discovery.yaml:32:5: error[unknown-key] "toleranse" is not known here (did you mean "tolerance"?)',
		);
	});
});
