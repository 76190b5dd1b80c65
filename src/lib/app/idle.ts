/**
 * Runs once the browser has nothing better to do, and soon in any case (Safari has no idle callback).
 * @returns the way to call it off
 */
export const whenIdle = (run: () => void): (() => void) => {
	if (typeof requestIdleCallback !== 'function') {
		const timer = setTimeout(run, 1000);
		return () => clearTimeout(timer);
	}
	const handle = requestIdleCallback(run, { timeout: 4000 });
	return () => cancelIdleCallback(handle);
};
