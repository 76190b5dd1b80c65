import { expect } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { BankFile } from '#lib/bank/compile/compile.ts';
import type { LessonsJson } from '#lib/bank/lesson.ts';
import { tinyFiles, withEdits } from './bank-files.ts';
import type { Edit, Marked } from './bank-files.ts';

/** A lesson of the tiny bank with a picture of each kind. */
const lesson = `topic: discovery
sections:
  - paragraphs:
      - text: William Herschel saw Uranus on 13 March 1781.
        facts: [uranus-found]
    pictures:
      - { kind: timeline, id: when, title: Two discoveries, facts: [uranus-found, neptune-found] }
  - heading: What goes around them
    paragraphs:
      - text: { en: A planet of the Solar System goes around the Sun., ru: Планета вращается вокруг Солнца. }
        cite: [{ source: iau-2006, at: footnote 1 }]
    pictures:
      - kind: bars
        id: both
        title: Moons and years
        note: Years are those of the Earth.
        dataset: moons-1989
        columns: [moons, year]
        level: { at: 10, label: Ten moons }
      - { kind: ranked, id: years, title: Years, dataset: moons-1989, column: year }
      - { kind: chamber, id: seats, title: Moons, dataset: moons-1989, column: moons }
      - kind: estimates
        id: guessed
        title: Guesses
        dataset: guesses
        result: { dataset: moons-1989, column: moons }
      - kind: holders
        id: outermost
        title: The outermost planet
        from: 1700-01-01
        to: 1900-12-31
        posts:
          - post: Outermost known planet
            holdings:
              - { who: saturn, to: 1781-03-13, facts: [uranus-found] }
              - { who: uranus, from: 1781-03-13, to: 1846-09, facts: [uranus-found, neptune-found] }
              - { who: neptune, from: 1846-09, facts: [neptune-found] }
asides:
  - title: How it is known
    paragraphs:
      - text: Herschel took the planet for a comet.
        facts: [uranus-found]
        cite: [{ source: herschel-1781, at: first page }]
words: [planet]
`;

const glossary = `planet:
  term: { en: planet, ru: планета }
  meaning: A body that goes around the Sun.
  unreviewed: [ru]
`;

const guesses = `id: guesses
topic: giants
title: Guesses of two readers
cite: [{ source: moons-found, at: table }]
columns:
  - { id: first, title: First guess, unit: moons, decimals: 0 }
  - { id: none, title: No guess, unit: moons, decimals: 0 }
rows:
  jupiter: [12, null]
  saturn: [20, null]
`;

/** The files of the lesson, as they stand in the folder of the bank. */
export const reading: readonly Edit[] = [
	{ file: 'lessons/discovery.yaml', find: '', write: lesson },
	{ file: 'glossary.yaml', find: '', write: glossary },
	{ file: 'datasets/guesses.yaml', find: '', write: guesses },
];

/** The tiny bank with a lesson, a glossary of one word and a data set to draw, and these edits. */
export const withReading = (...edits: readonly Edit[]): Marked =>
	withEdits(tinyFiles(), [...reading, ...edits]);

/** What is made of the lessons in these files. */
export const compiledLessons = (files: readonly BankFile[]): LessonsJson => {
	const { lessons, errors } = compileBank(files);
	expect(errors).toEqual([]);
	if (!lessons) throw new Error('no errors, and no lessons');
	return lessons;
};
