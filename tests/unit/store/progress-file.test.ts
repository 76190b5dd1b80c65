import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '#lib/kernel/brand.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import { expectOk, type Result } from '#lib/kernel/result.ts';
import { newestOf, versions, type JsonRow, type SchemaVersion } from '#lib/store/migrate.ts';
import {
	makeProgressFile,
	maxFileBytes,
	parseProgressFile,
	progressText,
} from '#lib/store/progress-file.ts';
import { jsonTree } from '#lib/store/json-tree.ts';
import type { ImportError, ProgressFile, Rows } from '#lib/store/store.ts';
import { appeal, entryOf, review, session, setting, undo } from '../../contract/entries.ts';

const about = { schema: 1, appVersion: '0.1.0', exportedAt: 1_710_000_000_000, profile: 'main' };
const rows: Rows = {
	entries: [review('a', { certainty: 0.5 }), undo('b', 'a'), setting('c')],
	sessions: [session('s', 1), session('t', 2, { endedAt: 3 })],
};
const file = makeProgressFile(rows, about);
const text = progressText(file);

/** A file that an honest writer made of other rows: its count and checksum are right. */
const fileOf = (entries: readonly unknown[], sessions: readonly unknown[] = []): string => {
	// The writer does not look at the shape, which is what is tested.
	const made = makeProgressFile({ entries, sessions } as Rows, about);
	return canonicalJson(jsonTree({ ...made, entries, sessions }));
};

const errorOf = (result: Result<ProgressFile, ImportError>): ImportError | undefined =>
	result.ok ? undefined : result.error;
const refusal = (input: unknown): string => {
	const error = errorOf(parseProgressFile(input));
	return error === undefined ? 'taken' : `${error.reason} ${error.path}`;
};

describe('a progress file', () => {
	test('has the same bytes for the same data, whatever the order of rows and members', () => {
		const backward = {
			entries: [...rows.entries]
				.reverse()
				.map((entry) => Object.fromEntries(Object.entries(entry).reverse())),
			sessions: [...rows.sessions].reverse(),
		};
		expect(progressText(makeProgressFile(backward as unknown as Rows, about))).toBe(text);
	});

	test('says its format, version, count and the SHA-256 of its rows', () => {
		const empty = makeProgressFile({ entries: [], sessions: [] }, about);
		expect(JSON.parse(progressText(empty))).toEqual({
			...about,
			format: 'sabaq-progress',
			count: 0,
			// printf '{"entries":[],"sessions":[]}' | sha256sum
			sha256: '44b559f99f88af2f1d1471d5403fd684988c9b9a8d970857c7d7be713f3663e4',
			entries: [],
			sessions: [],
		});
		expect(newestOf(versions)).toBe(1);
	});

	test('is read again as it was written, into fresh objects', () => {
		const read = expectOk(parseProgressFile(text), 'parse');
		expect(read).toEqual(file);
		expect(expectOk(parseProgressFile(file), 'parse an object').entries[0]).not.toBe(
			file.entries[0],
		);
		expect(progressText(read)).toBe(text);
	});

	test('is read with a byte order mark and with white space', () => {
		expect(parseProgressFile(`\uFEFF${text}`)).toEqual(parseProgressFile(text));
		expect(parseProgressFile(JSON.stringify(JSON.parse(text), null, '\t'))).toEqual(
			parseProgressFile(text),
		);
	});

	test('keeps lone surrogates, NUL, marks and emoji through the text', () => {
		const typed = '\ud800\u0000\u202e e\u0301 👩‍👩‍👧';
		const odd = makeProgressFile(
			{ entries: [review('a', { response: { form: 'numeric', typed } })], sessions: [] },
			about,
		);
		expect(parseProgressFile(progressText(odd))).toEqual({ ok: true, value: odd });
	});
});

