import { describe, expect, it } from 'vitest';
import { nbsp } from '#lib/kernel/figures.ts';
import { formatSpan, shortMonth } from '#lib/kernel/format.ts';

describe('formatSpan', () => {
	const day = { from: '2023-03-19', to: '2023-03-19' };
	const month = { from: '2022-01-01', to: '2022-01-31' };
	const year = { from: '2023-01-01', to: '2023-12-31' };
	const days = { from: '2022-01-02', to: '2022-01-11' };

	it.each([
		['en', '19\u00a0March 2023'],
		['kk', '2023\u00a0жылғы 19\u00a0наурыз'],
		['ru', '19\u00a0марта 2023\u00a0года'],
	] as const)('keeps a day with its month in %s', (lang, said) => {
		expect(formatSpan(day, lang)).toBe(said);
	});

	it('writes the first days of a month without a nought', () => {
		expect(formatSpan({ from: '2022-06-05', to: '2022-06-05' }, 'en')).toBe('5\u00a0June 2022');
	});

	it.each([
		['en', 'January 2022'],
		['kk', '2022\u00a0жылғы қаңтар'],
		['ru', 'январь 2022\u00a0года'],
	] as const)('names a whole month alone in %s', (lang, said) => {
		expect(formatSpan(month, lang)).toBe(said);
	});

	it.each([
		['en', '2023'],
		['kk', '2023\u00a0жыл'],
		['ru', '2023\u00a0год'],
	] as const)('names a whole year alone in %s', (lang, said) => {
		expect(formatSpan(year, lang)).toBe(said);
	});

	it.each([
		['en', '2\u00a0January 2022 – 11\u00a0January 2022'],
		['kk', '2022\u00a0жылғы 2\u00a0қаңтар – 2022\u00a0жылғы 11\u00a0қаңтар'],
		['ru', '2\u00a0января 2022\u00a0года – 11\u00a0января 2022\u00a0года'],
	] as const)('names both ends of other spans in %s', (lang, said) => {
		expect(formatSpan(days, lang)).toBe(said);
	});

	it('takes February by its length in that year', () => {
		expect(formatSpan({ from: '2024-02-01', to: '2024-02-29' }, 'en')).toBe('February 2024');
		expect(formatSpan({ from: '2024-02-01', to: '2024-02-28' }, 'en')).toBe(
			'1\u00a0February 2024 – 28\u00a0February 2024',
		);
		expect(formatSpan({ from: '2023-02-01', to: '2023-02-28' }, 'en')).toBe('February 2023');
	});

	it('names both ends of spans over several months', () => {
		expect(formatSpan({ from: '2022-01-01', to: '2022-02-28' }, 'en')).toBe(
			'1\u00a0January 2022 – 28\u00a0February 2022',
		);
	});

	it('has all twelve months in three languages', () => {
		const months = Array.from(
			{ length: 12 },
			(_, i) => `2023-${String(i + 1).padStart(2, '0')}-15`,
		);
		const said = (lang: 'en' | 'kk' | 'ru') =>
			months.map((iso) => formatSpan({ from: iso, to: iso }, lang));
		expect(said('en').map((text) => text.split(/[\u00a0 ]/u)[1])).toEqual(
			'January February March April May June July August September October November December'.split(
				' ',
			),
		);
		expect(said('kk').map((text) => text.split(nbsp)[2])).toEqual(
			'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
				' ',
			),
		);
		expect(said('ru').map((text) => text.split(/[\u00a0 ]/u)[1])).toEqual(
			'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
				' ',
			),
		);
	});
});

describe('shortMonth', () => {
	it.each([
		['en', 'Jan', 'May', 'Dec'],
		['kk', 'қаң', 'мам', 'жел'],
		['ru', 'янв', 'май', 'дек'],
	] as const)('is the beginning of the month’s name in %s', (lang, first, fifth, last) => {
		expect([1, 5, 12].map((month) => shortMonth(month, lang))).toEqual([first, fifth, last]);
	});
});
