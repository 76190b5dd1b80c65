import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { canonicalJson, type Json } from '#lib/kernel/canonical.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import { JsonTextError, lineAndColumn, scanJson } from './json-scan.ts';
import { JsonTreeError, jsonTree, maxDepth } from './json-tree.ts';
import { newestOf, upgradeRows, versions, type SchemaVersion } from './migrate.ts';
import { byFold, byStart } from './order.ts';
import { aboutSchema, envelopeSchema, firstIssue, rowsSchema } from './progress-schema.ts';
import type { ImportError, ProgressFile, Rows } from './store.ts';

/** The largest file that is read, in bytes: look at a file's size before reading it into memory. */
export const maxFileBytes = 20_000_000;

/** Hashed without crypto.subtle, which a page over plain HTTP does not have. */
const checksum = (rows: Json): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(rows))));

/**
 * All data of one learner as one document: the same data in the same order, whatever the order in
 * which it was stored.
 * @param schema version of the rows as they are stored
 * @throws JsonTreeError for a row that JSON cannot carry
 */
export const makeProgressFile = (
	rows: Rows,
	about: Pick<ProgressFile, 'schema' | 'appVersion' | 'exportedAt' | 'profile'>,
): ProgressFile => {
	const entries = [...rows.entries].sort(byFold);
	const sessions = [...rows.sessions].sort(byStart);
	const sum = checksum(jsonTree({ entries, sessions }));
	return {
		format: 'sabaq-progress',
		...about,
		count: entries.length,
		sha256: sum,
		entries,
		sessions,
	};
};

/** The text of the file: canonical JSON, the same bytes for the same document. */
export const progressText = (file: ProgressFile): string => canonicalJson(jsonTree(file));

/** A refusal on its way to the one place that answers with it. */
class Refusal extends Error {
	readonly error: ImportError;

	constructor(reason: ImportError['reason'], path: string, message: string) {
		super(message);
		this.error = { reason, path, message };
	}
}

const isTooLarge = (text: string): boolean =>
	text.length > maxFileBytes ||
	(text.length * 3 > maxFileBytes && utf8ToBytes(text).length > maxFileBytes);

const readText = (input: string): unknown => {
	if (isTooLarge(input))
		throw new Refusal('too-large', '$', `the file is larger than ${maxFileBytes / 1e6} MB`);
	const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
	try {
		scanJson(text, maxDepth);
	} catch (thrown) {
		if (!(thrown instanceof JsonTextError)) throw thrown;
		throw new Refusal(thrown.reason, lineAndColumn(text, thrown.offset), thrown.message);
	}
	return JSON.parse(text);
};

const readTree = (input: unknown): Json => {
	try {
		return jsonTree(typeof input === 'string' ? readText(input) : input);
	} catch (thrown) {
		if (!(thrown instanceof JsonTreeError)) throw thrown;
		throw new Refusal(thrown.reason, thrown.path, thrown.message);
	}
};

const readAs = <S extends v.GenericSchema>(schema: S, value: Json): v.InferOutput<S> => {
	const read = v.safeParse(schema, value, { abortEarly: true });
	if (read.success) return read.output;
	const { path, message } = firstIssue(read.issues);
	throw new Refusal('malformed', path, message);
};

const readEnvelope = (tree: Json, newest: number): v.InferOutput<typeof envelopeSchema> => {
	// A newer version may have another shape: looked at before the shape is.
	const about = v.safeParse(aboutSchema, tree);
	if (!about.success)
		throw new Refusal('wrong-format', 'format', 'this is not a progress file of Sabaq');
	const { schema } = about.output;
	if (typeof schema === 'number' && schema > newest) {
		const message = `the file was made by a newer Sabaq (version ${schema}, known here: ${newest})`;
		throw new Refusal('newer-schema', 'schema', message);
	}
	return readAs(envelopeSchema, tree);
};

const read = (input: unknown, table: readonly SchemaVersion[]): ProgressFile => {
	const newest = newestOf(table);
	const file = readEnvelope(readTree(input), newest);
	const { entries, sessions, schema } = file;
	const rows = readAs(rowsSchema, {
		entries: upgradeRows(entries, 'entry', schema, table),
		sessions: upgradeRows(sessions, 'session', schema, table),
	});
	if (file.count !== entries.length)
		throw new Refusal('wrong-count', 'count', `is ${file.count}, but there are ${entries.length}`);
	if (file.sha256 !== checksum({ entries, sessions }))
		throw new Refusal('wrong-checksum', 'sha256', 'the file was changed or damaged');
	// As it was checked; rows of an older version are others now, and so is their checksum.
	if (schema === newest) return { ...file, ...rows };
	const { appVersion, exportedAt, profile } = file;
	return makeProgressFile(rows, { schema: newest, appVersion, exportedAt, profile });
};

/**
 * Reads a progress file of any released version into fresh objects of the newest one.
 * @param input the file's text, or what was parsed from it
 * @returns the document, or the first thing that is wrong and where
 */
export const parseProgressFile = (
	input: unknown,
	table: readonly SchemaVersion[] = versions,
): Result<ProgressFile, ImportError> => {
	try {
		return ok(read(input, table));
	} catch (thrown) {
		if (thrown instanceof Refusal) return err(thrown.error);
		throw thrown;
	}
};
