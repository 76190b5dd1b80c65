import type { Bank } from '#lib/bank/bank.ts';
import type { Aside, Lesson, LessonSection, Paragraph, Picture, Term } from '#lib/bank/lesson.ts';
import { countWords } from '#lib/kernel/count-words.ts';
import { langs, type Lang, type Said } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { citesOf, mergeCitations, viewCitations } from '../citations.ts';
import { viewPicture } from '../pictures/picture.ts';
import type { PictureWords } from '../pictures/view.ts';
import { shownDatasets } from './shown.ts';
import type { AsideView, LessonView, ParagraphView, SectionView, WordView } from './view.ts';

/**
 * Words a minute. Adults read 238 of English non-fiction (Brysbaert 2019, doi 10.1016/j.jml.2019.104047);
 * pupils and those who read a foreign language are slower.
 */
const pace = 180;

/** What a lesson is shown with. */
export interface LessonRequest {
	readonly bank: Bank;
	readonly terms: ReadonlyMap<string, Term>;
	readonly lang: Lang;
	readonly words: PictureWords;
}

/**
 * A lesson as its page shows it.
 * @throws Error for a fact, a term or a column that is not there: the compile has refused such a lesson
 */
export const viewLesson = (lesson: Lesson, request: LessonRequest): LessonView => {
	const { bank, terms, lang } = request;
	const sections = lesson.sections.map((section) => viewSection(section, lesson, request));
	const asides = lesson.asides.map((aside) => viewAside(aside, request));
	const words = lesson.words.map((id) => viewWord(found(terms.get(id), id), lang));
	const texts = [...sections, ...asides].flatMap(({ paragraphs }) => paragraphs);
	const cites = [...lesson.sections, ...lesson.asides]
		.flatMap(({ paragraphs }) => paragraphs)
		.flatMap((paragraph) => citesOf(bank, paragraph));
	const pictured = sections.flatMap(({ pictures }) =>
		pictures.flatMap(({ picture }) => picture.citations),
	);
	return {
		minutes: minutesFor(texts.map(({ text }) => text)),
		sections,
		asides,
		words,
		sources: mergeCitations([...viewCitations(bank, cites, lang), ...pictured]),
		isForeign: texts.some(({ text }) => text.lang !== lang),
	};
};

const found = <T>(thing: T | undefined, id: string): T => {
	if (thing !== undefined) return thing;
	throw new Error(`there is no ${id}: the compile of lessons should have refused it`);
};

const minutesFor = (texts: readonly Said[]): number => {
	const words = texts.reduce((sum, { text }) => sum + countWords(text), 0);
	return Math.max(1, Math.round(words / pace));
};

const viewParagraph = (paragraph: Paragraph, { bank, lang }: LessonRequest): ParagraphView => ({
	text: printed(paragraph.text, lang),
	citations: viewCitations(bank, citesOf(bank, paragraph), lang),
});

const viewSection = (
	{ heading, paragraphs, pictures }: LessonSection,
	lesson: Lesson,
	request: LessonRequest,
): SectionView => {
	const shown = [...shownDatasets(request.bank, lesson)];
	const datasetsAt = ({ id }: Picture): string[] =>
		shown.flatMap(([dataset, at]) => (at === id ? [localId(dataset)] : []));
	return {
		heading: heading && printed(heading, request.lang),
		paragraphs: paragraphs.map((paragraph) => viewParagraph(paragraph, request)),
		pictures: pictures.map((picture) => ({
			picture: viewPicture(request.bank, picture, request.lang, request.words),
			datasets: datasetsAt(picture),
		})),
	};
};

const viewAside = ({ title, paragraphs }: Aside, request: LessonRequest): AsideView => ({
	title: printed(title, request.lang),
	paragraphs: paragraphs.map((paragraph) => viewParagraph(paragraph, request)),
});

const viewWord = ({ id, term, meaning }: Term, lang: Lang): WordView => {
	const own = printed(term, lang);
	return {
		id,
		term: own,
		// A word that is the same in two languages is said once.
		others: langs
			.map((one) => printed(term, one))
			.filter(
				(one, i, all) =>
					one.lang !== own.lang &&
					one.text !== own.text &&
					all.findIndex(({ text }) => text === one.text) === i,
			),
		meaning: printed(meaning, lang),
	};
};
