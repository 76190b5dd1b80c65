import { nearest } from '#lib/kernel/suggest.ts';
import type { Citation, Entity } from '#lib/bank/model.ts';
import type { SourceId } from '#lib/kernel/brand.ts';
import type { AuthoredCite } from './authoring.ts';
import { namesOf, withArticle } from './ids.ts';
import type { IdKind, Names } from './ids.ts';
import { didYouMean } from './problem.ts';
import type { Place, ProblemCode } from './problem.ts';
import type { Findings, Spot } from './spot.ts';
import type { Things } from './things.ts';

/** What every step of the compile needs to know. */
export interface Kitchen extends Names {
	readonly bankId: string;
	readonly findings: Findings;
	/** Kinds of which a file could not be read, or none is there: nothing of them is dangling. */
	readonly unread: ReadonlySet<IdKind>;
	/** By `bankId:localId`; without those whose own entry is wrong. */
	readonly entities: ReadonlyMap<string, Entity>;
	readonly things: Things;
	/** The forms that there are, where the caller knows them. */
	readonly forms?: readonly string[] | undefined;
}

/** `bankId:localId`. The caller says of which kind the id is, and has `refer` check it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- brands the result
export const qualify = <Id extends string>(kitchen: Kitchen, local: string): Id =>
	`${kitchen.bankId}:${local}` as Id;

const codes = {
	source: 'dangling-source',
	topic: 'dangling-topic',
	entity: 'dangling-entity',
	fact: 'dangling-fact',
	dataset: 'dangling-dataset',
	item: 'dangling-item',
	unit: 'dangling-unit',
	measure: 'dangling-measure',
	term: 'dangling-term',
} as const satisfies Partial<Record<IdKind, ProblemCode>>;

/**
 * Reports an id that names nothing of this kind, with the nearest one that does; where a file of the
 * kind could not be read, the reference is only counted.
 */
export const refer = (
	kitchen: Kitchen,
	kind: keyof typeof codes,
	id: string,
	at: Spot | Place,
): void => {
	const names = namesOf(kind, kitchen);
	const found = names.get(id)?.kind;
	if (found === kind) return;
	if (kitchen.unread.has(kind)) return kitchen.findings.leaveUnchecked(kind);
	const known = [...names].flatMap(([name, entry]) => (entry.kind === kind ? [name] : []));
	const message =
		found === undefined
			? `there is no ${kind} "${id}"`
			: `"${id}" is ${withArticle(found)}, not ${withArticle(kind)}`;
	kitchen.findings.error(at, codes[kind], message, didYouMean(nearest(id, known)));
};

export const cookCites = (kitchen: Kitchen, cites: readonly AuthoredCite[], at: Spot): Citation[] =>
	cites.map(({ source, at: where, readIn }, i) => {
		refer(kitchen, 'source', source, at.in(i, 'source'));
		if (readIn !== undefined) refer(kitchen, 'source', readIn, at.in(i, 'readIn'));
		const citation = { source: qualify<SourceId>(kitchen, source), at: where };
		return readIn === undefined
			? citation
			: { ...citation, readIn: qualify<SourceId>(kitchen, readIn) };
	});
