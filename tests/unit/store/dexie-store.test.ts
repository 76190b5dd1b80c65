import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { expectOk } from '#lib/kernel/result.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { openStore } from '#lib/store/open-store.ts';
import type { Store } from '#lib/store/store.ts';
import { countDays, newLearner, review, session, undo } from '../../contract/entries.ts';
import { contents, textOf } from '../../contract/store-contract.ts';
import { aborting, call, callOf, closing, throwing, withFault } from './faults.ts';

const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
const open = async (learner: ProfileId): Promise<Store> => {
	const { store, problem } = await openStore(learner, { engine: () => engine });
	expect(problem).toBeUndefined();
	return store;
};

// Dexie warns of each connection that it opens again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const first: LogEntry[] = [review('a'), review('b', { at: 2, outcome: 'wrong' })];
const batches: readonly LogEntry[][] = [
	[review('c', { at: 3, day: '2024-01-01' }), undo('d', 'a')],
	[review('e', { at: 4 }), undo('f', 'c'), undo('g', 'x')],
	[review('x', { at: 5 })],
];

/** Each batch is there as a whole or not at all, and the counts are those of what is there. */
const expectAgreement = async (store: Store, results: readonly boolean[]): Promise<void> => {
	const { days, entries } = await contents(store);
	const ids = new Set<string>(entries.map(({ id }) => id));
	expect(results).toEqual(batches.map((batch) => batch.every(({ id }) => ids.has(id))));
	expect(results).toEqual(batches.map((batch) => batch.some(({ id }) => ids.has(id))));
	expect(days).toEqual(countDays(entries));
};

const appendAll = async (store: Store): Promise<boolean[]> => {
	const results: boolean[] = [];
	for (const batch of batches) results.push((await store.append(batch)).ok);
	return results;
};

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe.each(upTo(10))('when call %i of the engine fails', (nth) => {
	test('by throwing, the append it belongs to leaves nothing, and can be done again', async () => {
		const store = await open(newLearner());
		expectOk(await store.append(first), 'append');
		const { result, hits } = await withFault(call(nth), throwing('DataError'), () =>
			appendAll(store),
		);
		expect(hits).toBe(1);
		expect(result.filter((isOk) => !isOk)).toHaveLength(1);
		await expectAgreement(store, result);
		expect(await appendAll(store)).toEqual([true, true, true]);
		await expectAgreement(store, [true, true, true]);
	});

	test('by an aborted transaction, the append is done once more: none lost, none doubled', async () => {
		const store = await open(newLearner());
		expectOk(await store.append(first), 'append');
		const { result, hits } = await withFault(call(nth), aborting, () => appendAll(store));
		expect(hits).toBe(1);
		expect(result).toEqual([true, true, true]);
		await expectAgreement(store, result);
	});

	test('by a connection closed under it, none is lost and none doubled', async () => {
		const store = await open(newLearner());
		const entries = upTo(12).map((n) => review(`e${n}`, { at: n }));
		const { result, hits } = await withFault(callOf('transaction', nth), closing, async () => {
			const results: boolean[] = [];
			for (const entry of entries) results.push((await store.append([entry])).ok);
			return results;
		});
		expect(hits).toBe(1);
		expect(result).not.toContain(false);
		expect(await contents(store)).toMatchObject({ entries, days: countDays(entries) });
	});

	test('in an import, all of the file is there or nothing', async () => {
		const source = await open(newLearner());
		expectOk(await source.append([...first, ...batches.flat()]), 'append');
		expectOk(await source.saveSession(session('s', 1)), 'save');
		const text = await textOf(source);
		const store = await open(newLearner());
		const { result, hits } = await withFault(call(nth), throwing('DataError'), () =>
			store.importAll(text, 1),
		);
		expect(hits).toBe(1);
		expect(result).toMatchObject({ ok: false, error: { kind: 'failed' } });
		expect(await contents(store)).toEqual({ entries: [], sessions: [], days: [], open: undefined });
		expectOk(await store.importAll(text, 1), 'import');
		expect(await contents(store)).toEqual(await contents(source));
	});
});

test('every write asks the browser to have it on the disk before it says that it is done', async () => {
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	const store = await open(newLearner());
	transaction.mockClear();
	expectOk(await store.append(first), 'append');
	expectOk(await store.saveSession(session('s', 1)), 'save');
	expectOk(await store.importAll(await textOf(store), 1), 'import');
	expectOk(await store.clear(), 'clear');
	const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
	expect(writes).toHaveLength(4);
	for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a write that the disk has no space for is said to be full, and the store goes on', async () => {
	const store = await open(newLearner());
	expectOk(await store.append(first), 'append');
	const before = await contents(store);
	const full = { ok: false, error: { kind: 'full', detail: expect.stringContaining('injected') } };
	for (const nth of upTo(3)) {
		const { result } = await withFault(callOf('write', nth), throwing('QuotaExceededError'), () =>
			store.append([review('c'), review('d')]),
		);
		expect(result).toMatchObject(full);
		expect(await contents(store)).toEqual(before);
	}
	const { result } = await withFault(callOf('write', 1), throwing('QuotaExceededError'), () =>
		store.saveSession(session('s', 1)),
	);
	expect(result).toMatchObject(full);
	expectOk(await store.append([review('c'), review('d')]), 'append once there is space');
});

test.each(['InvalidStateError', 'AbortError'])(
	'an engine that answers every transaction with %s is given up, and used again once it is well',
	async (name) => {
		const store = await open(newLearner());
		const { result, hits } = await withFault(
			(_, kind) => kind === 'transaction',
			throwing(name),
			() => store.append([review('a')]),
		);
		expect(result).toMatchObject({ ok: false });
		expect(hits).toBeLessThan(20);
		expectOk(await store.append([review('a')]), 'append once the engine is well');
		expect((await contents(store)).days).toEqual(countDays([review('a')]));
	},
);

test('many whose connection is lost at once open it again once', async () => {
	const store = await open(newLearner());
	const opened = vi.spyOn(engine.indexedDB, 'open');
	const entries = upTo(8).map((n) => review(`e${n}`, { at: n }));
	const { result, hits } = await withFault(
		(count) => count <= 6,
		throwing('AbortError'),
		() => Promise.all(entries.map((entry) => store.append([entry]))),
	);
	expect(hits).toBe(6);
	expect(result.map(({ ok }) => ok)).not.toContain(false);
	expect(opened).toHaveBeenCalledTimes(1);
	expect(await contents(store)).toMatchObject({ entries, days: countDays(entries) });
});
