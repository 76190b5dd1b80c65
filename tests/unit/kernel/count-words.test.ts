import { describe, expect, it } from 'vitest';
import { countWords } from '#lib/kernel/count-words.ts';

describe('countWords', () => {
	it.each([
		['', 0],
		['  ', 0],
		['One', 1],
		[' one\u00a0two\nthree ', 3],
		['54.19 % of the voters', 5],
		['Не менее шести слов здесь есть', 6],
	])('counts what stands between spaces in %j: %i', (text, words) => {
		expect(countWords(text)).toBe(words);
	});
});
