import type { TopicId } from '#lib/kernel/brand.ts';
import type { Lesson, LessonSection, LessonsJson } from '#lib/bank/lesson.ts';
import { textsOfLesson } from '#lib/bank/lesson-texts.ts';
import type { Topic } from '#lib/bank/model.ts';
import * as authoring from './authoring-lessons.ts';
import type { AuthoredLesson } from './authoring-lessons.ts';
import { checkPictureIds } from './check-picture-ids.ts';
import { checkRepeats } from './check-repeats.ts';
import type { CookedTerm } from './glossary.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { cookParagraph } from './paragraphs.ts';
import { cookPicture } from './pictures.ts';
import type { Drawn } from './pictures.ts';
import { formatPlace } from './problem.ts';
import { checkSlots, noSlots } from './slots.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

/** A lesson with the place of its file; its parts have the same path in both. */
export interface CookedLesson {
	readonly lesson: Lesson;
	readonly at: Spot;
}

export const cookLesson = (kitchen: Kitchen, drawn: Drawn, sheet: Sheet): CookedLesson[] => {
	const at = new Spot(sheet);
	const written = validate(authoring.lesson, sheet.tree, at, kitchen.findings);
	if (!written) return [];
	refer(kitchen, 'topic', written.topic, at.in('topic'));
	written.words.forEach((word, i) => refer(kitchen, 'term', word, at.in('words', i)));
	checkRepeats(kitchen, written.words, at.in('words'));
	checkPictureIds(kitchen, written, at);
	const lesson: Lesson = {
		topic: qualify<TopicId>(kitchen, written.topic),
		sections: written.sections.map((section, i) =>
			cookSection(kitchen, drawn, section, { at: at.in('sections', i), isFirst: i === 0 }),
		),
		asides: written.asides.map(({ title, paragraphs }, i) => ({
			title,
			paragraphs: paragraphs.map((paragraph, j) =>
				cookParagraph(kitchen, paragraph, at.in('asides', i, 'paragraphs', j)),
			),
		})),
		words: written.words,
	};
	for (const { part, path, text } of textsOfLesson(lesson))
		checkSlots(text, noSlots, at.in(...part, ...path), kitchen.findings);
	return [{ lesson, at }];
};

const cookSection = (
	kitchen: Kitchen,
	drawn: Drawn,
	{ heading, paragraphs, pictures }: AuthoredLesson['sections'][number],
	{ at, isFirst }: { readonly at: Spot; readonly isFirst: boolean },
): LessonSection => {
	if (paragraphs.length + pictures.length === 0)
		kitchen.findings.error(at, 'empty-section', 'this section has nothing to read or look at');
	if (heading === undefined && !isFirst)
		kitchen.findings.error(
			at,
			'missing-heading',
			'only the opening of a lesson has no heading',
			'add "heading", or move the paragraphs into the section before',
		);
	return {
		heading,
		paragraphs: paragraphs.map((paragraph, i) =>
			cookParagraph(kitchen, paragraph, at.in('paragraphs', i)),
		),
		pictures: pictures.map((picture, i) =>
			cookPicture(kitchen, drawn, picture, at.in('pictures', i)),
		),
	};
};

/** Reports a second lesson for a topic. */
export const checkOneEach = ({ findings }: Kitchen, cooked: readonly CookedLesson[]): void =>
	cooked.forEach(({ lesson, at }, i) => {
		const first = cooked.slice(0, i).find((other) => other.lesson.topic === lesson.topic);
		if (!first) return;
		const message = `this topic has a lesson already, at ${formatPlace(first.at.in('topic').place)}`;
		findings.error(at.in('topic'), 'repeated-lesson', message, 'make one lesson of both');
	});

/** The reading of a bank, lessons in the order of its topics. */
export const shelveLessons = (
	topics: readonly Topic[],
	terms: readonly CookedTerm[],
	lessons: readonly CookedLesson[],
): LessonsJson => ({
	format: 'sabaq-lessons',
	version: 1,
	glossary: terms.map(({ term }) => term),
	lessons: topics.flatMap(({ id }) =>
		lessons.flatMap(({ lesson }) => (lesson.topic === id ? [lesson] : [])),
	),
});
