import { compareText } from '#lib/kernel/rng.ts';
import { fileKind, kindsOfRefused, meantPath, neededFiles } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { checkFilled, isFramed } from './frame.ts';
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
	measures: ['measure'],
	retired: ['retired'],
	entities: ['entity'],
	facts: ['fact', 'relation'],
	dataset: ['dataset', 'fact'],
	items: ['item'],
	glossary: ['term'],
	lesson: [],
	released: [],
};

export interface Sheets {
	/** In the order of their paths. */
	readonly sheets: readonly NamedSheet[];
	/** Kinds of ids of which some may stand in a file that could not be read. */
	readonly unread: ReadonlySet<IdKind>;
	/** Paths of those files. */
	readonly broken: ReadonlySet<string>;
}

/** Every file that can be read; the others are reported and left out. */
export const readSheets = (files: readonly BankFile[], findings: Findings): Sheets => {
	const unread = new Set<IdKind>();
	const broken = new Set<string>();
	const lose = (kind: FileKind): void => declaredIn[kind].forEach((id) => unread.add(id));
	const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
	checkNeeded(
		sorted.map(({ path, refused }) => (refused ? meantPath(path) : path)),
		lose,
		findings,
	);
	const sheets = sorted.flatMap((file): NamedSheet[] => {
		if (file.refused) {
			kindsOfRefused(file.path).forEach(lose);
			const { message, suggestion } = file.refused;
			findings.error({ file: file.path, line: 1, col: 1 }, 'unread-file', message, suggestion);
			return [];
		}
		const kind = fileKind(file.path, findings);
		if (kind === undefined) return [];
		const before = findings.list.length;
		const sheet = readYaml(file, findings);
		const isFound = sheet !== undefined && isFramed(kind, sheet.tree);
		if (isFound) checkFilled(kind, sheet, findings);
		// Where a key stands twice or a frame is misspelt, entries are left out.
		const isWhole = findings.list.slice(before).every(({ code }) => code === 'bad-number');
		if (!isFound || !isWhole) {
			broken.add(file.path);
			lose(kind);
		}
		return sheet ? [{ kind, sheet }] : [];
	});
	return { sheets, unread, broken };
};

const checkNeeded = (
	paths: readonly string[],
	lose: (kind: FileKind) => void,
	findings: Findings,
): void => {
	for (const [name, kind] of Object.entries(neededFiles)) {
		const [first, second] = paths.filter((path) => path.split('/').at(-1) === name);
		if (first === undefined) {
			lose(kind);
			const message = `the bank has no ${name}`;
			const hint = 'add it, or name the folder of the bank with --dir';
			findings.error({ file: name, line: 1, col: 1 }, 'missing-file', message, hint);
		}
		if (second !== undefined)
			findings.error({ file: second, line: 1, col: 1 }, 'repeated-file', `${first} is there too`);
	}
};
