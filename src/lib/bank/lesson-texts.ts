import { countWords } from '#lib/kernel/count-words.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Aside, Lesson, LessonSection, Paragraph, Picture, Term } from './lesson.ts';

/** Steps from a lesson to one of its parts, the same in its file and in what is made of it. */
export type LessonPath = readonly (string | number)[];

/** Words of a lesson, with where they stand. */
export interface LessonText {
	/** The paragraph, picture, section or aside that they belong to. */
	readonly part: LessonPath;
	/** Steps from the part to the words. */
	readonly path: LessonPath;
	readonly text: Text;
	/** The paragraph, for the words of one. */
	readonly paragraph?: Paragraph | undefined;
}

/** What a part of a lesson is called where something is said about it. */
export const partId = ({ topic }: Pick<Lesson, 'topic'>, part: LessonPath): string =>
	[topic, 'lesson', ...part].join('/');

/** What a term is called where something is said about it. */
export const termId = ({ id }: Pick<Term, 'id'>): string => `term:${id}`;

/** All words of a lesson, in the order of its file. */
export const textsOfLesson = ({ sections, asides }: Lesson): readonly LessonText[] => [
	...sections.flatMap((section, i) => ofSection(section, ['sections', i])),
	...asides.flatMap((aside, i) => ofAside(aside, ['asides', i])),
];

const words = (part: LessonPath, path: LessonPath, text: Text | undefined): LessonText[] =>
	text ? [{ part, path, text }] : [];

const ofSection = (
	{ heading, paragraphs, pictures }: LessonSection,
	part: LessonPath,
): LessonText[] => [
	...words(part, ['heading'], heading),
	...ofParagraphs(paragraphs, part),
	...pictures.flatMap((picture, i) => ofPicture(picture, [...part, 'pictures', i])),
];

const ofAside = ({ title, paragraphs }: Aside, part: LessonPath): LessonText[] => [
	...words(part, ['title'], title),
	...ofParagraphs(paragraphs, part),
];

const ofParagraphs = (paragraphs: readonly Paragraph[], part: LessonPath): LessonText[] =>
	paragraphs.map((paragraph, i) => ({
		part: [...part, 'paragraphs', i],
		path: ['text'],
		text: paragraph.text,
		paragraph,
	}));

const ofPicture = (picture: Picture, part: LessonPath): LessonText[] => [
	...words(part, ['title'], picture.title),
	...words(part, ['note'], picture.note),
	...('level' in picture ? words(part, ['level', 'label'], picture.level?.label) : []),
	...('absent' in picture
		? Object.entries(picture.absent ?? {}).flatMap(([column, text]) =>
				words(part, ['absent', column], text),
			)
		: []),
	...(picture.kind === 'holders'
		? picture.posts.flatMap(({ post }, i) => words(part, ['posts', i, 'post'], post))
		: []),
];

/** How many words the running text of a lesson has in English: no headings, asides or pictures. */
export const countRunningWords = ({ sections }: Pick<Lesson, 'sections'>): number =>
	sections
		.flatMap(({ paragraphs }) => paragraphs)
		.reduce((sum, { text }) => sum + countWords(text.en), 0);

/** How many words the running text of a lesson should have. */
export const runningWords = { least: 150, most: 350 } as const;
