import * as v from 'valibot';
import type { DatasetId, EntityId, FactId, TopicId } from '#lib/kernel/brand.ts';
import type { LessonsJson } from './lesson.ts';
import { cite, day, id, local, name, number, text } from './schema.ts';

/** The shape of a lessons file. What a string refers to is checked in lesson-references.ts. */
const span = v.strictObject({ from: day, to: day });
const facts = v.array(id<FactId>());
const paragraph = v.strictObject({ text, facts, cite });
const level = v.optional(v.strictObject({ at: number, label: text }));
const base = { id: name(local), title: text, note: v.optional(text) };
const dataset = id<DatasetId>();
const column = name(local);

const holding = v.strictObject({
	who: id<EntityId>(),
	span,
	isOpenBefore: v.boolean(),
	isOpenAfter: v.boolean(),
	began: v.optional(span),
	ended: v.optional(span),
	facts,
	cite,
});

const picture = v.variant('kind', [
	v.strictObject({
		kind: v.literal('bars'),
		...base,
		dataset,
		columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(2)),
		level,
		absent: v.optional(v.record(column, text)),
	}),
	v.strictObject({ kind: v.literal('ranked'), ...base, dataset, column, level }),
	v.strictObject({
		kind: v.literal('estimates'),
		...base,
		dataset,
		result: v.strictObject({ dataset, column }),
	}),
	v.strictObject({
		kind: v.literal('timeline'),
		...base,
		facts: v.pipe(facts, v.minLength(1)),
	}),
	v.strictObject({
		kind: v.literal('holders'),
		...base,
		span,
		posts: v.array(v.strictObject({ post: text, holdings: v.array(holding) })),
	}),
	v.strictObject({ kind: v.literal('chamber'), ...base, dataset, column }),
]);

export const lessonsSchema: v.GenericSchema<unknown, LessonsJson> = v.strictObject({
	format: v.literal('sabaq-lessons'),
	version: v.literal(1),
	glossary: v.array(
		v.strictObject({
			id: name(local),
			term: text,
			meaning: text,
			unreviewed: v.array(v.picklist(['kk', 'ru'])),
		}),
	),
	lessons: v.array(
		v.strictObject({
			topic: id<TopicId>(),
			sections: v.pipe(
				v.array(
					v.strictObject({
						heading: v.optional(text),
						paragraphs: v.array(paragraph),
						pictures: v.array(picture),
					}),
				),
				v.minLength(1),
			),
			asides: v.array(v.strictObject({ title: text, paragraphs: v.array(paragraph) })),
			words: v.array(name(local)),
		}),
	),
});
