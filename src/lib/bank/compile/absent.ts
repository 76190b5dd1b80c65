import type { IdKind, Names } from './ids.ts';
import type { Problem } from './problem.ts';

/** Where the ids of a kind are given, for kinds that a bank may do without. */
const homes = {
	entity: 'entities',
	unit: 'units.yaml',
	measure: 'measures.yaml',
	term: 'glossary.yaml',
} as const;
type Home = keyof typeof homes;
const kinds: readonly Home[] = ['entity', 'unit', 'measure', 'term'];

/** Kinds of which the bank has nothing at all, though every file could be read. */
export const absentKinds = (
	{ ids, units, measures, terms }: Names,
	unread: ReadonlySet<IdKind>,
): readonly Home[] => {
	const given = new Set(
		[ids, units, measures, terms].flatMap((names) => [...names.values()]).map(({ kind }) => kind),
	);
	return kinds.filter((kind) => !given.has(kind) && !unread.has(kind));
};

/** One error for each kind that is named and not there, instead of one for each time it is named. */
export const missingFiles = (
	absent: readonly Home[],
	unchecked: ReadonlyMap<string, number>,
): Problem[] =>
	absent
		.filter((kind) => unchecked.has(kind))
		.map((kind) => ({
			...{ file: homes[kind], line: 1, col: 1 },
			...{ code: 'missing-file', severity: 'error' },
			message: `the bank has no ${kind}, and its ${kind === 'term' ? 'lessons' : 'facts'} name some`,
			suggestion: 'the README of the questions says how it is written',
		}));