describe('a file is refused, with the reason and the place', () => {
	test.each([
		['a number', 5, 'wrong-format format'],
		['nothing', undefined, 'malformed $'],
		['a list', '[]', 'wrong-format format'],
		['another JSON', '{"format":"sabaq-bank","schema":1}', 'wrong-format format'],
		['an object without a format', '{"schema":1}', 'wrong-format format'],
		['a web page in its place', '<!doctype html><p>Log in', 'not-json 1:1'],
		['UTF-16 that was read as UTF-8', '\uFFFD\uFFFD{\u0000"\u0000', 'not-json 1:1'],
		['the next version', text.replace('"schema":1', '"schema":2'), 'newer-schema schema'],
		['a version that never was', text.replace('"schema":1', '"schema":-1'), 'malformed schema'],
		['no version', text.replace('"schema":1', '"schema":"1"'), 'malformed schema'],
		['too few rows', text.replace('"count":3', '"count":4'), 'wrong-count count'],
		['a changed row', text.replace('"rtMs":4200', '"rtMs":4201'), 'wrong-checksum sha256'],
		['a changed session', text.replace('"passed":0', '"passed":1'), 'wrong-checksum sha256'],
		['a checksum that is none', text.replace(/"sha256":"./u, '"sha256":"G'), 'malformed sha256'],
		['a member that it does not have', text.replace('{', '{"note":1,'), 'malformed note'],
		['a prototype', text.replace('{', '{"__proto__":{},'), 'forbidden-key $'],
		['a prototype, escaped', text.replace('{', '{"\\u005f_proto__":{},'), 'forbidden-key $'],
		['great depth', `${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep 1:65'],
		['too many letters', ' '.repeat(maxFileBytes + 1), 'too-large $'],
		['too many bytes', `"${'ә'.repeat(maxFileBytes / 2)}"`, 'too-large $'],
		['a row that is a list', fileOf([[]]), 'malformed entries[0]'],
		['a row that is null', fileOf([null]), 'malformed entries[0]'],
		['a session that is a text', fileOf([], ['s']), 'malformed sessions[0]'],
	])('when it is or has %s', (_, input, expected) => {
		expect(refusal(input)).toBe(expected);
	});

	const wrongEntries: readonly (readonly [string, object, string])[] = [
		['an unknown kind', { ...review('b'), kind: 'model' }, 'kind'],
		['a later shape', { ...review('b'), v: 2 }, 'v'],
		['an empty id', review(''), 'id'],
		['an id of 201 letters', review('x'.repeat(201)), 'id'],
		['31 February', review('b', { day: '2024-02-31' }), 'day'],
		['a month for a day', review('b', { day: '2024-02' }), 'day'],
		['an instant beyond all dates', review('b', { at: 9e15 }), 'at'],
		['an instant as text', { ...review('b'), at: '1' }, 'at'],
		['a guess rate above 1', review('b', { guess: 1.01 }), 'guess'],
		[
			'a guess rate of a fact above 1',
			review('b', { facts: [{ fact: 'sabaq:f' as FactId, outcome: 'right', guess: 1.01 }] }),
			'facts[0].guess',
		],
		['a certainty below 0', review('b', { certainty: -0.01 }), 'certainty'],
		['half a variant', review('b', { variant: 0.5 }), 'variant'],
		['an unknown outcome', { ...review('b'), outcome: 'great' }, 'outcome'],
		['an unknown role', { ...review('b'), role: 'king' }, 'role'],
		['an unknown member', { ...review('b'), extra: 1 }, 'extra'],
		['a missing member', { ...review('b'), tz: undefined }, 'tz'],
		['a fact without outcome', { ...review('b'), facts: [{ fact: 'f' }] }, 'facts[0].outcome'],
		['a response of objects', { ...review('b'), response: { picked: {} } }, 'response.picked'],
		['an undo of nothing', { ...undo('b', 'a'), target: undefined }, 'target'],
		['an appeal against nothing', { ...appeal('b', 'a'), target: undefined }, 'target'],
		['a setting without value', { ...setting('b'), value: null }, 'value'],
	];
	test.each(wrongEntries)('when an entry has %s', (_, entry, member) => {
		expect(refusal(fileOf([review('a', { at: 0 }), entry]))).toBe(`malformed entries[1].${member}`);
	});

	const { plan } = session('s', 1);
	test.each([
		['an unknown length', { ...session('s', 1), plan: { ...plan, length: '1h' } }, 'plan.length'],
		['a negative place', session('s', 1, { passed: -1 }), 'passed'],
		[
			'a planned item without facts',
			{ ...session('s', 1), plan: { ...plan, queue: [{ ...plan.queue[0], facts: undefined }] } },
			'plan.queue[0].facts',
		],
	])('when a session has %s', (_, saved, member) => {
		expect(refusal(fileOf([], [saved]))).toBe(`malformed sessions[0].${member}`);
	});

	test('in words that a person understands', () => {
		expect(errorOf(parseProgressFile(text.slice(0, 100)))).toEqual({
			reason: 'not-json',
			path: '1:101',
			message: expect.stringContaining('cut off'),
		});
		expect(errorOf(parseProgressFile(text.replace('"schema":1', '"schema":7')))?.message).toBe(
			'the file was made by a newer Sabaq (version 7, known here: 1)',
		);
	});

	test('when it is cut at any byte, at the word that was cut', () => {
		for (let end = 0; end < text.length; end++) {
			const column = Number(/^not-json 1:(\d+)$/u.exec(refusal(text.slice(0, end)))?.[1]);
			expect(column).toBeGreaterThan(end - 'fals'.length);
			expect(column).toBeLessThanOrEqual(end + 1);
		}
		expect(refusal(text)).toBe('taken');
	});

	test('when a bit of its rows is flipped: no damaged row is ever taken', () => {
		const start = text.indexOf('"entries"');
		const end = text.indexOf('"exportedAt"');
		expect(end - start).toBeGreaterThan(500);
		for (let at = start; at < end - 1; at++) {
			const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
			const damaged = text.slice(0, at) + flipped + text.slice(at + 1);
			expect(`${at} ${refusal(damaged)}`).not.toBe(`${at} taken`);
		}
	});
});

test('whatever is changed in a file, reading it never throws and every refusal names a place', () => {
	fc.assert(
		fc.property(fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 6 }), (place, length, by) => {
			const at = place % text.length;
			const result = parseProgressFile(text.slice(0, at) + by + text.slice(at + length));
			if (result.ok) expect(result.value.entries).toEqual(file.entries);
			else expect(result.error.path).toMatch(/^(?:\d+:\d+|\$|[\w[\].]+.*)$/su);
		}),
		{ numRuns: 500 },
	);
});

test('what an import accepts, an export makes again: nothing that the log may hold is refused', () => {
	const entries = Array.from({ length: 40 }, (_, n) => entryOf(n));
	const all = makeProgressFile({ entries, sessions: rows.sessions }, about);
	expect(parseProgressFile(progressText(all))).toEqual({ ok: true, value: all });
});

describe('a file of an older version', () => {
	const adding = (word: string) => (entry: JsonRow) =>
		typeof entry['model'] === 'string' ? { ...entry, model: `${entry['model']} ${word}` } : entry;
	const next: readonly SchemaVersion[] = [
		...versions,
		{ version: 2, stores: {}, entry: adding('two'), session: (one) => ({ ...one, passed: 2 }) },
		{ version: 3, stores: {}, entry: adding('three') },
	];

	test('is taken through every version up to the newest', () => {
		const read = expectOk(parseProgressFile(text, next), 'parse');
		expect(read).toMatchObject({
			schema: 3,
			count: 3,
			entries: [{ model: 'fsrs6-naive-1 two three' }, {}, {}],
			sessions: [{ passed: 2 }, { passed: 2 }],
		});
	});

	test('is held against its checksum as it was written', () => {
		const damaged = text.replace('"model":"fsrs6-naive-1"', '"model":"fsrs6-naive-2"');
		expect(errorOf(parseProgressFile(damaged, next))).toMatchObject({ reason: 'wrong-checksum' });
	});
});
