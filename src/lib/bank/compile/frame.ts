import { isTreeList, isTreeMap } from './figure.ts';
import type { Tree } from './figure.ts';
import type { FileKind } from './file-kind.ts';
import type { Findings, Sheet } from './spot.ts';

const isMapOrNothing = (tree: Tree): boolean => tree === null || isTreeMap(tree);
const isListOrNothing = (tree: Tree): boolean => tree === null || isTreeList(tree);
/** A mapping of which no key is misspelt, so that no list of entries can hide under one. */
const hasOnly =
	(...keys: readonly string[]) =>
	(tree: Tree): boolean =>
		isTreeMap(tree) && Object.keys(tree).every((key) => keys.includes(key));

const frames: Readonly<Record<FileKind, (tree: Tree) => boolean>> = {
	bank: isTreeMap,
	sources: isMapOrNothing,
	topics: isListOrNothing,
	units: isMapOrNothing,
	measures: isMapOrNothing,
	retired: isListOrNothing,
	entities: isMapOrNothing,
	facts: hasOnly('topic', 'facts', 'relations'),
	dataset: (tree) => isTreeMap(tree) && ['id', 'columns', 'rows'].every((key) => key in tree),
	items: hasOnly('topic', 'items'),
	glossary: isMapOrNothing,
	lesson: isTreeMap,
	released: isTreeMap,
};

/** True when every entry of the file can be found; entries may still be wrong one by one. */
export const isFramed = (kind: FileKind, tree: Tree): boolean => frames[kind](tree);

const shelves: readonly FileKind[] = [
	...(['sources', 'topics', 'entities', 'units', 'measures', 'glossary'] as const),
];

/** Reports a shelf without entries: what names one would dangle all over the bank. */
export const checkFilled = (kind: FileKind, { path, tree }: Sheet, findings: Findings): void => {
	const isEmpty = tree === null || (typeof tree === 'object' && Object.keys(tree).length === 0);
	if (!shelves.includes(kind) || !isEmpty) return;
	const place = { file: path, line: 1, col: 1 };
	findings.error(place, 'empty-file', 'this file has no entries', 'fill it, or remove it');
};
