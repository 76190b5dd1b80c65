import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { versions } from '#lib/store/migrate.ts';
import { deleteStore, openStore } from '#lib/store/open-store.ts';
import { newLearner, review } from '../../contract/entries.ts';
import { contents } from '../../contract/store-contract.ts';
import { call, throwing, withFault } from './faults.ts';

const indexedDB = new IDBFactory();
const engine = () => ({ indexedDB, IDBKeyRange });

/** An engine whose `open` does something else. */
const engineWith = (open: () => unknown) => () => ({
	indexedDB: new Proxy(indexedDB, {
		get: (target, key): unknown =>
			key === 'open' ? open : (Reflect.get(target, key) as () => unknown).bind(target),
	}),
	IDBKeyRange,
});

/** A tab that has the database open and pays no heed to those who wait for it. */
const holdOpen = (learner: ProfileId): Promise<{ readonly close: () => void }> =>
	new Promise((resolve, reject) => {
		const request = indexedDB.open(`sabaq-${learner}`, 10);
		request.onupgradeneeded = () => {
			const entries = request.result.createObjectStore('entries', { keyPath: 'id' });
			entries.createIndex('target', 'target');
			const sessions = request.result.createObjectStore('sessions', { keyPath: 'id' });
			sessions.createIndex('openSince', 'openSince');
			request.result.createObjectStore('derivedDays', { keyPath: 'day' });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not opened'));
	});

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('a store that cannot be on the disk is in memory, works, and says why', () => {
	const expectMemory = async (
		options: Parameters<typeof openStore>[1],
		detail: string,
		kind = 'blocked',
	): Promise<void> => {
		const { store, problem } = await openStore(newLearner(), options);
		expect(problem).toMatchObject({ kind, detail: expect.stringContaining(detail) });
		expect(store.kind).toBe('memory');
		expectOk(await store.append([review('a')]), 'append');
		expect((await contents(store)).days).toEqual([{ day: '2023-11-15', answers: 1, right: 1 }]);
	};

	test('where there is no IndexedDB', () =>
		expectMemory({ engine: () => undefined }, 'no IndexedDB'));

	test('in Node, which has none either', () => expectMemory({}, 'no IndexedDB'));

	test('where a page may not even look at it', () =>
		expectMemory({ engine: throwing('SecurityError') }, 'SecurityError'));

	test('where opening throws', () =>
		expectMemory({ engine: engineWith(throwing('SecurityError')) }, 'SecurityError'));

	test('where opening answers with nothing', () =>
		expectMemory({ engine: engineWith(() => null) }, 'MissingAPIError'));

	test('where opening never answers, after the time-out', () =>
		expectMemory({ engine: engineWith(() => new EventTarget()), openTimeoutMs: 20 }, '20 ms'));

	test('where there is no space to make the database', () =>
		expectMemory({ engine: engineWith(throwing('QuotaExceededError')) }, 'injected', 'full'));

	test('where the upgrade fails, and the old database is then as it was', async () => {
		const learner = newLearner();
		const { store } = await openStore(learner, { engine });
		expectOk(await store.append([review('a'), review('b', { at: 2 })]), 'append');
		const before = await contents(store);
		store.close();
		let rows = 0;
		const broken = {
			version: 2,
			stores: {},
			entry: (entry: object) => {
				rows += 1;
				if (rows === 2) throw new Error('broken upgrade');
				return { ...entry, model: 'lost' };
			},
		};
		const failed = await openStore(learner, { engine, versions: [...versions, broken] });
		expect(failed).toMatchObject({ store: { kind: 'memory' }, problem: { kind: 'blocked' } });
		const again = await openStore(learner, { engine });
		expect(again.problem).toBeUndefined();
		expect(await contents(again.store)).toEqual(before);
		again.store.close();
	});
});

test("a database that opens after the time-out is let go, and stands in nobody's way", async () => {
	const learner = newLearner();
	const tab = await holdOpen(learner);
	const next = [...versions, { version: 2, stores: { notes: '&id' } }];
	const late = await openStore(learner, { engine, versions: next, openTimeoutMs: 30 });
	expect(late).toMatchObject({ store: { kind: 'memory' }, problem: { kind: 'blocked' } });
	tab.close();
	await vi.waitFor(async () => {
		const native = await indexedDB.databases();
		expect(native.find(({ name }) => name === `sabaq-${learner}`)?.version).toBe(20);
	});
	// A connection that is still held would be asked to close; one that was let go is not.
	vi.mocked(console.warn).mockClear();
	expectOk(await deleteStore(learner, { engine }), 'delete');
	expect(console.warn).not.toHaveBeenCalled();
});

test('a browser whose tabs cannot speak to each other keeps answers on the disk all the same', async () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const { store, problem } = await openStore(newLearner(), { engine });
	expect(problem).toBeUndefined();
	expectOk(await store.append([review('a')]), 'append');
	expectOk(await store.clear(), 'clear');
	expect(store.kind).toBe('disk');
	store.close();
});

test('deleting what another tab holds on to is said to be blocked, after the time-out', async () => {
	const learner = newLearner();
	const tab = await holdOpen(learner);
	expect(await deleteStore(learner, { engine, openTimeoutMs: 20 })).toMatchObject({
		ok: false,
		error: { kind: 'blocked', detail: expect.stringContaining('20 ms') },
	});
	tab.close();
});

test('deleting says so where there is no IndexedDB', async () => {
	expect(await deleteStore(newLearner(), { engine: () => undefined })).toMatchObject({
		error: { kind: 'blocked' },
	});
});

test('a store whose connection was lost, and which cannot be opened again, says so and tells', async () => {
	let isHanging = false;
	const onLost = vi.fn();
	const { store } = await openStore(newLearner(), {
		engine: () => ({
			indexedDB: new Proxy(indexedDB, {
				get: (target, key): unknown =>
					key === 'open' && isHanging
						? () => new EventTarget()
						: (Reflect.get(target, key) as () => unknown).bind(target),
			}),
			IDBKeyRange,
		}),
		openTimeoutMs: 20,
		onLost,
	});
	isHanging = true;
	const refused = {
		ok: false,
		error: { kind: 'blocked', detail: expect.stringContaining('20 ms') },
	};
	const { result } = await withFault(call(1), throwing('AbortError'), () =>
		store.append([review('a')]),
	);
	expect(result).toEqual(refused);
	expect(onLost).toHaveBeenCalledTimes(1);
	expect(await store.append([review('a')])).toEqual(refused);
	expect(await store.entries()).toEqual(refused);
	expect(onLost).toHaveBeenCalledTimes(1);
});
