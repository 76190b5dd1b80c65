import { nearest } from '#lib/kernel/suggest.ts';
import { didYouMean } from './problem.ts';
import type { Findings } from './spot.ts';

export type FileKind =
	| 'bank'
	| 'sources'
	| 'topics'
	| 'units'
	| 'measures'
	| 'retired'
	| 'entities'
	| 'facts'
	| 'dataset'
	| 'items'
	| 'glossary'
	| 'lesson'
	| 'released';

const single: Readonly<Record<string, FileKind>> = {
	'bank.yaml': 'bank',
	'sources.yaml': 'sources',
	'topics.yaml': 'topics',
	'units.yaml': 'units',
	'measures.yaml': 'measures',
	'retired.yaml': 'retired',
	'glossary.yaml': 'glossary',
};
const folders: Readonly<Record<string, FileKind>> = {
	entities: 'entities',
	facts: 'facts',
	datasets: 'dataset',
	items: 'items',
	lessons: 'lesson',
	released: 'released',
};

const lastTwo = (path: string): readonly [folder: string, name: string] => {
	const [folder = '', name = ''] = ['', ...path.split('/')].slice(-2);
	return [folder, name];
};

/** What a file holds, told by its name or its folder. */
export const fileKind = (path: string, findings: Findings): FileKind | undefined => {
	const [folder, name] = lastTwo(path);
	const kind = folders[folder] ?? single[name];
	if (kind !== undefined) return kind;
	const meant = nearest(name, Object.keys(single)) ?? nearest(folder, Object.keys(folders));
	const known = [...Object.keys(single), ...Object.keys(folders).map((known) => `${known}/*.yaml`)];
	const message = `a bank has no file of this name (it has ${known.join(', ')})`;
	findings.error({ file: path, line: 1, col: 1 }, 'unknown-file', message, didYouMean(meant));
	return undefined;
};

/** The path as a bank would write it. */
export const meantPath = (path: string): string => path.toLowerCase().replace(/\.yml$/u, '.yaml');

/** What a file or folder that was not opened may hold; all kinds when its name does not tell. */
export const kindsOfRefused = (path: string): readonly FileKind[] => {
	const [folder, name] = lastTwo(meantPath(path));
	const kind = folders[folder] ?? folders[name] ?? single[name];
	return kind === undefined ? [...Object.values(single), ...Object.values(folders)] : [kind];
};

/** Files without which nothing can be made. */
export const neededFiles = {
	'bank.yaml': 'bank',
	'sources.yaml': 'sources',
	'topics.yaml': 'topics',
} as const satisfies Record<string, FileKind>;
