import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { kk } from '#lib/i18n/kk.ts';
import { ru } from '#lib/i18n/ru.ts';
import { sayCount, sayPercent } from '#lib/i18n/say.ts';

describe('sayCount', () => {
	it.each([
		[0, 'вопросов'],
		[1, 'вопрос'],
		[2, 'вопроса'],
		[5, 'вопросов'],
		[11, 'вопросов'],
		[12, 'вопросов'],
		[21, 'вопрос'],
		[22, 'вопроса'],
		[25, 'вопросов'],
		[101, 'вопрос'],
		[111, 'вопросов'],
	] as const)('counts %i in Russian as %s', (n, noun) => {
		expect(sayCount(ru.home.questions, n, 'ru')).toBe(`${n}\u00a0${noun}`);
	});

	it.each([1, 2, 5, 11, 21, 111])('leaves the Kazakh noun in the singular after %i', (n) => {
		expect(sayCount(kk.home.questions, n, 'kk')).toBe(`${n}\u00a0сұрақ`);
	});

	it.each([
		[0, '0 questions'],
		[1, '1 question'],
		[2, '2 questions'],
		[21, '21 questions'],
	] as const)('counts %i in English as %s', (n, said) => {
		expect(sayCount(en.home.questions, n, 'en')).toBe(said);
	});

	it('takes the wording for one in Kazakh for one alone', () => {
		const words = { one: 'жалғыз', other: 'көп' };
		expect([0, 1, 2, 21].map((n) => sayCount(words, n, 'kk'))).toEqual([
			'көп',
			'жалғыз',
			'көп',
			'көп',
		]);
	});

	it('takes each Russian category by its own wording', () => {
		const words = { one: 'one', few: 'few', many: 'many', other: 'other' };
		expect([1, 3, 7].map((n) => sayCount(words, n, 'ru'))).toEqual(['one', 'few', 'many']);
	});

	it('falls back to the wording for other where a category is missing', () => {
		expect(sayCount({ other: 'всего {n}' }, 1, 'ru')).toBe('всего 1');
	});

	it('groups the thousands of the language', () => {
		expect(sayCount(en.topics.facts, 1234, 'en')).toBe('1,234 facts');
		expect(sayCount(ru.topics.facts, 1234, 'ru')).toBe('1\u00a0234\u00a0факта');
		expect(sayCount(kk.topics.facts, 1234, 'kk')).toBe('1\u00a0234\u00a0факті');
	});

	it('fills further slots beside the figure', () => {
		expect(
			sayCount({ one: '{n} of {name}', other: '{n} of {name}' }, 1, 'en', { name: 'Aru' }),
		).toBe('1 of Aru');
	});
});

describe('sayPercent', () => {
	it('keeps whole per cent and their sign on one line', () => {
		expect(sayPercent(0.9, 'en')).toBe('90\u00a0%');
		expect(sayPercent(0.555, 'ru')).toBe('56\u00a0%');
		expect(sayPercent(0, 'kk')).toBe('0\u00a0%');
		expect(sayPercent(1, 'kk')).toBe('100\u00a0%');
	});
});
