/** The learners of this browser, with the real storage behind them. */
import { browserKeyValue } from '#lib/store/key-value.ts';
import { deleteStore } from '#lib/store/open-store.ts';
import { openProfiles, type Profiles } from '#lib/store/profiles.ts';
import { newId } from './world.ts';

/** @param firstName what the learner made on first use is called */
export const openLearners = (firstName = 'Learner'): Profiles =>
	openProfiles({
		keyValue: browserKeyValue,
		newId: () => newId().toLowerCase(),
		now: () => Date.now(),
		firstName,
		removeData: deleteStore,
	});
