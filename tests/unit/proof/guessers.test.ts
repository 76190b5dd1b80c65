import { describe, expect, it } from 'vitest';
import { guessers, mostFrequentWord } from '#lib/proof/guessers.ts';
import { expectedScore } from '#lib/proof/score.ts';
import { ask } from './ask.ts';

/** Which options a guesser likes best. */
const picks = (name: keyof typeof guessers, texts: readonly string[], isOrdered = false) => {
	const likings = guessers[name](ask(texts, { isOrdered }));
	return texts.filter((_, i) => likings[i] === Math.max(...likings));
};

describe('a know-nothing robot picks', () => {
	it('the longest and the shortest by letters that are seen', () => {
		expect(picks('longest', ['abc', 'abcd', 'Ж'])).toEqual(['abcd']);
		expect(picks('shortest', ['abc', 'abcd', 'Ж'])).toEqual(['Ж']);
	});

	it('the most specific: with figures, names and brackets', () => {
		expect(picks('most specific', ['a law', 'a law of 2021 (Astana)', 'a rule'])).toEqual([
			'a law of 2021 (Astana)',
		]);
	});

	it('what shares a word with the stem, endings aside', () => {
		const question = ask(['the elections', 'the court', 'a ballad'], {
			stem: 'What did the electoral law change?',
		});
		expect(guessers['stem overlap'](question)).toEqual([1, 0, 0]);
	});

	it('the odd one out', () => {
		expect(picks('odd one out', ['Amanat', 'Amanat A', 'Amanat B', 'Turnout'])).toEqual([
			'Turnout',
		]);
	});

	it('what has most in common with the others', () => {
		expect(picks('convergence', ['1 May 2022', '1 May 2023', '2 May 2023', '2 June 2024'])).toEqual(
			['1 May 2023', '2 May 2023'],
		);
	});

	it('the middle of a row, and nothing among words', () => {
		expect(picks('middle number', ['1', '2', '3'], true)).toEqual(['2']);
		expect(picks('middle number', ['1', '2', '3', '4'], true)).toEqual(['2', '3']);
		expect(picks('middle number', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
	});

	it('a place, as far as there is one', () => {
		expect(picks('place 2', ['a', 'b', 'c'])).toEqual(['b']);
		expect(picks('place 4', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
		expect(picks('last place', ['a', 'b', 'c'])).toEqual(['c']);
	});

	it('the word that stands most often elsewhere, not in its own question', () => {
		const own = ask(['zebra zebra', 'party', 'lion'], { item: 'own' });
		const others = ['x', 'y'].map((item) => ask(['party', 'wolf', 'bear'], { item }));
		expect(mostFrequentWord([own, ...others])(own)).toEqual([0, 2, 0]);
	});
});

describe('the expected score', () => {
	it('is 1 for the key, 0 for another, and a share where robots cannot tell apart', () => {
		expect(expectedScore(guessers.longest, ask(['long', 'a', 'b']))).toBe(1);
		expect(expectedScore(guessers.longest, ask(['a', 'b', 'long']))).toBe(0);
		expect(expectedScore(guessers.longest, ask(['a', 'b', 'c', 'd']))).toBe(1 / 4);
		expect(expectedScore(guessers.longest, ask(['aa', 'bb', 'c']))).toBe(1 / 2);
	});
});
