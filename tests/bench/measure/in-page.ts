/**
 * What runs inside the measured page, before its own scripts. Each function is sent as text, so it
 * may use nothing from outside itself.
 */

/** Instants are ms since the start of the navigation. */
export interface Seen {
	readonly fcp?: number;
	readonly lcp?: number;
	readonly cls: number;
	/** When the app had taken the page over; for a page without an app, when it was read. */
	readonly liveAt?: number;
	/** The tap that counted, and when its feedback was on the screen. */
	readonly tappedAt?: number;
	readonly feedbackAt?: number;
	/** For each tap by hand: ms from the finger to the painted feedback, and ms of handlers. */
	readonly taps: readonly { readonly painted: number; readonly handler: number }[];
}

/** Makes a function into a script. The tool that runs the bench wraps functions in `__name`. */
export const asScript = (run: () => void): { content: string } => ({
	content: `{ const __name = (f) => f; (${run.toString()})(); }`,
});

/** Notes paints, shifts, hydration and taps in `window.seen`. */
export const watchPage = (): void => {
	const seen: Record<string, unknown> & { cls: number; taps: unknown[] } = { cls: 0, taps: [] };
	Object.assign(window, { seen });

	const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true,
		});
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.fcp = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => {
		seen.lcp = startTime;
	});
	observe('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		};
		if (!hadRecentInput) seen.cls += value;
	});

	// Kit adds this element when the app has taken the page over.
	new MutationObserver((_, observer) => {
		if (document.getElementById('svelte-announcer') === null) return;
		seen.liveAt = performance.now();
		observer.disconnect();
	}).observe(document, { childList: true, subtree: true });

	// The first listener of all, and the last: between them lie all handlers of the tap, with what
	// they leave to be done at once.
	let startedAt = 0;
	addEventListener('click', () => (startedAt = performance.now()), true);
	addEventListener('click', ({ isTrusted, target, timeStamp }) => {
		if (!isTrusted || !(target instanceof Element) || !target.closest('[data-option]')) return;
		const handler = performance.now() - startedAt;
		const look = () => {
			if (!document.querySelector('[data-mark], #headline')) {
				requestAnimationFrame(look);
				return;
			}
			// A task that was posted in a frame's last step runs when the frame has been painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => seen.taps.push({ painted: performance.now() - timeStamp, handler });
			port2.postMessage(0);
		};
		requestAnimationFrame(look);
	});
};

/**
 * Time to first answer: taps the first option in every frame, from the one after that in which it
 * stands on the screen, until a tap counts, that is, until the question is marked. The instant is
 * that of the tap that counted.
 */
export const tapAtOnce = (): void => {
	const seen = (window as unknown as { seen: Record<string, number> }).seen;
	let isOnScreen = false;
	let tappedAt = 0;
	const look = () => {
		const option = document.querySelector<HTMLElement>('[data-option]');
		if (option !== null && isOnScreen && !document.querySelector('[data-mark]')) {
			tappedAt = performance.now();
			option.click();
		}
		isOnScreen ||= option !== null;
		if (!document.querySelector('[data-mark]')) {
			requestAnimationFrame(look);
			return;
		}
		seen.tappedAt = tappedAt;
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			seen.feedbackAt = performance.now();
		};
		port2.postMessage(0);
	};
	requestAnimationFrame(look);
};
