import * as v from 'valibot';
import { cites, lintOk, list, rowId } from './authoring.ts';
import { id, line, mapping, number, record, text } from './shape.ts';

/** What the lessons and the glossary may say; see questions/README.md. */
const facts = list(id);

const paragraph = mapping({ text, facts, cite: v.optional(cites), ...lintOk });
export type AuthoredParagraph = v.InferOutput<typeof paragraph>;

const pictured = { id, title: text, note: v.optional(text) };
const level = v.optional(mapping({ at: number, label: text }));
/** By column, why a row has no figure there. */
const absent = v.optional(record(rowId, text));

/** Without `from`, since before the picture begins; without `to`, still at its end. */
const holding = mapping({
	who: id,
	from: v.optional(line),
	to: v.optional(line),
	facts,
	cite: v.optional(cites),
});
export type AuthoredHolding = v.InferOutput<typeof holding>;

const post = mapping({
	post: text,
	holdings: v.pipe(v.array(holding), v.minLength(1, 'at least one holding')),
});

const holders = mapping({
	kind: v.literal('holders'),
	...pictured,
	from: line,
	to: line,
	posts: v.pipe(v.array(post), v.minLength(1, 'at least one post')),
});
export type AuthoredHolders = v.InferOutput<typeof holders>;

const columns = v.pipe(
	v.array(id),
	v.minLength(1, 'one or two columns'),
	v.maxLength(2, 'one or two columns'),
);

const picture = v.variant('kind', [
	mapping({ kind: v.literal('bars'), ...pictured, dataset: id, columns, level, absent }),
	mapping({ kind: v.literal('ranked'), ...pictured, dataset: id, column: id, level }),
	mapping({
		kind: v.literal('estimates'),
		...pictured,
		dataset: id,
		result: mapping({ dataset: id, column: id }),
	}),
	mapping({
		kind: v.literal('timeline'),
		...pictured,
		facts: v.pipe(v.array(id), v.minLength(1, 'at least one event')),
	}),
	mapping({ kind: v.literal('chamber'), ...pictured, dataset: id, column: id }),
	holders,
]);
export type AuthoredPicture = v.InferOutput<typeof picture>;

const section = mapping({
	heading: v.optional(text),
	paragraphs: list(paragraph),
	pictures: list(picture),
	...lintOk,
});

const aside = mapping({
	title: text,
	paragraphs: v.pipe(v.array(paragraph), v.minLength(1, 'at least one paragraph')),
	...lintOk,
});

/** One file: what is read of one topic. */
export const lesson = mapping({
	topic: id,
	sections: v.pipe(v.array(section), v.minLength(1, 'at least one section')),
	asides: list(aside),
	words: list(id),
	...lintOk,
});
export type AuthoredLesson = v.InferOutput<typeof lesson>;

/** A word of the field. */
export const term = mapping({
	term: text,
	meaning: text,
	unreviewed: list(v.picklist(['kk', 'ru'])),
	...lintOk,
});
