import { describe, expect, it } from 'vitest';
import type { Asked } from '#lib/bank/lint/asked.ts';
import { lintFaces, lintWhole } from '#lib/bank/lint/faces.ts';
import { lintBank } from '#lib/bank/lint/lint.ts';
import { lintRules } from '#lib/bank/lint/rules.ts';
import type { LintCode } from '#lib/bank/lint/rules.ts';
import { opened, tinyFiles, withEdits } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

const asked = (
	stem: string,
	[key = '', ...wrong]: readonly string[],
	more: Partial<Asked> = {},
) => ({
	...({
		key: 'b:x/choice',
		entry: 'b:x',
		variant: 0,
		lang: 'en',
		stem,
		stemPath: ['ask'],
	} as const),
	options: [{ text: key, isKey: true }, ...wrong.map((text) => ({ text, isKey: false }))],
	...{ optionsPath: ['answer'], isPortable: true, isWorded: true },
	...more,
});

/** Codes for one face; the first option is the key. */
const face = (stem: string, options: readonly string[], more?: Partial<Asked>) => (): string[] =>
	lintFaces([asked(stem, options, more)]).map(({ code }) => code);

/** Codes for the tiny bank with these edits. */
const bank =
	(...edits: readonly Edit[]) =>
	(): string[] =>
		lintBank(opened(withEdits(tinyFiles(), edits).files), []).map(({ code }) => code);

const edit =
	(file: string) =>
	(find: string, write: string): Edit => ({ file, find, write });
const item = edit('items/discovery.yaml');
const found = edit('facts/discovery.yaml');
const moons = edit('facts/moons.yaml');
const stem = (words: string): Edit =>
	item('Which of the three conditions of 2006 does Pluto not meet?', words);
const option = (words: string): Edit => item('text: to be nearly round', `text: ${words}`);
/** Three options in place of the item's own. */
const options = (...texts: readonly [string, string, string]): readonly Edit[] => [
	item('text: to have cleared its neighbourhood', `text: ${texts[0]}`),
	item('text: to go around the Sun', `text: ${texts[1]}`),
	option(texts[2]),
];
const asksPluto = stem('Which of the three conditions of 2006 does Pluto miss?');

interface Case {
	/** What the rule must report. */
	readonly fires: Readonly<Record<string, () => string[]>>;
	/** What looks like it and is right. */
	readonly quiet: Readonly<Record<string, () => string[]>>;
}

const long = 'a word '.repeat(18);
const letters = (n: number): string => 'abcd '.repeat(n / 5);
const wholeBank = (keys: number, others: number) => (): string[] =>
	lintWhole(
		Array.from({ length: keys + others }, (_, i) =>
			asked(
				'Why?',
				i < keys ? ['the longest one', 'short', 'small'] : ['tiny', 'the longest', 'small'],
			),
		),
	).map(({ code }) => code);

/** Tested beside what finds them: the kitchen, lessons, and accepting, which needs places. */
type Elsewhere = 'time-bound' | 'lesson-length' | 'unused-term' | `${string}-lint-ok`;

