import { expect, test } from 'vitest';
import { expectOk } from '#lib/kernel/result.ts';
import { deleteStore, openStore } from '#lib/store/open-store.ts';
import { countDays, newLearner, review } from '../contract/entries.ts';
import { contents } from '../contract/store-contract.ts';

/** A place on the disk with a quota of its own (Storage Buckets API, Chromium). */
const bucketOf = async (quota: number): Promise<IDBFactory> => {
	if (!('storageBuckets' in navigator)) throw new Error('this browser has no storage buckets');
	const buckets = navigator.storageBuckets as {
		open: (name: string, options: { quota: number }) => Promise<{ indexedDB: IDBFactory }>;
	};
	return (await buckets.open(newLearner(), { quota })).indexedDB;
};

/** What cannot be compressed: the quota counts bytes on the disk. */
const noise = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) =>
		String.fromCharCode(0x400 + byte),
	).join('');

const answer = (n: number) =>
	review(`e${n}`, { at: n, response: { form: 'numeric', typed: noise(), value: n } });

test('a full disk is said to be full, log and counts agree, and saving works once there is space', async () => {
	const indexedDB = await bucketOf(4_000_000);
	const engine = () => ({ indexedDB, IDBKeyRange });
	const ballast = newLearner();
	const { store: filler } = await openStore(ballast, { engine });
	expectOk(await filler.append([answer(0), answer(1), answer(2), answer(3)]), 'ballast');
	filler.close();

	const { store } = await openStore(newLearner(), { engine });
	let stored = 0;
	let result = await store.append([answer(stored)]);
	while (result.ok && stored < 100) result = await store.append([answer(++stored)]);
	expect(result).toMatchObject({ ok: false, error: { kind: 'full' } });
	const full = await contents(store);
	expect(full.entries.map(({ at }) => at)).toEqual(Array.from({ length: stored }, (_, n) => n));
	expect(full.days).toEqual(countDays(full.entries));

	expectOk(await deleteStore(ballast, { engine }), 'delete the ballast');
	await expect
		.poll(async () => (await store.append([answer(stored)])).ok, { timeout: 15_000 })
		.toBe(true);
	expect((await contents(store)).entries).toHaveLength(stored + 1);
	store.close();
}, 30_000);
