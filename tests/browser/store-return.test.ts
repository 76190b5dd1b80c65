import { expect, test, vi } from 'vitest';
import { openStore } from '#lib/store/open-store.ts';
import { newLearner } from '../contract/entries.ts';

test('a page that comes back from the back-forward cache reads again what it may have missed', async () => {
	const { store } = await openStore(newLearner());
	const changed = vi.fn();
	store.watch(changed);
	window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
	expect(changed).not.toHaveBeenCalled();
	window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	expect(changed).toHaveBeenCalledTimes(1);
	store.close();
	window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	expect(changed).toHaveBeenCalledTimes(1);
});
