/** A number as the author wrote it: `53.90` has two decimals, which a plain number forgets. */
export class Figure {
	readonly value: number;
	readonly source: string;

	constructor(value: number, source: string) {
		this.value = value;
		this.source = source;
	}

	/** Digits after the point, as written; 15 at most, the finest that a number can tell apart. */
	get decimals(): number {
		return Math.min(15, /\.(\d+)$/u.exec(this.source)?.[1]?.length ?? 0);
	}
}

/** What a YAML file carries, numbers as written. */
export type Tree = string | boolean | null | Figure | readonly Tree[] | TreeMap;
export interface TreeMap {
	readonly [key: string]: Tree;
}

// Array.isArray does not narrow readonly arrays.
export const isTreeList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

export const isTreeMap = (tree: unknown): tree is TreeMap =>
	typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Figure);