/** A rule of which a case is missing here does not compile. */
const cases: Readonly<Record<Exclude<LintCode, Elsewhere>, Case>> = {
	'avoided-option': {
		fires: {
			'a published value as an option': bank(
				asksPluto,
				found('      - value: 12\n', '      - value: 13\n'),
				found(
					'    asOf: 2006-08-24\n',
					'    asOf: 2006-08-24\n    avoid: [{ value: 12, because: Proposed in the draft. }]\n',
				),
				option('12 planets'),
			),
		},
		quiet: { 'a value that was never published': bank(asksPluto, option('12 planets')) },
	},
	'equal-stem': {
		fires: {
			'the same question under two ids': bank(
				stem('How many planets does the Solar System have by the definition of 2006?'),
			),
		},
		quiet: { 'questions about different things': bank(asksPluto) },
	},
	'mixed-script': {
		fires: {
			'a Cyrillic letter in an English word': bank(asksPluto, option('to be nеarly round')),
			'a Latin letter in a Russian word': bank(
				asksPluto,
				option('{ en: to be nearly round, ru: быть почти кpуглым }'),
			),
		},
		quiet: {
			'words of two scripts side by side': bank(asksPluto, option('"Плутон, nearly round"')),
			'a hyphen between scripts': bank(asksPluto, option('a Mini-Плутон')),
		},
	},
	'uncited-figure': {
		fires: {
			'a figure that no fact has': bank(stem('Which of the 17 conditions does Pluto miss?')),
			'a figure in the key': bank(asksPluto, ...options('4711 stones', '12 stones', '13 stones')),
		},
		quiet: {
			'a figure of a fact': bank(asksPluto),
			'the day of a cited source': bank(stem('Which condition of 24 August 2006 does Pluto miss?')),
			'a figure in a wrong option': bank(asksPluto, option('4711 stones')),
		},
	},
	'undated-quantity': {
		fires: {
			'no day and no year': bank(
				asksPluto,
				found('    asOf: 2006-08-24\n', ''),
				found('By the definition of 2006 the', 'The'),
				found(' by the definition of 2006?', '?'),
			),
		},
		quiet: {
			'a year in the question': bank(asksPluto, found('    asOf: 2006-08-24\n', '')),
			'a day in asOf': bank(
				asksPluto,
				found('By the definition of 2006 the', 'The'),
				found(' by the definition of 2006?', '?'),
			),
		},
	},
	'article-before-answer': {
		fires: {
			'"a" before a vowel': bank(
				asksPluto,
				found('facts:\n', `facts:\n${claim('A comet is a {answer}.', 'icy body', 'star', 'moon')}`),
			),
		},
		quiet: {
			'"a" before consonants, and a sounded u': bank(
				asksPluto,
				found(
					'facts:\n',
					`facts:\n${claim('A comet is a {answer}.', 'body', 'star', 'unique thing')}`,
				),
			),
		},
	},
	clang: {
		fires: {
			'a word of the question in the key alone': face('What does an exit poll ask?', [
				'people at polls',
				'officials',
				'everybody at home',
			]),
		},
		quiet: {
			'a wrong option has a word of it too': face('What does an exit poll ask?', [
				'people at polls',
				'officials who ask',
				'everybody at home',
			]),
			'names that nobody chose': face('Who led the Green Party?', ['Green', 'Blue', 'Red'], {
				isWorded: false,
			}),
		},
	},
	convergence: {
		fires: {
			'a key made of what the others are made of': face('What was agreed?', [
				'lower taxes, longer terms',
				'lower taxes, shorter breaks',
				'higher wages, longer terms',
				'a pause',
			]),
		},
		quiet: {
			'the same words in other orders': face('In which order?', [
				'north, south, west',
				'south, north, west',
				'west, south, north',
			]),
		},
	},
	'exhaustive-pair': {
		fires: {
			'an option and its negation': face('What did it do?', [
				'it passed',
				'it not passed',
				'it fell',
			]),
		},
		quiet: {
			'two options, true and false': face('Is it so?', ['It is true', 'It is false']),
			'two different denials': face('What did it do?', ['no tax', 'no war', 'a law']),
		},
	},
	'implausible-option': {
		fires: {
			'an alternative outside the bounds': bank(
				asksPluto,
				found('- value: 12\n', '- value: 1200\n'),
			),
			'a share above a hundred': bank(asksPluto, ...options('50 %', '40 %', '140 %')),
			'a day that is a lifetime off': bank(
				asksPluto,
				found('      - value: 1787-01-11\n', '      - value: 1987-01-11\n'),
			),
		},
		quiet: {
			'alternatives within the bounds': bank(asksPluto),
			'the day of another fact': bank(asksPluto, moons('topic: giants', 'topic: giants')),
			'a share of a hundred': bank(asksPluto, ...options('50 %', '40 %', '100 %')),
		},
	},
	'key-longest': {
		fires: {
			'a key far longer than the rest': face('Why?', [
				'because the old law had ended then',
				'a war',
				'a vote',
			]),
		},
		quiet: {
			'a wrong option as long': face('Why?', [
				'the old law had ended',
				'a very long winter',
				'a vote',
			]),
			'a long name': face('Who?', ['Kassym-Jomart Tokayev', 'Ali', 'Olga'], { isWorded: false }),
		},
	},
	'keys-longest': {
		fires: { 'keys longest in two thirds of 30 questions': wholeBank(20, 10) },
		quiet: {
			'keys longest in a third': wholeBank(10, 20),
			'too few questions to tell': wholeBank(6, 0),
		},
	},
	'lone-absolute': {
		fires: {
			'"all" in one option': face('Who votes?', ['citizens', 'all deputies', 'judges']),
			'"всегда" in one option': face('Когда?', ['летом', 'всегда зимой', 'весной'], { lang: 'ru' }),
			'"ешқашан" in one option': face('Қашан?', ['жазда', 'ешқашан', 'қыста'], { lang: 'kk' }),
		},
		quiet: {
			'in two options': face('Who votes?', ['citizens', 'all deputies', 'all judges']),
			'as a part of a word': face('Who votes?', ['citizens', 'a small party', 'ballot clerks']),
		},
	},
	'lone-qualifier': {
		fires: {
			'in the key only': face('What was said?', [
				'it was largely calm',
				'it was loud',
				'it was late',
			]),
		},
		quiet: {
			'in a wrong option only': face('What was said?', [
				'it was calm',
				'it was often loud',
				'it was late',
			]),
			'the month of May': face('When?', ['in May 2022', 'in June 2022', 'in July 2022']),
		},
	},
	'mixed-types': {
		fires: {
			'a share among counts': face('How many?', ['40 %', '40 seats', '50 seats']),
			'a date among words': face('When?', ['March 2023', 'before the war', 'after the war']),
		},
		quiet: {
			'shares only': face('How many?', ['40 %', '41 %', '50 %']),
			'days and months': face('When?', ['March 2023', '1 May 2022', '2021']),
		},
	},
	'odd-grammar': {
		fires: {
			'a key with another first word': face('Why?', ['because it fell', 'a war', 'the weather']),
		},
		quiet: {
			'a wrong option begins alike': face('Why?', [
				'because it fell',
				'because it rose',
				'the weather',
			]),
		},
	},
	'too-many-options': {
		fires: { 'five options': face('What?', ['ash', 'elm', 'fir', 'oak', 'yew']) },
		quiet: { 'four options': face('What?', ['ash', 'elm', 'fir', 'oak']) },
	},
	'above-option': {
		fires: {
			'none of the above': bank(asksPluto, option('none of the above')),
			'in Russian': bank(asksPluto, option('{ en: to be round, ru: все перечисленные }')),
			'in Kazakh': bank(asksPluto, option('{ en: to be round, kk: жоғарыдағылардың бәрі }')),
		},
		quiet: { 'a part of many': bank(asksPluto, option('to be one of many moons')) },
	},
	'combined-option': {
		fires: {
			'letters of two options': bank(asksPluto, option('both A and B')),
			'letters alone': bank(asksPluto, option('a or c')),
		},
		quiet: { 'two things joined': bank(asksPluto, option('to be round and to be small')) },
	},
	'double-negation': {
		fires: {
			'a "not" in question and option': bank(
				stem('Why does Pluto not count?'),
				option('it has not cleared its orbit'),
			),
		},
		quiet: { 'a "not" in the question only': bank(stem('Why does Pluto not count?')) },
	},
	hinging: {
		fires: {
			'a question that names the answer to another': bank(
				stem(
					'After Neptune was found at the Berlin observatory on 23 September 1846, what was missing?',
				),
			),
		},
		quiet: {
			'the same day in another matter': bank(stem('What else happened on 23 September 1846?')),
		},
	},
	'long-option': {
		fires: { 'sixteen words': face('Why?', ['yes', 'no', 'one '.repeat(16)]) },
		quiet: { 'fifteen words': face('Why?', ['yes', 'no', 'one '.repeat(15)]) },
	},
	'long-stem': {
		fires: { 'thirty-six words': face(long, ['a', 'b', 'c']) },
		quiet: { 'thirty-five words': face('one '.repeat(35), ['a', 'b', 'c']) },
	},
	'near-duplicate-stem': {
		fires: {
			'a question that differs in small words': bank(
				stem('By the definition of 2006, how many planets did the Solar System have?'),
			),
		},
		quiet: {
			'a question about another name': bank(
				stem('How many moons does the Solar System have by the definition of 2006?'),
			),
		},
	},
	'negative-stem': {
		fires: { 'a small "not" that selects': bank() },
		quiet: {
			'a marked NOT': bank(stem('Which of the three conditions of 2006 does Pluto NOT meet?')),
			'a reason': bank(stem('Why does Pluto not count since 2006?')),
			'what somebody said': bank(stem('Where was it said in 2006 that Pluto did not count?')),
		},
	},
	'option-characters': {
		fires: { 'eighty characters': face('Why?', ['a', 'b', letters(80)]) },
		quiet: {
			'seventy-five characters': face('Why?', ['a', 'b', letters(75)]),
			'a form that no other program has': face('Why?', ['a', letters(80)], { isPortable: false }),
		},
	},
	'repeated-words': {
		fires: {
			'three words at the beginning': face('What?', [
				'chair of the Senate',
				'chair of the Court',
				'chair of the Bank',
			]),
			'three words at the end': face('What?', [
				'oil in the west',
				'gas in the west',
				'tin in the west',
			]),
		},
		quiet: { 'two words': face('What?', ['the big house', 'the big garden', 'the big car']) },
	},
	'stem-characters': {
		fires: { '125 characters': face(letters(125), ['ash', 'elm', 'fir']) },
		quiet: {
			'120 characters': face(letters(120), ['ash', 'elm', 'fir']),
			'a form that no other program has': face(letters(125), ['ash', 'elm'], { isPortable: false }),
		},
	},
	'unordered-options': {
		fires: {
			'figures that fall': bank(asksPluto, ...options('9 moons', '8 moons', '7 moons')),
			'figures that may be shuffled': bank(asksPluto, ...options('7 moons', '8 moons', '9 moons')),
		},
		quiet: {
			words: bank(asksPluto),
			'figures in order': bank(
				asksPluto,
				...options('7 moons', '8 moons', '9 moons'),
				item('    facts: [planets-counted]\n', '    facts: [planets-counted]\n    ordered: true\n'),
			),
		},
	},
};

