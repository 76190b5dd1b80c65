import { compareText } from '#lib/kernel/rng.ts';
import { fileKind, neededFiles } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import type { IdKind, NamedSheet } from './ids.ts';
import { readYaml } from './read-yaml.ts';
import type { BankFile } from './read-yaml.ts';
import type { Findings } from './spot.ts';

/** What a file of each kind gives ids to. */
const declaredIn: Readonly<Record<FileKind, readonly IdKind[]>> = {
	bank: [],
	sources: ['source'],
	topics: ['topic'],
	units: ['unit'],
	retired: ['retired'],
	entities: ['entity'],
	facts: ['fact', 'relation'],
	dataset: ['dataset', 'fact'],
	items: ['item'],
};

export interface Sheets {
	/** In the order of their paths. */
	readonly sheets: readonly NamedSheet[];
	/** Kinds of ids of which some may stand in a file that could not be read. */
	readonly unread: ReadonlySet<IdKind>;
}

/** Every file that can be read; the others are reported and left out. */
export const readSheets = (files: readonly BankFile[], findings: Findings): Sheets => {
	const unread = new Set<IdKind>();
	const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
	checkNeeded(
		sorted.map(({ path }) => path),
		findings,
	);
	const sheets = sorted.flatMap((file): NamedSheet[] => {
		const kind = fileKind(file.path, findings);
		if (kind === undefined) return [];
		const sheet = readYaml(file, findings);
		if (!sheet) for (const idKind of declaredIn[kind]) unread.add(idKind);
		return sheet ? [{ kind, sheet }] : [];
	});
	return { sheets, unread };
};

const checkNeeded = (paths: readonly string[], findings: Findings): void => {
	for (const name of neededFiles) {
		const [first, second] = paths.filter((path) => path.split('/').at(-1) === name);
		if (first === undefined)
			findings.error({ file: name, line: 1, col: 1 }, 'missing-file', `the bank has no ${name}`);
		if (second !== undefined)
			findings.error({ file: second, line: 1, col: 1 }, 'repeated-file', `${first} is there too`);
	}
};
