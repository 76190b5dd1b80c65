import * as v from 'valibot';
import { assertNever } from '#lib/kernel/assert-never.ts';
import type { TopicId } from '#lib/kernel/brand.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Bank } from './bank.ts';
import type { Lesson, LessonsJson, Term } from './lesson.ts';
import { referencesOfLessons } from './lesson-references.ts';
import type { LessonReference } from './lesson-references.ts';
import { lessonsSchema } from './lesson-schema.ts';

/** What is read of a bank's topics, opened: looked up by topic and by id. */
export interface Reading {
	readonly lessons: ReadonlyMap<TopicId, Lesson>;
	/** In the order of the glossary. */
	readonly terms: ReadonlyMap<string, Term>;
}

/** Why lessons could not be opened: `path` is a JSON path such as `lessons.3.words.0`. */
export interface LessonsError {
	readonly path: string;
	readonly message: string;
}

/**
 * Opens the lessons of a bank. What comes out shares nothing with what went in.
 * @param bank what the lessons are about: all that they name is in it
 * @returns every error with its JSON path: wrong shape first; where the shape is right, what is
 * there twice or names nothing, and days that do not exist
 */
export const openLessons = (doc: unknown, bank: Bank): Result<Reading, readonly LessonsError[]> => {
	const parsed = v.safeParse(lessonsSchema, doc);
	if (!parsed.success)
		return err(
			parsed.issues.map((issue) => ({
				path: v.getDotPath(issue) ?? '',
				message: issue.message,
			})),
		);
	const { glossary, lessons } = parsed.output;
	const errors = [
		...repeated(parsed.output),
		...dangling(parsed.output, bank),
		...wrongDays(lessons),
	];
	if (errors.length > 0) return err(errors);
	return ok({
		lessons: new Map(lessons.map((lesson) => [lesson.topic, lesson])),
		terms: new Map(glossary.map((term) => [term.id, term])),
	});
};

const repeated = ({ glossary, lessons }: LessonsJson): LessonsError[] => [
	...twice(glossary.map(({ id }) => id)).map((i) => ({
		path: `glossary.${i}.id`,
		message: `${glossary[i]?.id ?? ''} is used twice`,
	})),
	...twice(lessons.map(({ topic }) => topic)).map((i) => ({
		path: `lessons.${i}.topic`,
		message: `${lessons[i]?.topic ?? ''} has two lessons`,
	})),
	...lessons.flatMap(({ sections }, i) => {
		const placed = sections.flatMap(({ pictures }, j) =>
			pictures.map(({ id }, k) => ({ id, path: `lessons.${i}.sections.${j}.pictures.${k}.id` })),
		);
		return twice(placed.map(({ id }) => id)).flatMap((at) => {
			const one = placed[at];
			return one ? [{ path: one.path, message: `${one.id} is used twice` }] : [];
		});
	}),
];

/** The places at which something stands that stood before. */
const twice = (names: readonly string[]): number[] =>
	names.flatMap((name, i) => (names.indexOf(name) === i ? [] : [i]));

const dangling = (doc: LessonsJson, bank: Bank): LessonsError[] => {
	const terms = new Set(doc.glossary.map(({ id }) => id));
	return referencesOfLessons(doc).flatMap((reference) =>
		isThere(bank, terms, reference)
			? []
			: [{ path: reference.path, message: `there is no ${reference.kind} ${reference.id}` }],
	);
};

const isThere = (bank: Bank, terms: ReadonlySet<string>, reference: LessonReference): boolean => {
	switch (reference.kind) {
		case 'source':
			return bank.sources.has(reference.id);
		case 'topic':
			return bank.topics.has(reference.id);
		case 'entity':
			return bank.entities.has(reference.id);
		case 'event':
			return bank.facts.get(reference.id)?.kind === 'event';
		case 'fact':
			return bank.facts.has(reference.id);
		case 'dataset':
			return bank.datasets.has(reference.id);
		case 'column':
			return (
				bank.datasets.get(reference.dataset)?.columns.some(({ id }) => id === reference.id) ?? true
			);
		case 'term':
			return terms.has(reference.id);
		default:
			return assertNever(reference);
	}
};

const wrongDays = (lessons: readonly Lesson[]): LessonsError[] =>
	lessons.flatMap(({ sections }, i) =>
		sections.flatMap(({ pictures }, j) =>
			pictures.flatMap((picture, k) => {
				if (picture.kind !== 'holders') return [];
				const path = `lessons.${i}.sections.${j}.pictures.${k}`;
				const spans = [
					{ span: picture.span, at: `${path}.span` },
					...picture.posts.flatMap(({ holdings }, m) =>
						holdings.flatMap(({ span, began, ended }, n) => {
							const at = `${path}.posts.${m}.holdings.${n}`;
							return [
								{ span, at: `${at}.span` },
								...(began ? [{ span: began, at: `${at}.began` }] : []),
								...(ended ? [{ span: ended, at: `${at}.ended` }] : []),
							];
						}),
					),
				];
				return spans.flatMap(({ span, at }) => {
					const odd = [span.from, span.to].find((day) => !parseDay(day));
					if (odd !== undefined) return [{ path: at, message: `${odd} is not a day` }];
					return span.from > span.to
						? [{ path: at, message: `${span.from} is after ${span.to}` }]
						: [];
				});
			}),
		),
	);
