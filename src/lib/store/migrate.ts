import type { Json } from '#lib/kernel/canonical.ts';

/** One stored row as JSON carries it. */
export interface JsonRow {
	readonly [key: string]: Json | undefined;
}

/** What one numbered version changed against the one before, in the database and in files alike. */
export interface SchemaVersion {
	readonly version: number;
	/** Tables that it makes or whose indexes it changes, as Dexie writes them; null drops one. */
	readonly stores: Readonly<Record<string, string | null>>;
	/** Turns an entry of the version before into one of this version. Its id stays. */
	readonly entry?: (entry: JsonRow) => JsonRow;
	/** The same for a saved session. */
	readonly session?: (session: JsonRow) => JsonRow;
}

/**
 * The one table of versions: a new version is one more row, and a database or a file of any earlier
 * one then walks through every row above its own. A row that was released is never edited.
 */
export const versions: readonly SchemaVersion[] = [
	{
		version: 1,
		stores: { entries: '&id, target', sessions: '&id, openSince', derivedDays: '&day' },
	},
];

/** The newest version of a table of versions. */
export const newestOf = (table: readonly SchemaVersion[]): number =>
	Math.max(...table.map(({ version }) => version));

/** Walks rows of version `from` up to the newest version of the table. */
export const upgradeRows = (
	rows: readonly JsonRow[],
	what: 'entry' | 'session',
	from: number,
	table: readonly SchemaVersion[],
): readonly JsonRow[] =>
	table
		.filter(({ version }) => version > from)
		.reduce<readonly JsonRow[]>((before, step) => {
			const upgrade = step[what];
			return upgrade === undefined ? before : before.map(upgrade);
		}, rows);
