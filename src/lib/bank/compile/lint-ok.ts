import { isTreeList, isTreeMap } from './figure.ts';
import type { Tree } from './figure.ts';
import type { EntrySpots } from './entries.ts';
import type { NamedSheet } from './ids.ts';
import { Spot } from './spot.ts';

/** One line of a `lint-ok`: a warning that the author has looked at and accepts. */
export interface Acceptance {
	readonly code: string;
	/** Empty where the author gives none. */
	readonly reason: string;
	/** The line itself. */
	readonly at: Spot;
	/** What it stands in: an entry, or a rule or relation that many entries come of. */
	readonly within: Spot;
}

const key = 'lint-ok';

/** Every `lint-ok` of the bank's entries. */
export const gatherAcceptances = (sheets: readonly NamedSheet[]): Acceptance[] =>
	sheets.flatMap(({ kind, sheet }) =>
		['facts', 'items', 'dataset', 'lesson', 'glossary'].includes(kind)
			? find(sheet.tree, new Spot(sheet))
			: [],
	);

const find = (tree: Tree, at: Spot): Acceptance[] => {
	if (isTreeList(tree)) return tree.flatMap((part, i) => find(part, at.in(i)));
	if (!isTreeMap(tree)) return [];
	return Object.entries(tree).flatMap(([name, part]) => {
		if (name !== key) return find(part, at.in(name));
		if (!isTreeMap(part)) return [];
		return Object.entries(part).map(([code, reason]) => ({
			code,
			reason: typeof reason === 'string' ? reason.trim() : '',
			at: at.in(key, code),
			within: at,
		}));
	});
};

/** True when the entry stands in what the acceptance is for. */
export const isWithin = ({ within }: Acceptance, { own }: EntrySpots): boolean =>
	within.sheet.path === own.sheet.path &&
	within.path.every((step, i) => String(step) === String(own.path[i]));
