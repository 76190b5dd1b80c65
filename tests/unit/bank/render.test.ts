import { describe, expect, it } from 'vitest';
import { renderValue, statementText, statementWith, viewCitation } from '#lib/bank/render.ts';
import {
	buildBank,
	cite,
	date,
	entity,
	event,
	named,
	number,
	page,
	range,
	sourceId,
	words,
} from '../../support/build-bank.ts';

const vote = event('vote', '2023-03-19', {
	statement: { en: 'The vote was on {answer}.', ru: 'Голосование прошло {answer}.' },
});
const bank = buildBank({
	facts: [vote],
	entities: [named('auyl', { en: 'Auyl', kk: 'Ауыл' })],
	sources: [
		page,
		{ ...page, id: sourceId('cec'), publisher: { en: 'The commission', ru: 'Комиссия' } },
		{
			...page,
			id: sourceId('law'),
			publisher: { en: 'Parliament', ru: 'Парламент' },
			title: { en: 'the law', ru: 'закон' },
			url: undefined,
			note: { en: 'Printed copy', ru: 'Печатная копия' },
		},
	],
});

describe('renderValue', () => {
	it('keeps a figure and its unit on one line', () => {
		expect(renderValue(bank, number(54.19), 'en')).toBe('54.19\u00a0%');
	});

	it('prints as many decimals as the figure has', () => {
		expect(renderValue(bank, number(53.9), 'en')).toBe('53.90\u00a0%');
	});

	it('writes a decimal comma in Kazakh and Russian', () => {
		expect(renderValue(bank, number(54.19), 'ru')).toBe('54,19\u00a0%');
		expect(renderValue(bank, number(54.19), 'kk')).toBe('54,19\u00a0%');
	});

	it('falls back to English as a whole where the unit is not translated', () => {
		expect(renderValue(bank, number(3431510, 0, 'seats'), 'ru')).toBe('3,431,510\u00a0seats');
	});

	it('uses the unit of one for exactly one', () => {
		expect(renderValue(bank, number(1, 0, 'seats'), 'en')).toBe('1\u00a0seat');
	});

	it('writes both ends of a range, and the unit once and of many', () => {
		expect(renderValue(bank, range(53.33, 54.42), 'en')).toBe('53.33\u00a0to\u00a054.42\u00a0%');
		expect(renderValue(bank, range(53.33, 54.42), 'ru')).toBe('53,33–54,42\u00a0%');
		expect(renderValue(bank, range(53.33, 54.42), 'kk')).toBe('53,33–54,42\u00a0%');
		expect(renderValue(bank, range(1, 2, 0, 'seats'), 'en')).toBe('1\u00a0to\u00a02\u00a0seats');
	});

	it('writes days, months and years', () => {
		expect(renderValue(bank, date('2023-03-19'), 'en')).toBe('19\u00a0March 2023');
		expect(renderValue(bank, date('2023-03'), 'en')).toBe('March 2023');
		expect(renderValue(bank, date('2023'), 'en')).toBe('2023');
	});

	it('names an entity in the language, or in English where it has no name there', () => {
		expect(renderValue(bank, entity('auyl'), 'kk')).toBe('Ауыл');
		expect(renderValue(bank, entity('auyl'), 'ru')).toBe('Auyl');
	});

	it('gives a text as it is written', () => {
		expect(renderValue(bank, words('t', 'a snap election'), 'en')).toBe('a snap election');
	});

	it('refuses an entity that the bank does not have', () => {
		expect(() => renderValue(bank, entity('nobody'), 'en')).toThrow('nobody');
	});
});

describe('statementWith', () => {
	it('fills the slot', () => {
		expect(statementWith(bank, vote, date('2023-03-20'), 'en')).toBe(
			'The vote was on 20\u00a0March 2023.',
		);
	});

	it('speaks one language: sentence and value in Russian', () => {
		expect(statementWith(bank, vote, vote.answer, 'ru')).toBe(
			'Голосование прошло 19\u00a0марта 2023\u00a0года.',
		);
	});

	it('is wholly English where the value has no name in the language of the sentence', () => {
		expect(statementWith(bank, vote, entity('auyl'), 'ru')).toBe('The vote was on Auyl.');
	});

	it('is wholly English where the sentence is not translated', () => {
		expect(statementWith(bank, vote, entity('auyl'), 'kk')).toBe('The vote was on Auyl.');
		expect(statementText(bank, vote, entity('auyl')).kk).toBeUndefined();
	});
});

describe('viewCitation', () => {
	it('writes the source out', () => {
		expect(viewCitation(bank, { source: sourceId('page'), at: 'P1' }, 'en')).toEqual({
			source: 'page',
			lang: 'en',
			publisher: 'A newspaper',
			title: 'a page',
			kind: 'news agency',
			at: 'P1',
			date: '2023-03-20',
			url: 'https://example.org/page',
		});
	});

	it('names the publisher in which it was read', () => {
		const view = viewCitation(
			bank,
			{ source: sourceId('law'), at: 'article 1', readIn: sourceId('page') },
			'en',
		);
		expect(view.readIn).toBe('A newspaper');
	});

	it('is wholly in one language', () => {
		const view = viewCitation(bank, { source: sourceId('cec'), at: 'P1' }, 'ru');
		expect([view.publisher, view.title]).toEqual(['The commission', 'a page']);
		const law = viewCitation(bank, { source: sourceId('law'), at: 'P1' }, 'ru');
		expect([law.publisher, law.title, law.note]).toEqual(['Парламент', 'закон', 'Печатная копия']);
	});

	it('refuses a source that the bank does not have', () => {
		const [first] = cite;
		expect(() => viewCitation(bank, { at: '', ...first, source: sourceId('lost') }, 'en')).toThrow(
			'lost',
		);
	});
});
