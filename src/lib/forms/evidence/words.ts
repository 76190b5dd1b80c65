import type { Text } from '#lib/kernel/lang.ts';
import type { Patterns } from '../pattern.ts';
import type { EvidenceItem } from './item.ts';

/** What is asked of the sources; `{event}` is the event's phrase, which does not say when it was. */
export const askForSource: Readonly<Record<EvidenceItem['asks'], Patterns>> = {
	first: [
		{
			en: 'Going by their dates, which of these sources was the first to come out once this had happened? “{event}”',
			kk: 'Шыққан күніне қарағанда, мына оқиға болған соң ең бірінші шыққан дереккөз қайсысы? «{event}»',
			ru: 'Если судить по датам, какой из этих источников вышел первым, когда это уже произошло? «{event}»',
		},
		{
			en: 'These sources are in order of date. Which is the first that could have reported this: “{event}”?',
			kk: 'Бұл дереккөздер шыққан күні бойынша тұр. Мына оқиға туралы хабарлай алған алғашқысы қайсысы: «{event}»?',
			ru: 'Эти источники стоят по порядку дат. Какой из них первым мог сообщить об этом: «{event}»?',
		},
	],
	'too-early': [
		{
			en: 'Going by their dates, which of these sources was the last to come out before this happened? “{event}”',
			kk: 'Шыққан күніне қарағанда, мына оқиғаға дейін ең соңғы шыққан дереккөз қайсысы? «{event}»',
			ru: 'Если судить по датам, какой из этих источников вышел последним до этого события? «{event}»',
		},
		{
			en: 'These sources are in order of date. Which is the last one published before this happened: “{event}”?',
			kk: 'Бұл дереккөздер шыққан күні бойынша тұр. Мына оқиғаға дейін шыққандарының соңғысы қайсысы: «{event}»?',
			ru: 'Эти источники стоят по порядку дат. Какой из них вышел последним до этого события: «{event}»?',
		},
	],
};

/** A source as an option. */
export const sourceLine: Text = {
	en: '{publisher}: {title} ({date})',
	kk: '{publisher}: {title} ({date})',
	ru: '{publisher}: {title} ({date})',
};

/** What is true of a source, by its date and by what is asked. */
export type Standing = 'before' | 'long-before' | 'first' | 'after' | 'not-early';

/** Why a source is the one asked for, or is not. */
export const whyOf: Readonly<Record<Standing, Text>> = {
	before: {
		en: 'Published on {published}, before {event}: it could not report what had not happened yet.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Әлі болмаған нәрсе туралы хабарлау мүмкін емес еді.',
		ru: 'Дата публикации: {published}. Время события: {event}. О том, чего ещё не было, сообщить было нельзя.',
	},
	'long-before': {
		en: 'Published on {published}, before {event}: too early as well, but not the last of these.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Бұл да тым ерте, бірақ олардың соңғысы емес.',
		ru: 'Дата публикации: {published}. Время события: {event}. Это тоже слишком рано, но из таких он не последний.',
	},
	first: {
		en: 'Published on {published}, not before {event}: the first of these that could report it.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Бұл туралы хабарлай алғандардың алғашқысы.',
		ru: 'Дата публикации: {published}. Время события: {event}. Он первым из них мог сообщить об этом.',
	},
	after: {
		en: 'Published on {published}, not before {event}: it could report it, but another one came first.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Хабарлай алар еді, бірақ одан бұрын шыққаны бар.',
		ru: 'Дата публикации: {published}. Время события: {event}. Сообщить он мог, но раньше него вышел другой.',
	},
	'not-early': {
		en: 'Published on {published}, not before {event}: it did not come too early.',
		kk: 'Жарияланған күні: {published}. Оқиға уақыты: {event}. Бұл тым ерте емес.',
		ru: 'Дата публикации: {published}. Время события: {event}. Это не слишком рано.',
	},
};
