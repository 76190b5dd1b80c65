import { describe, expect, it } from 'vitest';
import { untoldBy } from '#lib/bank/lint/told-figures.ts';

const inEnglish = (words: string, ...known: string[]): string[] => untoldBy(words, 'en', known);

describe('untoldBy', () => {
	it.each([
		['the same figure', 'It had 54.19 %.', ['The turnout was 54.19 %.']],
		['a figure with other noughts', 'It had 53.9 %.', ['It was 53.90 %.']],
		['a figure grouped otherwise', 'It had 3431510 votes.', ['It had 3,431,510 votes.']],
		['a day', 'On 19 March 2023 it was.', ['It was on 19 March 2023.']],
		['a day in digits', 'On 19 March 2023 it was.', ['2023-03-19']],
		['a day without its year', 'On 19 March it was.', ['It was on 19 March 2023.']],
		['the month of a day', 'In March 2023 it was.', ['It was on 19 March 2023.']],
		['the year of a day', 'In 2023 it was.', ['It was on 19 March 2023.']],
		['both days of a span', 'On 5 and 6 June 2022 it was.', ['From 5 to 6 June 2022.']],
		['days that a sentence sets apart', 'To 19 or to 20 March 2019.', ['2019-03-19', '2019-03-20']],
		['a figure that is said to be rounded', 'About 54 % came.', ['It was 54.19 %.']],
		['rounded millions', 'Some 6.4 million voted.', ['6,366,441 votes']],
		['exact thousands', 'It had 12 thousand.', ['12,000 voters']],
	])('knows %s', (_, words, known) => {
		expect(inEnglish(words, ...known)).toEqual([]);
	});

	it.each([
		['a figure of nobody', 'It had 54.2 %.', ['54.19 %'], ['54.2']],
		['a figure rounded in silence', 'It had 54 %.', ['54.19 %'], ['54']],
		['a figure rounded wrongly', 'About 55 % came.', ['54.19 %'], ['55']],
		['another day of the month', 'On 20 March 2023.', ['19 March 2023'], ['20 March 2023']],
		['the same day of another year', 'On 19 March 2019.', ['19 March 2023'], ['19 March 2019']],
		['one day of two', 'On 5 and 7 June 2022.', ['5 June 2022'], ['5 and 7 June 2022']],
		['another month', 'In April 2023.', ['19 March 2023'], ['April 2023']],
		['a day taken for a figure', 'It had 19 seats.', ['19 March 2023'], ['19']],
		['each figure once', 'It had 7, then 7, then 8.', [], ['7', '8']],
	])('reports %s', (_, words, known, untold) => {
		expect(inEnglish(words, ...known)).toEqual(untold);
	});

	it('reads figures as Kazakh and Russian write them', () => {
		expect(untoldBy('Явка 54,19 %, голосов 3 431 510.', 'ru', ['54.19 %, 3,431,510'])).toEqual([]);
		expect(untoldBy('2023 жылғы 19 наурызда', 'kk', ['19 March 2023'])).toEqual([]);
		expect(untoldBy('Явка 54,21 %.', 'ru', ['54.19 %'])).toEqual(['54,21']);
	});
});
