import type { Text } from '#lib/kernel/lang.ts';
import type { Patterns } from '../pattern.ts';

/** What is read off the chart is asked as it stands, or with a word on where to look. */
export const askOffChart: Patterns = [
	{ en: '{question}', kk: '{question}', ru: '{question}' },
	{
		en: 'Look at the chart. {question}',
		kk: 'Диаграммаға қараңыз. {question}',
		ru: 'Посмотрите на диаграмму. {question}',
	},
];

/** Which row has a figure, where the row's own sentence cannot be turned into a question. */
export const askForRow: Text = {
	en: '{title}: beside which of these names does {value} stand under “{column}”?',
	kk: '{title}: «{column}» бағанында {value} мына атаулардың қайсысының тұсында тұр?',
	ru: '{title}: напротив какого из этих названий в графе «{column}» стоит {value}?',
};

/** Stands over two columns, neither of whose titles is true of both. */
export const titleOfPairs: Text = {
	en: 'Two sets of figures compared',
	kk: 'Екі түрлі көрсеткішті салыстыру',
	ru: 'Сравнение двух рядов данных',
};

/** How a column is headed beside one of another table: an exit poll is never called a result. */
export const headOfColumn = {
	'exit-poll': {
		en: 'Exit poll: {column}',
		kk: 'Экзит-полл: {column}',
		ru: 'Экзитпол: {column}',
	},
	table: {
		en: '{dataset}: {column}',
		kk: '{dataset}: {column}',
		ru: '{dataset}: {column}',
	},
} as const satisfies Readonly<Record<string, Text>>;
