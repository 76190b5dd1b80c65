import { tick } from 'svelte';

/**
 * Moves the focus to where reading goes on. It waits for the paint: a focus forces a layout of its
 * own, and the finger should see its answer before that.
 * @param isTop whether the page begins anew: it is then shown from its top
 */
export const focusAfterPaint = async (id: string, isTop: boolean): Promise<void> => {
	await tick();
	const before = document.activeElement;
	await new Promise(requestAnimationFrame);
	if (isTop) scrollTo({ top: 0 });
	// A task that is posted in a frame's last step runs when the frame has been painted.
	await new Promise((painted) => setTimeout(painted));
	// Whoever is in a field already stays there.
	if (document.activeElement === before)
		document.getElementById(id)?.focus({ preventScroll: isTop });
};
