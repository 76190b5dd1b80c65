import type { Place, Problem } from './problem.ts';
import type { Tree } from './figure.ts';

/** One file, parsed: its content and where each part of it stands. */
export interface Sheet {
	readonly path: string;
	readonly tree: Tree;
	/** By path (`facts/3/cite`): where the key and where the value begins. */
	readonly places: ReadonlyMap<string, { readonly key: Place; readonly value: Place }>;
}

export type Step = string | number;
export const joinPath = (steps: readonly Step[]): string => steps.join('/');

/** A path into a sheet, which knows its place in the file. */
export class Spot {
	readonly sheet: Sheet;
	readonly path: readonly Step[];

	constructor(sheet: Sheet, path: readonly Step[] = []) {
		this.sheet = sheet;
		this.path = path;
	}

	in(...steps: readonly Step[]): Spot {
		return new Spot(this.sheet, [...this.path, ...steps]);
	}

	/** True when the file has something here. */
	get exists(): boolean {
		return this.sheet.places.has(joinPath(this.path));
	}

	/** Where the value begins; for a part that is not there, where the nearest whole begins. */
	get place(): Place {
		return this.#nearest('value');
	}

	/** Where the key begins. */
	get keyPlace(): Place {
		return this.#nearest('key');
	}

	#nearest(part: 'key' | 'value'): Place {
		for (let length = this.path.length; length >= 0; length--) {
			const found = this.sheet.places.get(joinPath(this.path.slice(0, length)));
			if (found) return length === this.path.length ? found[part] : found.value;
		}
		return { file: this.sheet.path, line: 1, col: 1 };
	}
}

/** Gathers the problems of all files. */
export class Findings {
	readonly list: Problem[] = [];
	/** References that nothing can be said about until a file can be read, by what they name. */
	readonly unchecked = new Map<string, number>();

	get hasErrors(): boolean {
		return this.list.some(({ severity }) => severity === 'error');
	}

	leaveUnchecked(kind: string): void {
		this.unchecked.set(kind, (this.unchecked.get(kind) ?? 0) + 1);
	}

	error(at: Spot | Place, code: Problem['code'], message: string, suggestion?: string): void {
		const { file, line, col } = at instanceof Spot ? at.place : at;
		this.list.push({ file, line, col, code, severity: 'error', message, suggestion });
	}

	/** @param about says of which entry it is a fault, where it is where */
	warn(
		at: Spot,
		code: Problem['code'],
		message: string,
		{ suggestion, entry }: Pick<Problem, 'suggestion' | 'entry'>,
	): void {
		this.list.push({ ...at.place, code, severity: 'warning', message, suggestion, entry });
	}
}
