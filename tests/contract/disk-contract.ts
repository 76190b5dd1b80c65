import { describe, expect, test, vi } from 'vitest';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { expectOk } from '#lib/kernel/result.ts';
import type { OpenedStore } from '#lib/store/dexie-store.ts';
import { versions, type SchemaVersion } from '#lib/store/migrate.ts';
import { deleteStore, openStore, type OpenOptions } from '#lib/store/open-store.ts';
import type { StoreError } from '#lib/store/store.ts';
import { newLearner, review, session } from './entries.ts';
import { contents, textOf } from './store-contract.ts';

/** A version that does not exist yet: entries learn a word, sessions lose a round. */
const nextVersion: SchemaVersion = {
	version: 2,
	stores: { notes: '&id' },
	entry: (entry) => ({ ...entry, model: 'next' }),
	session: (saved) => ({ ...saved, passed: 9 }),
};
const nextVersions = [...versions, nextVersion];

/** What the engine itself says of a database, past all our code. */
const nativeShape = (indexedDB: IDBFactory, profile: ProfileId) =>
	new Promise<{ version: number; tables: string[]; rows: unknown[] }>((resolve, reject) => {
		const request = indexedDB.open(`sabaq-${profile}`);
		request.onerror = () => reject(request.error ?? new Error('not opened'));
		request.onsuccess = () => {
			const db = request.result;
			const reading = db.transaction('entries').objectStore('entries').getAll();
			reading.onerror = () => reject(reading.error ?? new Error('not read'));
			reading.onsuccess = () => {
				resolve({ version: db.version, tables: [...db.objectStoreNames], rows: reading.result });
				db.close();
			};
		};
	});

/**
 * What a store on the disk must do beyond the contract of all stores.
 * @param options where IndexedDB comes from; another store of the same learner is another tab
 */
