import type { Text } from '#lib/kernel/lang.ts';
import type { Patterns } from '../pattern.ts';

/** What events are matched with, by how exact their dates are. */
export const askForDates: Readonly<Record<'day' | 'month' | 'year', Patterns>> = {
	day: [
		{
			en: 'Match each event with its date.',
			kk: 'Әр оқиғаны күнімен сәйкестендіріңіз.',
			ru: 'Соедините каждое событие с его датой.',
		},
		{
			en: 'On which day did each of these happen?',
			kk: 'Мыналардың әрқайсысы қай күні болды?',
			ru: 'В какой день произошло каждое из этих событий?',
		},
		{
			en: 'Which date belongs to which event?',
			kk: 'Қай оқиғаға қай күн сәйкес келеді?',
			ru: 'Какая дата относится к какому событию?',
		},
	],
	month: [
		{
			en: 'Match each event with its month.',
			kk: 'Әр оқиғаны айымен сәйкестендіріңіз.',
			ru: 'Соедините каждое событие с его месяцем.',
		},
		{
			en: 'In which month did each of these happen?',
			kk: 'Мыналардың әрқайсысы қай айда болды?',
			ru: 'В каком месяце произошло каждое из этих событий?',
		},
	],
	year: [
		{
			en: 'Match each event with its year.',
			kk: 'Әр оқиғаны жылымен сәйкестендіріңіз.',
			ru: 'Соедините каждое событие с его годом.',
		},
		{
			en: 'In which year did each of these happen?',
			kk: 'Мыналардың әрқайсысы қай жылы болды?',
			ru: 'В каком году произошло каждое из этих событий?',
		},
	],
};

/** `{question}` is what is asked of each, and comes first: see `askOfEach`. */
export const askForHolders: Patterns = [
	{
		en: '{question} Match each with the right name.',
		kk: '{question} Әрқайсысын тиісті атпен сәйкестендіріңіз.',
		ru: '{question} Подберите к каждому нужное имя.',
	},
	{
		en: '{question} Match each with its name.',
		kk: '{question} Әрқайсысына тиісті атты табыңыз.',
		ru: '{question} Соедините каждое с нужным именем.',
	},
];

/** `{question}` as for holders; `{source}` is who published the figures and when. */
export const askForFigures: Patterns = [
	{
		en: '{question} Match each with its figure ({source}).',
		kk: '{question} Әрқайсысын өз көрсеткішімен сәйкестендіріңіз ({source}).',
		ru: '{question} Подберите к каждому его показатель ({source}).',
	},
	{
		en: '{question} ({source}) Match each with its figure.',
		kk: '{question} ({source}) Әрқайсысын өз көрсеткішімен сәйкестендіріңіз.',
		ru: '{question} ({source}) Подберите к каждому его показатель.',
	},
];

/** Stands for the question where the facts of a column are not asked in one wording. */
export const askOfColumn: Text = {
	en: '{title}: “{column}”.',
	kk: '{title}: «{column}».',
	ru: '{title}: «{column}».',
};

/**
 * Who published the figures and when: `dated` where the question names the publisher already,
 * `undated` where it gives the day already.
 */
export const sourceOfFigures = {
	named: { en: '{publisher}, {date}', kk: '{publisher}, {date}', ru: '{publisher}, {date}' },
	dated: { en: '{date}', kk: '{date}', ru: '{date}' },
	undated: { en: '{publisher}', kk: '{publisher}', ru: '{publisher}' },
} as const satisfies Readonly<Record<string, Text>>;
