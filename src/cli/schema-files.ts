import { schemaOf } from '#lib/bank/compile/json-schema.ts';

/** The kinds of files that people write; the file of released ids is written by a command. */
const kinds = [
	...(['bank', 'sources', 'topics', 'units', 'measures', 'retired'] as const),
	...(['entities', 'facts', 'dataset', 'items', 'glossary', 'lesson'] as const),
];

/** The JSON Schemas of a bank's files by the name of the file that each stands in. */
export const schemaFiles = (): readonly { readonly name: string; readonly text: string }[] =>
	kinds.map((kind) => ({
		name: `${kind}.json`,
		text: `${JSON.stringify(schemaOf(kind))}\n`,
	}));
