import { openStore } from '#lib/store/open-store.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { review } from '../contract/entries.ts';

/** Another thread of the same origin, as another tab is: appends what it is told to, then says so. */
addEventListener('message', ({ data }: MessageEvent<{ learner: ProfileId; ids: string[] }>) => {
	void openStore(data.learner).then(async ({ store }) => {
		for (const id of data.ids) {
			const appended = await store.append([review(id)]);
			if (!appended.ok) return postMessage(appended.error);
		}
		store.close();
		postMessage('done');
	});
});
