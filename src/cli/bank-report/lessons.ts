import type { Bank } from '#lib/bank/bank.ts';
import type { Lesson, LessonsJson } from '#lib/bank/lesson.ts';
import { countRunningWords } from '#lib/bank/lesson-texts.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { columns, figure } from './section.ts';
import type { Section } from './section.ts';

const picturesOf = ({ sections }: Lesson): readonly string[] =>
	sections.flatMap(({ pictures }) => pictures.map(({ kind }) => kind));

/** How long each lesson is, what it shows, and what is still to be written or read. */
export const lessonsByTopic = (bank: Bank, { lessons, glossary }: LessonsJson): Section => {
	const without = [...bank.topics.keys()].filter((id) =>
		lessons.every(({ topic }) => topic !== id),
	);
	const unread = (['kk', 'ru'] as const).map((lang) => ({
		lang,
		missing: glossary.flatMap(({ id, term, meaning }) =>
			term[lang] === undefined || meaning[lang] === undefined ? [id] : [],
		),
		unreviewed: glossary.filter(({ unreviewed }) => unreviewed.includes(lang)).length,
	}));
	const rows = lessons.map((lesson) => ({
		topic: localId(lesson.topic),
		words: countRunningWords(lesson),
		pictures: picturesOf(lesson),
	}));
	return {
		title: 'Lessons and glossary',
		lines: [
			...columns([
				['topic', 'words', 'pictures'],
				...rows.map(({ topic, words, pictures }) => [topic, words, pictures.join(', ')]),
			]),
			`topics without a lesson: ${without.map(localId).join(', ') || 'none'}`,
			`terms: ${glossary.length}`,
			...unread.map(
				({ lang, missing, unreviewed }) =>
					`    ${lang}: ${unreviewed} wait for a native reader, without words: ${missing.join(', ') || 'none'}`,
			),
		],
		json: [
			...rows.flatMap(({ topic, words, pictures }) => [
				figure(`lessons/${topic}/words`, words, 'words'),
				figure(`lessons/${topic}/pictures`, pictures.length, 'pictures'),
			]),
			...without.map((id) => ({ lesson: 'none', of: localId(id) })),
			figure('glossary/terms', glossary.length, 'terms'),
			...unread.flatMap(({ lang, missing, unreviewed }) => [
				figure(`glossary/${lang}/unreviewed`, unreviewed, 'terms'),
				figure(`glossary/${lang}/missing`, missing.length, 'terms'),
			]),
		],
	};
};
