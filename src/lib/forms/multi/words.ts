import type { Patterns } from '../pattern.ts';

/** What a generated item asks. How many are true is not told. */
export const askWhichAreTrue: Patterns = [
	{
		en: 'Which of these sentences are true?',
		kk: 'Мына сөйлемдердің қайсысы рас?',
		ru: 'Какие из этих предложений верны?',
	},
	{
		en: 'Pick every sentence that is true.',
		kk: 'Рас сөйлемдердің бәрін белгілеңіз.',
		ru: 'Отметьте все верные предложения.',
	},
	{
		en: 'Read each sentence by itself. Which ones are true?',
		kk: 'Әр сөйлемді жеке оқыңыз. Қайсысы рас?',
		ru: 'Прочтите каждое предложение отдельно. Какие из них верны?',
	},
];
