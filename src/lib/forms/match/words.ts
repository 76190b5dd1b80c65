import type { Text } from '#lib/kernel/lang.ts';

/** What the items of this form ask, by what is matched. */
export const askForPairs = {
	dates: {
		en: 'Match each event with its date.',
		kk: 'Әр оқиғаны күнімен сәйкестендіріңіз.',
		ru: 'Соедините каждое событие с его датой.',
	},
	/** `{question}` is what is asked of each, with dots in place of its name. */
	holders: {
		en: 'Match the pairs. {question}',
		kk: 'Жұптарды табыңыз. {question}',
		ru: 'Составьте пары. {question}',
	},
	/** What was counted, and who published it when. */
	figures: {
		en: 'Match the pairs. {title}: {column} ({publisher}, {date}).',
		kk: 'Жұптарды табыңыз. {title}: {column} ({publisher}, {date}).',
		ru: 'Составьте пары. {title}: {column} ({publisher}, {date}).',
	},
} satisfies Record<string, Text>;
