import type { SavedSession } from '#lib/store/store.ts';

/** How far a pretest of these topics has come that was begun and left; undefined when there is none. */
export const openTryOf = (
	open: SavedSession | undefined,
	topics: readonly string[],
): { readonly passed: number; readonly total: number } | undefined => {
	if (open?.plan.length !== 'pretest' || open.plan.topics.join() !== topics.join())
		return undefined;
	const total = open.plan.queue.length;
	return open.passed < total ? { passed: open.passed, total } : undefined;
};
