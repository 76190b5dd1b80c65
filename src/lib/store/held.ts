import * as v from 'valibot';
import { newestOf, upgradeRows, versions, type SchemaVersion } from './migrate.ts';
import { rowsSchema } from './progress-schema.ts';
import type { Rows } from './store.ts';

const row = v.record(v.string(), v.any());
const heldSchema = v.strictObject({
	schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
	entries: v.array(row),
	sessions: v.array(row),
});

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // refused by the schema
	}
};

/**
 * Rows that were held outside the database (`heldText` wrote them), by this app or an earlier one.
 * @returns undefined for what cannot be read or was held by a newer app; it must be left where it is
 */
export const readHeld = (
	text: string,
	table: readonly SchemaVersion[] = versions,
): Rows | undefined => {
	const held = v.safeParse(heldSchema, parse(text));
	if (!held.success || held.output.schema > newestOf(table)) return undefined;
	const { schema, entries, sessions } = held.output;
	const rows = v.safeParse(rowsSchema, {
		entries: upgradeRows(entries, 'entry', schema, table),
		sessions: upgradeRows(sessions, 'session', schema, table),
	});
	return rows.success ? rows.output : undefined;
};