export const diskContract = (
	options: Pick<OpenOptions, 'engine'>,
	indexedDB: () => IDBFactory,
): void => {
	const using = async (
		learner: ProfileId,
		work: (opened: OpenedStore) => Promise<void>,
		more: OpenOptions = {},
	): Promise<void> => {
		const opened = await openStore(learner, { ...options, ...more });
		try {
			await work(opened);
		} finally {
			opened.store.close();
		}
	};
	const keep = (learner: ProfileId, more: OpenOptions = {}) =>
		using(
			learner,
			async ({ store }) => {
				expectOk(await store.append([review('a'), review('b', { at: 2 })]), 'append');
				expectOk(await store.saveSession(session('s', 1)), 'save');
			},
			more,
		);

	test('what was stored is there for the next one who opens it', async () => {
		const learner = newLearner();
		await keep(learner);
		await using(learner, async ({ store, problem }) => {
			expect(problem).toBeUndefined();
			expect(store.kind).toBe('disk');
			expect((await contents(store)).entries.map(({ id }) => id)).toEqual(['b', 'a']);
		});
	});

	test('each learner has a database of their own, and deleting one leaves the others', async () => {
		const [mine, yours] = [newLearner(), newLearner()];
		await keep(mine);
		await keep(yours);
		expectOk(await deleteStore(mine, options), 'delete');
		await using(mine, async ({ store }) => expect((await contents(store)).entries).toEqual([]));
		await using(yours, async ({ store }) =>
			expect((await contents(store)).entries).toHaveLength(2),
		);
	});

	test('deleting what is not there is fine', async () => {
		expect(await deleteStore(newLearner(), options)).toEqual({ ok: true, value: undefined });
	});

	test('deleting tells the tab that has it open, which then refuses', async () => {
		const learner = newLearner();
		const onLost = vi.fn<(problem: StoreError) => void>();
		await using(
			learner,
			async ({ store }) => {
				expectOk(await deleteStore(learner, options), 'delete');
				expect(onLost.mock.calls).toEqual([[expect.objectContaining({ kind: 'blocked' })]]);
				expect(await store.append([review('a')])).toMatchObject({ error: { kind: 'blocked' } });
			},
			{ onLost },
		);
	});

	describe('two tabs', () => {
		test('a watcher hears of what the other one appends, imports and clears, until it stops', async () => {
			const learner = newLearner();
			await using(learner, async ({ store: mine }) =>
				using(learner, async ({ store: other }) => {
					const heard = vi.fn();
					const stop = mine.watch(heard);
					expectOk(await other.append([review('a')]), 'append');
					await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
					const text = await textOf(other);
					expectOk(await other.clear(), 'clear');
					await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
					expectOk(await other.importAll(text, 1), 'import');
					await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3));
					expectOk(await other.append([review('a')]), 'append nothing new');
					stop();
					const later = vi.fn();
					mine.watch(later);
					expectOk(await other.append([review('b')]), 'append');
					await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
					expect(heard).toHaveBeenCalledTimes(3);
				}),
			);
		});

		test('that append at once make the union, and counts that agree with it', async () => {
			const learner = newLearner();
			await using(learner, async ({ store: mine }) =>
				using(learner, async ({ store: other }) => {
					const ids = Array.from({ length: 30 }, (_, n) => `e${n}`);
					await Promise.all([
						...ids.slice(0, 20).map(async (id) => mine.append([review(id)])),
						...ids.slice(10).map(async (id) => other.append([review(id)])),
					]);
					const { days, entries } = await contents(mine);
					expect(entries).toHaveLength(30);
					expect(days).toEqual([{ day: '2023-11-15', answers: 30, right: 30 }]);
				}),
			);
		});
	});

	describe('a newer version', () => {
		test('opens an older database and takes every row along', async () => {
			const learner = newLearner();
			await keep(learner);
			await using(
				learner,
				async ({ store, problem }) => {
					expect(problem).toBeUndefined();
					expect(await contents(store)).toMatchObject({
						entries: [
							{ id: 'b', model: 'next' },
							{ id: 'a', model: 'next' },
						],
						sessions: [{ passed: 9 }],
						days: [{ day: '2023-11-15', answers: 2, right: 2 }],
						open: { passed: 9 },
					});
				},
				{ versions: nextVersions },
			);
		});

		test('is read-only for an older app: read and exported, never written, not a byte changed', async () => {
			const learner = newLearner();
			await keep(learner, { versions: nextVersions });
			const before = await nativeShape(indexedDB(), learner);
			expect(before).toMatchObject({ version: 20, tables: expect.arrayContaining(['notes']) });
			await using(learner, async ({ store, problem }) => {
				const newer = { kind: 'newer-version', found: 2, known: 1 };
				expect(store.kind).toBe('disk');
				expect(problem).toEqual(newer);
				const refused = { ok: false, error: newer };
				expect(await store.append([review('c')])).toEqual(refused);
				expect(await store.saveSession(session('t', 2))).toEqual(refused);
				expect(await store.clear()).toEqual(refused);
				expect(await contents(store)).toMatchObject({
					entries: [{ id: 'b' }, { id: 'a' }],
					days: [{ answers: 2, right: 2 }],
					open: { plan: { session: 's' } },
				});
				const file = expectOk(await store.exportAll('1', 1), 'export');
				expect(file).toMatchObject({ schema: 2, count: 2 });
			});
			expect(await nativeShape(indexedDB(), learner)).toEqual(before);
		});

		test('that opens meanwhile is let in at once: the older tab tells, refuses and still reads', async () => {
			const learner = newLearner();
			const onLost = vi.fn<(problem: StoreError) => void>();
			await using(
				learner,
				async ({ store: old }) => {
					expectOk(await old.append([review('a')]), 'append');
					const inHand = old.append([review('b', { at: 2 })]);
					await using(
						learner,
						async ({ store: fresh, problem }) => {
							expect(problem).toBeUndefined();
							expect(onLost.mock.calls).toEqual([[{ kind: 'newer-version', found: 2, known: 1 }]]);
							expect(await old.append([review('c')])).toMatchObject({
								error: { kind: 'newer-version' },
							});
							const isStored = (await inHand).ok;
							const ids = (await contents(fresh)).entries.map(({ id }) => id);
							expect(ids).toEqual(isStored ? ['b', 'a'] : ['a']);
							expect((await contents(old)).entries.map(({ id }) => id)).toEqual(ids);
							expectOk(await fresh.append([review('d')]), 'append by the newer one');
						},
						{ versions: nextVersions },
					);
				},
				{ onLost },
			);
		});
	});
};
