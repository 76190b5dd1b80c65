import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { placesOf, tinyDir, tinyFiles, withEdits } from '../../../support/bank-files.ts';

const items = 'items/discovery.yaml';
const bodies = 'entities/bodies.yaml';

/** The tiny bank with other words in the second and third option of its hand-written item. */
const withOptions = (second: string, third: string) =>
	withEdits(tinyFiles(), [
		{ file: items, find: 'text: to go around the Sun', write: `text: ${second}` },
		{ file: items, find: 'text: to be nearly round', write: `text: ⟦${third}` },
	]);

const same: readonly (readonly [how: string, second: string, third: string])[] = [
	['an alias of one thing', 'Titan', 'Saturn VI'],
	['a translation of one thing', 'Titan', 'Титан'],
	['names of one thing among other words', 'near Titan', 'near «Saturn VI»'],
	['one thing at two times', 'Titan', 'Titan the second'],
	['punctuation', '"go around, the Sun"', '"go around the Sun!"'],
	['an article', 'the Sun', 'Sun'],
	['case', 'The sun', 'THE SUN'],
	['white space', '"the  Sun "', '"the\u00a0Sun"'],
	['Cyrillic letters', 'Moon Io', '"M\\u043e\\u043en I\\u043e"'],
	['the writing of a large number', '6.3 million', '"6,300,000"'],
	['the writing of a range', '5–10', 'from 5 to 10'],
	['a wording in another language', '{ en: Sun, ru: Солнце }', 'Солнце'],
];

const aliased = withEdits(tinyFiles(), [
	{
		file: bodies,
		find: 'titan: { kind: place, family: moon, name: { en: Titan, ru: Титан } }',
		write: `titan: { kind: place, family: moon, name: { en: Titan, ru: Титан }, aliases: [Saturn VI] }
titan-later: { kind: place, family: moon, name: { en: Titan the second }, sameAs: [titan] }`,
	},
]).files;

describe('two options of a hand-written item that say the same', () => {
	it.each(same)('are an error when they differ by %s only', (_, second, third) => {
		const { files, mark } = withOptions(second, third);
		const bank = files.map((file) =>
			file.path.endsWith(bodies) ? (aliased.find(({ path }) => path === file.path) ?? file) : file,
		);
		const { errors, ...rest } = compileBank(bank);
		expect(placesOf({ errors, ...rest })).toEqual([`${mark}: error[equal-options]`]);
		expect(errors[0]?.message).toContain('" says the same as option "b", "');
		expect(errors[0]?.message.endsWith(`, at ${tinyDir}/${items}:8:24`)).toBe(true);
		expect(errors[0]?.suggestion).toBe('say something else in one of them, or drop it');
	});

	it.each([
		['near Titan', 'near Io'],
		['5–10', '5–11'],
		['6.3 million', '6.4 million'],
		['vitamin A', 'vitamin B'],
		['Титания', 'Титан'],
	])('are none when they say %j and %j', (second, third) => {
		expect(placesOf(compileBank(withOptions(second, third).files))).toEqual([]);
	});

	it('are an error where they overlap, with both places', () => {
		const { files, mark } = withOptions('6.3 million', '"6,310,000"');
		const { errors } = compileBank(files);
		expect(errors[0]).toMatchObject({ code: 'overlap' });
		expect(mark).toContain(`${errors[0]?.line}:${errors[0]?.col}`);
		expect(errors[0]?.message).toContain(`at ${tinyDir}/${items}:8:24`);
	});
});

describe('names that only look alike, of two entities', () => {
	const titan = 'titan: { kind: place, family: moon, name: { en: Titan, ru: Титан } }';
	const other = (name: string, more = '') =>
		withEdits(tinyFiles(), [
			{
				file: bodies,
				find: titan,
				write: `${titan}\n⟦twin: { kind: place, family: moon, name: { en: "${name}" }${more} }`,
			},
		]);

	it('are an error, with both places: they would be two options', () => {
		const { files, mark } = other('T\\u0456tan');
		const { errors, ...rest } = compileBank(files);
		expect(placesOf({ errors, ...rest })).toEqual([`${mark}: error[equal-names]`]);
		expect(errors[0]?.message).toMatch(
			/^a name of "twin" reads like one of "titan", at \S+:\d+:1$/u,
		);
	});

	it('are none when they are said to be one thing, or are written alike', () => {
		expect(placesOf(compileBank(other('T\\u0456tan', ', sameAs: [titan]').files))).toEqual([]);
		expect(placesOf(compileBank(other('TITAN').files))).toEqual([]);
	});
});

describe('an authored alternative that reads like the answer', () => {
	it('is an error, whatever the letters that it is written in', () => {
		const file = 'facts/discovery.yaml';
		const { files, mark } = withEdits(tinyFiles(), [
			{
				file,
				find: 'facts:\n',
				write: `facts:
  - id: pluto-called
    kind: claim
    answer: { text: a dwarf planet }
    statement: Since 2006 Pluto has been called {answer}.
    ask: What has Pluto been called since 2006?
    alternatives:
      - { value: { text: ⟦"dw\\u0430rf-planet" }, because: Slip., fact: planets-counted }
    cite: [{ source: iau-2006, at: footnote 1 }]
`,
			},
		]);
		const { errors } = compileBank(files);
		expect(errors.map(({ code, line }) => `${code} ${line}`)).toEqual([
			`second-true-option ${mark.split(':')[1]}`,
		]);
	});
});
