/** What the tabs that share a learner's database tell each other. */
export interface Tabs {
	/** To be called after this tab has changed the log. */
	readonly tell: () => void;
	/** Called after another tab has; answers with the way to stop. */
	readonly watch: (changed: () => void) => () => void;
	readonly close: () => void;
}

/** A page that comes back from the back-forward cache has heard nothing while it lay there. */
const onReturn = (changed: () => void): (() => void) => {
	if (typeof window === 'undefined') return () => undefined;
	const shown = ({ persisted }: PageTransitionEvent) => {
		if (persisted) changed();
	};
	window.addEventListener('pageshow', shown);
	return () => window.removeEventListener('pageshow', shown);
};

/**
 * Dexie's liveQuery would also call for what this tab wrote itself, so that each answer would read
 * the whole log again; a channel of our own is not heard by the one who speaks.
 */
export const joinTabs = (name: string): Tabs => {
	// Keeping answers must not depend on it: Safari before 15.4 has none, and hears nothing.
	const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
	const watchers = new Set<{ readonly changed: () => void }>();
	const callAll = (): void => watchers.forEach(({ changed }) => changed());
	if (channel !== undefined) channel.onmessage = callAll;
	const stopReturning = onReturn(callAll);
	return {
		tell: () => channel?.postMessage('changed'),
		watch: (changed) => {
			const watcher = { changed };
			watchers.add(watcher);
			return () => void watchers.delete(watcher);
		},
		close: () => {
			watchers.clear();
			stopReturning();
			channel?.close();
		},
	};
};
