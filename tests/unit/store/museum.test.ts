import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { studyDay } from '#lib/kernel/calendar.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { foldMemories } from '#lib/scheduling/fold.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import { newestOf, versions } from '#lib/store/migrate.ts';
import { openStore } from '#lib/store/open-store.ts';
import { parseProgressFile, progressText } from '#lib/store/progress-file.ts';
import type { Store } from '#lib/store/store.ts';
import { newLearner } from '../../contract/entries.ts';
import { contents } from '../../contract/store-contract.ts';
import { v1 } from '../../fixtures/progress/make-v1.ts';

const museum = (name: string): string =>
	readFileSync(new URL(`../../fixtures/progress/${name}`, import.meta.url), 'utf8');

const memory = async (): Promise<Store> => createMemoryStore(newLearner());
const disk = async (): Promise<Store> =>
	(
		await openStore(newLearner(), {
			engine: () => ({ indexedDB: new IDBFactory(), IDBKeyRange }),
		})
	).store;

/** Six decimals are enough to see another model, and too few to see another engine's arithmetic. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

/** What the newest app makes of a log, in the shape of the expectation. */
const foldOf = async (store: Store) => {
	const { entries, days, open } = await contents(store);
	const memories = [...foldMemories(entries).values()]
		.sort((a, b) => (a.fact < b.fact ? -1 : 1))
		.map((one) => ({
			...one,
			stability: rounded(one.stability),
			difficulty: rounded(one.difficulty),
		}));
	return { memories, days, open };
};

describe.each(versions.map(({ version }) => version))('a file of version %i', (version) => {
	const text = museum(`v${version}.json`);
	const expected: unknown = JSON.parse(museum(`v${version}.expected.json`));

	test.each([
		['in memory', memory],
		['on fake-indexeddb', disk],
	])('opens in the newest app and says the same: %s', async (_, fresh) => {
		const store = await fresh();
		const { count } = expectOk(parseProgressFile(text), 'parse');
		expect(await store.importAll(text, 1)).toEqual({ ok: true, value: { added: count, known: 0 } });
		expect(await foldOf(store)).toEqual(expected);
	});

	test('goes round: exported by the newest app and imported again, nothing is lost', async () => {
		const [one, two] = [await memory(), await memory()];
		expectOk(await one.importAll(text, 1), 'import');
		const exported = expectOk(await one.exportAll('9.9.9', 1), 'export');
		expect(exported.schema).toBe(newestOf(versions));
		expectOk(await two.importAll(progressText(exported), 1), 'import again');
		expect(await foldOf(two)).toEqual(expected);
	});
});

test('the newest version of the museum is read and written to the byte', () => {
	const text = museum(`v${newestOf(versions)}.json`);
	expect(progressText(expectOk(parseProgressFile(text), 'parse'))).toBe(text);
});

describe('the log of version 1', () => {
	test('is the one that was made, to the byte', () => {
		expect(museum('v1.json')).toBe(v1);
	});

	const { entries } = expectOk(parseProgressFile(museum('v1.json')), 'parse');
	const has = (what: (entry: LogEntry) => boolean): boolean => entries.some(what);

	test('has what a log can have: two devices, every outcome, undos, a setting, further attempts', () => {
		expect(new Set(entries.map(({ day }) => day)).size).toBe(12);
		expect(new Set(entries.map(({ device }) => device)).size).toBe(2);
		for (const outcome of ['right', 'wrong', 'unknown', 'unscorable'])
			expect(has((entry) => entry.kind === 'review' && entry.outcome === outcome)).toBe(true);
		for (const role of ['pretest', 'first', 'relearn'])
			expect(has((entry) => entry.kind === 'review' && entry.role === role)).toBe(true);
		for (const kind of ['undo', 'setting']) expect(has((entry) => entry.kind === kind)).toBe(true);
		const instants = entries.map(({ at }) => at);
		expect(new Set(instants).size).toBeLessThan(instants.length);
	});

	test('has the study day that the zone had when it was made, across the change of March 2024', () => {
		for (const { at, tz, day } of entries) expect(day).toBe(studyDay(at, tz));
		const utcPlus6 = (at: number): string => new Date(at + 6 * 3_600_000).toISOString();
		expect(has(({ at, day }) => utcPlus6(at).slice(0, 10) > day)).toBe(true);
	});
});
