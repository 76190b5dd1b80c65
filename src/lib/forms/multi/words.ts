import type { Text } from '#lib/kernel/lang.ts';

/** What a generated item asks. */
export const askWhichAreTrue: Text = {
	en: 'Which of these sentences are true?',
	kk: 'Мына сөйлемдердің қайсысы рас?',
	ru: 'Какие из этих предложений верны?',
};
