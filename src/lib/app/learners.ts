/** The learners of this browser, with the real storage behind them. */
import type { ProfileId } from '#lib/kernel/brand.ts';
import { browserKeyValue } from '#lib/store/key-value.ts';
import { openProfiles, profilesKey, type Profiles } from '#lib/store/profiles.ts';
import { dropHeld } from './held.ts';
import { newId } from './world.ts';

/** The learner made on first use has no name until they give themselves one. */
export const openLearners = (): Profiles =>
	openProfiles({
		keyValue: browserKeyValue,
		newId: () => newId().toLowerCase(),
		now: () => Date.now(),
		firstName: '',
		removeData: async (id) => {
			// The database's code comes with the first answer, not with the learners' names.
			const { deleteStore } = await import('#lib/store/open-store.ts');
			const removed = await deleteStore(id);
			if (removed.ok) dropHeld(id);
			return removed;
		},
	});

/** Calls out when another tab has switched from this learner to another one. */
export const whenAnotherLearns = (learner: ProfileId, run: () => void): void =>
	addEventListener('storage', ({ key }) => {
		if (key === profilesKey && openLearners().current().id !== learner) run();
	});
