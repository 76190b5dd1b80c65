import type { Text } from '#lib/kernel/lang.ts';

/** What this form asks and says in its own words. */
export const wording = {
	support: {
		en: 'Which of these sources could support this sentence? “{sentence}”',
		kk: 'Мына сөйлемді осы дереккөздердің қайсысы растай алады? «{sentence}»',
		ru: 'Какой из этих источников мог бы подтвердить это предложение? «{sentence}»',
	},
	'too-early': {
		en: 'Which of these sources came out too early to support this sentence? “{sentence}”',
		kk: 'Мына сөйлемді растау үшін осы дереккөздердің қайсысы тым ерте шыққан? «{sentence}»',
		ru: 'Какой из этих источников вышел слишком рано, чтобы подтвердить это предложение? «{sentence}»',
	},
	/** A source as an option. */
	source: {
		en: '{publisher}: {title} ({date})',
		kk: '{publisher}: {title} ({date})',
		ru: '{publisher}: {title} ({date})',
	},
	/** Why a source could not, could, or was not too early. */
	before: {
		en: 'Published on {published}, before {event}: it could not report what had not happened yet.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Әлі болмаған нәрсе туралы хабарлау мүмкін емес еді.',
		ru: 'Дата публикации: {published}. Время события: {event}. О том, чего ещё не было, сообщить было нельзя.',
	},
	cited: {
		en: 'Published on {published}, not before {event}, and it is cited for this fact.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Бұл дерек осы дереккөзге сүйенеді.',
		ru: 'Дата публикации: {published}. Время события: {event}. На этот источник опирается факт.',
	},
	later: {
		en: 'Published on {published}, not before {event}: it did not come too early.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Бұл тым ерте емес.',
		ru: 'Дата публикации: {published}. Время события: {event}. Это не слишком рано.',
	},
} as const satisfies Readonly<Record<string, Text>>;
