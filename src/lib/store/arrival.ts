import { byStart } from './order.ts';
import type { SavedSession } from './store.ts';

const isOpen = ({ endedAt }: SavedSession): boolean => endedAt === undefined;

/**
 * Sessions from a file as they are stored here. An open one stays open only where it takes nobody's
 * place: nothing here is open, and nothing here began later. Else it is stored as ended at the
 * import, so that the round in front stays there and no round of long ago comes back. A store
 * without sessions (a new device, a restored backup) takes them all as they are.
 * @param here every session of the store, as it was before the import
 * @param now instant of the import, epoch ms
 */
export const arriving = (
	batch: readonly SavedSession[],
	here: readonly SavedSession[],
	now: number,
): readonly SavedSession[] => {
	const hasOpen = here.some(isOpen);
	return batch.map((session) => {
		const isBehind = hasOpen || here.some((one) => byStart(one, session) > 0);
		return isOpen(session) && isBehind ? { ...session, endedAt: now } : session;
	});
};
