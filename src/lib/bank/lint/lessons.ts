import type { Bank } from '#lib/bank/bank.ts';
import type { Lesson, LessonsJson, Paragraph, Term } from '#lib/bank/lesson.ts';
import {
	countRunningWords,
	partId,
	runningWords,
	termId,
	textsOfLesson,
} from '#lib/bank/lesson-texts.ts';
import type { LessonText } from '#lib/bank/lesson-texts.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { timeBoundWords } from '#lib/bank/time-bound.ts';
import { wordsOfFact } from './figures.ts';
import { mixedScript } from './passages.ts';
import type { Finding } from './rule.ts';
import { untoldBy } from './told-figures.ts';

/** What is badly written in the reading of a bank that is right otherwise. */
export const lintLessons = (
	bank: Bank,
	{ lessons, glossary }: Pick<LessonsJson, 'lessons' | 'glossary'>,
): readonly Finding[] => [
	...lessons.flatMap((lesson) => [
		...textsOfLesson(lesson).flatMap((one) => lintText(bank, lesson, one)),
		...wrongLength(lesson),
	]),
	...glossary.flatMap((term) => [...lintTerm(term), ...unusedTerm(term, lessons)]),
];

type Found = Pick<Finding, 'code' | 'message' | 'suggestion'>;

const lintText = (bank: Bank, lesson: Lesson, one: LessonText): readonly Finding[] =>
	langs.flatMap((lang) => {
		const words = one.text[lang];
		if (words === undefined) return [];
		const found = [
			...lintWords(words, lang),
			...(one.paragraph ? uncitedFigures(bank, one.paragraph, words, lang) : []),
		];
		return found.map((finding) => ({
			...finding,
			...{ entry: partId(lesson, one.part), path: one.path, lang },
		}));
	});

const lintWords = (words: string, lang: Lang): readonly Found[] => [
	...[mixedScript(words, lang)].flatMap((found) => found ?? []),
	...timeBound(words),
];

const timeBound = (words: string): readonly Found[] => {
	const found = timeBoundWords.exec(words)?.[0];
	if (found === undefined) return [];
	const message = `"${found}" is true only on the day of writing`;
	return [{ code: 'time-bound', message, suggestion: 'name the day' }];
};

/** A paragraph tells what its facts say; of its own sources only the dates are known here. */
const uncitedFigures = (
	bank: Bank,
	{ facts, cite }: Paragraph,
	words: string,
	lang: Lang,
): readonly Found[] => {
	const known = [
		...facts.flatMap((id) => {
			const fact = bank.facts.get(id);
			return fact ? wordsOfFact(bank, fact) : [];
		}),
		...cite.flatMap(({ source }) => bank.sources.get(source)?.date ?? []),
	];
	const untold = untoldBy(words, lang, known);
	if (untold.length === 0) return [];
	return [
		{
			code: 'uncited-figure',
			message: `no fact of this paragraph has ${untold.map((said) => `"${said}"`).join(', ')}`,
			suggestion: 'add the fact that has it to "facts"',
		},
	];
};

const wrongLength = (lesson: Lesson): readonly Finding[] => {
	const { least, most } = runningWords;
	const count = countRunningWords(lesson);
	if (count >= least && count <= most) return [];
	return [
		{
			...{ code: 'lesson-length', entry: partId(lesson, []), path: ['sections'] },
			message: `the running text has ${count} words`,
			suggestion:
				count < least ? `say more: ${least} at least` : `say less, or in asides: ${most} at most`,
		},
	];
};

const lintTerm = (term: Term): readonly Finding[] =>
	(['term', 'meaning'] as const).flatMap((field) =>
		langs.flatMap((lang) =>
			lintWords(term[field][lang] ?? '', lang).map((finding) => ({
				...finding,
				...{ entry: termId(term), path: [field], lang },
			})),
		),
	);

const unusedTerm = (term: Term, lessons: readonly Lesson[]): readonly Finding[] =>
	lessons.some(({ words }) => words.includes(term.id))
		? []
		: [
				{
					...{ code: 'unused-term', entry: termId(term), path: ['term'] },
					message: `no lesson has the word "${term.id}"`,
					suggestion: 'add it to the "words" of a lesson, or remove it',
				},
			];
