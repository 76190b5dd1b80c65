import { expect, test, vi } from 'vitest';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { openStore } from '#lib/store/open-store.ts';
import { contents } from '../contract/store-contract.ts';
import { newLearner, review } from '../contract/entries.ts';
import { expectOk } from '#lib/kernel/result.ts';

const inOtherTab = (learner: ProfileId, ids: readonly string[]): Promise<unknown> => {
	const tab = new Worker(new URL('./store-tab.ts', import.meta.url), { type: 'module' });
	return new Promise((resolve, reject) => {
		tab.onmessage = ({ data }) => {
			resolve(data);
			tab.terminate();
		};
		tab.onerror = ({ message }) => reject(new Error(message));
		tab.postMessage({ learner, ids });
	});
};

test('three threads that practise at once make the union of their answers, and each hears of it', async () => {
	const learner = newLearner();
	const { store } = await openStore(learner);
	const heard = vi.fn();
	store.watch(heard);
	const ids = Array.from({ length: 40 }, (_, n) => `e${n}`);
	const others = [inOtherTab(learner, ids.slice(0, 20)), inOtherTab(learner, ids.slice(10, 30))];
	for (const id of ids.slice(25)) expectOk(await store.append([review(id)]), 'append');
	expect(await Promise.all(others)).toEqual(['done', 'done']);
	await vi.waitFor(() => expect(heard).toHaveBeenCalled());
	const { days, entries } = await contents(store);
	expect(entries).toHaveLength(40);
	expect(days).toEqual([{ day: '2023-11-15', answers: 40, right: 40 }]);
	store.close();
});
