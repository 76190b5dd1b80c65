import { describe, expect, it } from 'vitest';
import { countTexts } from '#lib/i18n/count.ts';
import { kk, kkUnreviewed } from '#lib/i18n/kk.ts';
import { ru, ruUnreviewed } from '#lib/i18n/ru.ts';
import { wordingsOf } from './tree.ts';

describe('countTexts', () => {
	it('counts a text at any depth', () => {
		expect(countTexts({ shell: { name: 'Sabaq', kinds: { law: 'заң' } }, more: 'көп' })).toBe(3);
	});

	it('counts each wording of a plural', () => {
		expect(countTexts({ answers: { one: 'ответ', few: 'ответа', many: 'ответов' } })).toBe(3);
	});

	it('leaves out a text that says nothing', () => {
		expect(countTexts({ shell: { questionsInEnglish: '', name: 'Sabaq' } })).toBe(1);
	});

	it('finds nothing in an empty section', () => {
		expect(countTexts({ shell: {} })).toBe(0);
	});
});

describe('what no native reader has seen', () => {
	it.each([
		['kk', kk, kkUnreviewed],
		['ru', ru, ruUnreviewed],
	] as const)('is every text of %s, as none has been reviewed', (_lang, words, unreviewed) => {
		expect(unreviewed).toBe(wordingsOf(words).filter(({ wording }) => wording !== '').length);
		expect(unreviewed).toBeGreaterThan(200);
	});
});
