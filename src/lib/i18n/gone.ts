import type { Lang } from '#lib/kernel/lang.ts';

/** What a page that is not here says, and where it leads. */
interface GoneWords {
	readonly title: string;
	readonly text: string;
	readonly today: string;
	readonly topics: string;
}

/**
 * Apart from the dictionaries, since a page that is not here has no data. src/gone.html says the
 * same where no script runs.
 */
export const gone: Readonly<Record<Lang, GoneWords>> = {
	en: {
		title: 'This page is not here',
		text: 'The address may be old or mistyped. Your answers are safe.',
		today: 'To today’s questions',
		topics: 'All topics',
	},
	kk: {
		title: 'Мұндай бет жоқ',
		text: 'Мекенжай ескі немесе қате жазылған болуы мүмкін. Жауаптарыңыз орнында.',
		today: 'Бүгінгі сұрақтарға',
		topics: 'Барлық тақырып',
	},
	ru: {
		title: 'Такой страницы нет',
		text: 'Возможно, адрес устарел или набран с ошибкой. Ваши ответы целы.',
		today: 'К вопросам на сегодня',
		topics: 'Все темы',
	},
};
