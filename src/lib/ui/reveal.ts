/** What the address names; an id may be written with percent signs, and not every hash is one. */
const targetOf = (hash: string): HTMLElement | null => {
	const id = hash.slice(1);
	try {
		return document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
	} catch {
		return null; // no such encoding: the address names nothing
	}
};

/**
 * Opens what folds the target of the address away and brings it into view. Some browsers do so by
 * themselves; none does after a click that the app's router has taken.
 */
export const revealTarget = (hash: string): void => {
	const target = targetOf(hash);
	const folds: HTMLDetailsElement[] = [];
	for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
		if (!fold.open) folds.push(fold);
	for (const fold of folds) fold.open = true;
	if (folds.length > 0) target?.scrollIntoView();
};
