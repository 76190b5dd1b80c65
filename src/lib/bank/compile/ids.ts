import { isTreeList, isTreeMap } from './figure.ts';
import type { Tree } from './figure.ts';
import type { FileKind } from './file-kind.ts';
import { formatPlace } from './problem.ts';
import type { Place } from './problem.ts';
import type { Findings, Sheet } from './spot.ts';
import { Spot } from './spot.ts';

export type IdKind =
	| 'source'
	| 'topic'
	| 'entity'
	| 'fact'
	| 'dataset'
	| 'item'
	| 'unit'
	| 'measure'
	| 'relation'
	| 'term'
	| 'retired';

export interface NamedSheet {
	readonly kind: FileKind;
	readonly sheet: Sheet;
}

/** Every id of the bank with the place where it was first used. */
export type Ids = ReadonlyMap<string, { readonly kind: IdKind; readonly at: Place }>;

/** The ids of a bank: what has names of its own may be called as a fact or an entity is. */
export interface Names {
	readonly ids: Ids;
	readonly units: Ids;
	readonly measures: Ids;
	readonly terms: Ids;
}

/** Among which names an id of this kind is looked for. */
export const namesOf = <N>(kind: IdKind, names: Readonly<Record<keyof Names, N>>): N => {
	if (kind === 'unit') return names.units;
	if (kind === 'measure') return names.measures;
	return kind === 'term' ? names.terms : names.ids;
};

/**
 * Gathers ids before anything else is checked, also from entries that turn out to be wrong, so
 * that one slip does not make everything dangle that points at it. Units, measures and terms have
 * names of their own.
 */
export const gatherIds = (sheets: readonly NamedSheet[], findings: Findings): Names => {
	const empty = () => new Map<string, { kind: IdKind; at: Place }>();
	const all = { ids: empty(), units: empty(), measures: empty(), terms: empty() };
	const claims = sheets.flatMap(({ kind, sheet }) => claimsOf(kind, sheet.tree, new Spot(sheet)));
	for (const { id, kind, at } of claims) {
		const names = namesOf(kind, all);
		const first = names.get(id);
		if (first) reportReuse(id, at, first, claims, findings);
		else names.set(id, { kind, at });
	}
	return all;
};

interface Claim {
	readonly id: string;
	readonly kind: IdKind;
	readonly at: Place;
}

const reportReuse = (
	id: string,
	at: Place,
	first: { kind: IdKind; at: Place },
	claims: readonly Claim[],
	findings: Findings,
): void => {
	const taken = new Set(claims.map((claim) => claim.id));
	let n = 2;
	while (taken.has(`${id}-${n}`)) n++;
	const was = first.kind === 'retired' ? 'was retired' : `names ${withArticle(first.kind)} already`;
	const message = `the id "${id}" ${was}, at ${formatPlace(first.at)}`;
	findings.error(at, 'reused-id', message, `"${id}-${n}" is free`);
};

const claimsOf = (kind: FileKind, tree: Tree, root: Spot): Claim[] => {
	switch (kind) {
		case 'sources':
			return keysOf(tree, root, 'source');
		case 'entities':
			return keysOf(tree, root, 'entity');
		case 'units':
			return keysOf(tree, root, 'unit');
		case 'measures':
			return keysOf(tree, root, 'measure');
		case 'glossary':
			return keysOf(tree, root, 'term');
		case 'topics':
			return idsOf(tree, root, 'topic');
		case 'retired':
			return idsOf(tree, root, 'retired');
		case 'items':
			return idsOf(get(tree, 'items'), root.in('items'), 'item');
		case 'facts':
			return claimsOfFacts(tree, root);
		case 'dataset':
			return claimsOfDataset(tree, root);
		// What was released is compared with the ids, and gives none; a lesson is named by its topic.
		case 'released':
		case 'lesson':
		case 'bank':
			return [];
	}
};

const get = (tree: Tree, key: string): Tree => (isTreeMap(tree) ? (tree[key] ?? null) : null);
const listOf = (tree: Tree): readonly Tree[] => (isTreeList(tree) ? tree : []);

const keysOf = (tree: Tree, at: Spot, kind: IdKind): Claim[] =>
	isTreeMap(tree) ? Object.keys(tree).map((id) => ({ id, kind, at: at.in(id).keyPlace })) : [];

const idsOf = (tree: Tree, at: Spot, kind: IdKind): Claim[] =>
	listOf(tree).flatMap((entry, i) => {
		const id = get(entry, 'id');
		return typeof id === 'string' ? [{ id, kind, at: at.in(i, 'id').place }] : [];
	});

const claimsOfFacts = (tree: Tree, root: Spot): Claim[] => [
	...idsOf(get(tree, 'facts'), root.in('facts'), 'fact'),
	...idsOf(get(tree, 'relations'), root.in('relations'), 'relation'),
	...listOf(get(tree, 'relations')).flatMap((relation, i) =>
		idsOf(get(relation, 'rows'), root.in('relations', i, 'rows'), 'fact'),
	),
];

const claimsOfDataset = (tree: Tree, root: Spot): Claim[] => {
	const id = get(tree, 'id');
	if (typeof id !== 'string') return [];
	const cells = listOf(get(tree, 'columns')).flatMap((column, i): Claim[] => {
		const columnId = get(column, 'id');
		if (typeof columnId !== 'string') return [];
		const at = root.in('columns', i, 'id').place;
		return rowsAsked(column, tree).map((row) => ({
			id: cellId(id, columnId, row),
			kind: 'fact',
			at,
		}));
	});
	return [
		{ id, kind: 'dataset', at: root.in('id').place },
		...idsOf(get(tree, 'extremes'), root.in('extremes'), 'fact'),
		...cells,
	];
};

const rowsAsked = (column: Tree, dataset: Tree): readonly string[] => {
	const rows = get(get(column, 'facts'), 'rows');
	if (rows === 'all') return Object.keys(get(dataset, 'rows') ?? {});
	return listOf(rows).filter((row) => typeof row === 'string');
};

/** `an item`, `a fact`. */
export const withArticle = (noun: string): string =>
	`${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;

/** The id of the fact that a cell of a data set becomes. */
export const cellId = (dataset: string, column: string, row: string): string =>
	`${dataset}-${column}-${row}`;