/** A fact of words with two wrong answers. */
function claim(statement: string, answer: string, ...wrong: readonly string[]): string {
	const because = 'because: It is another thing., cite: [{ source: iau-2006, at: footnote 1 }]';
	return [
		'  - id: comet',
		'    kind: claim',
		`    statement: ${statement}`,
		'    ask: What is a comet?',
		`    answer: { text: ${answer} }`,
		'    alternatives:',
		...wrong.map((text) => `      - { value: { text: ${text} }, ${because} }`),
		'    cite: [{ source: iau-2006, at: footnote 1 }]',
		'',
	].join('\n');
}

describe('the rules of writing', () => {
	for (const [code, { fires, quiet }] of Object.entries(cases)) {
		it.each(Object.entries(fires))(`${code} reports %s`, (_, codes) => {
			expect(codes()).toContain(code);
		});
		it.each(Object.entries(quiet))(`${code} leaves alone: %s`, (_, codes) => {
			expect(codes()).not.toContain(code);
		});
	}

	it('each say what they refuse and where that is argued for', () => {
		for (const { what, source } of Object.values(lintRules)) {
			expect(what).not.toBe('');
			expect(source).toMatch(/^(?:haladyna|nbme|rodriguez|tarrant|house)$/u);
		}
	});
});

describe('lintFaces', () => {
	it('tells a cue that stands in more than half of the faces, once', () => {
		const cue = (variant: number) =>
			asked('Who votes?', ['men', 'all of them', 'boys'], { variant });
		const none = (variant: number) => asked('Who votes?', ['men', 'girls', 'boys'], { variant });
		expect(lintFaces([cue(0), cue(1), none(2)])).toHaveLength(1);
		expect(lintFaces([cue(0), none(1), none(2)])).toEqual([]);
		expect(lintFaces([cue(0), none(1)])).toEqual([]);
	});

	it('tells a length that stands in one face only', () => {
		const faces = [asked(letters(125), ['a', 'b']), asked('Why?', ['a', 'b'], { variant: 1 })];
		expect(lintFaces(faces).map(({ code }) => code)).toEqual(['stem-characters']);
	});
});
