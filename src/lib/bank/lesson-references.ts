import { assertNever } from '#lib/kernel/assert-never.ts';
import type { DatasetId, EntityId, FactId, SourceId, TopicId } from '#lib/kernel/brand.ts';
import type { BarsPicture, LessonsJson, Paragraph, Picture } from './lesson.ts';
import type { Citation } from './model.ts';

type Named =
	| { readonly kind: 'source'; readonly id: SourceId }
	| { readonly kind: 'topic'; readonly id: TopicId }
	| { readonly kind: 'entity'; readonly id: EntityId }
	| { readonly kind: 'fact' | 'event'; readonly id: FactId }
	| { readonly kind: 'dataset'; readonly id: DatasetId }
	| { readonly kind: 'column'; readonly id: string; readonly dataset: DatasetId }
	| { readonly kind: 'term'; readonly id: string };

/** An id that stands somewhere in the lessons and must name something; `path` is a JSON path. */
export type LessonReference = Named & { readonly path: string };

/** Every reference of the lessons of a bank. */
export const referencesOfLessons = ({ lessons }: LessonsJson): LessonReference[] =>
	lessons.flatMap(({ topic, sections, asides, words }, i) => {
		const at = `lessons.${i}`;
		return [
			{ kind: 'topic' as const, id: topic, path: `${at}.topic` },
			...sections.flatMap(({ paragraphs, pictures }, j) => [
				...ofParagraphs(paragraphs, `${at}.sections.${j}.paragraphs`),
				...pictures.flatMap((picture, k) =>
					ofPicture(picture, `${at}.sections.${j}.pictures.${k}`),
				),
			]),
			...asides.flatMap(({ paragraphs }, j) =>
				ofParagraphs(paragraphs, `${at}.asides.${j}.paragraphs`),
			),
			...words.map((id, j) => ({ kind: 'term' as const, id, path: `${at}.words.${j}` })),
		];
	});

const ofParagraphs = (paragraphs: readonly Paragraph[], path: string): LessonReference[] =>
	paragraphs.flatMap((paragraph, i) => ofGrounds(paragraph, `${path}.${i}`));

const ofGrounds = (
	{ facts, cite }: Pick<Paragraph, 'facts' | 'cite'>,
	path: string,
): LessonReference[] => [...ofFacts(facts, 'fact', path), ...ofCites(cite, `${path}.cite`)];

const ofFacts = (
	facts: readonly FactId[],
	kind: 'fact' | 'event',
	path: string,
): LessonReference[] => facts.map((id, i) => ({ kind, id, path: `${path}.facts.${i}` }));

const ofCites = (cite: readonly Citation[], path: string): LessonReference[] =>
	cite.flatMap(({ source, readIn }, i) => [
		{ kind: 'source' as const, id: source, path: `${path}.${i}.source` },
		...(readIn === undefined
			? []
			: [{ kind: 'source' as const, id: readIn, path: `${path}.${i}.readIn` }]),
	]);

const ofTable = (
	dataset: DatasetId,
	columns: readonly string[],
	path: string,
): LessonReference[] => [
	{ kind: 'dataset', id: dataset, path: `${path}.dataset` },
	...columns.map((id) => ({ kind: 'column' as const, id, dataset, path: `${path}.column` })),
];

const ofBars = ({ dataset, columns, absent }: BarsPicture, path: string): LessonReference[] => [
	{ kind: 'dataset', id: dataset, path: `${path}.dataset` },
	...columns.map((id, i) => ({
		...{ kind: 'column' as const, id, dataset },
		path: `${path}.columns.${i}`,
	})),
	...Object.keys(absent ?? {}).map((id) => ({
		...{ kind: 'column' as const, id, dataset },
		path: `${path}.absent.${id}`,
	})),
];

const ofPicture = (picture: Picture, path: string): LessonReference[] => {
	switch (picture.kind) {
		case 'bars':
			return ofBars(picture, path);
		case 'ranked':
		case 'chamber':
			return ofTable(picture.dataset, [picture.column], path);
		case 'estimates':
			return [
				...ofTable(picture.dataset, [], path),
				...ofTable(picture.result.dataset, [picture.result.column], `${path}.result`),
			];
		case 'timeline':
			return ofFacts(picture.facts, 'event', path);
		case 'holders':
			return picture.posts.flatMap(({ holdings }, i) =>
				holdings.flatMap((holding, j) => {
					const at = `${path}.posts.${i}.holdings.${j}`;
					return [
						{ kind: 'entity' as const, id: holding.who, path: `${at}.who` },
						...ofGrounds(holding, at),
					];
				}),
			);
		default:
			return assertNever(picture);
	}
};
