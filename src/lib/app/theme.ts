import { keep, keys } from './keep.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The chosen look; the early script reads the same key before the first paint. */
export const readTheme = (): Theme => {
	const kept = keep.get(keys.theme);
	return kept === 'light' || kept === 'dark' ? kept : 'system';
};

export const setTheme = (theme: Theme): void => {
	if (theme === 'system') {
		keep.remove(keys.theme);
		delete document.documentElement.dataset.theme;
		return;
	}
	keep.set(keys.theme, theme);
	document.documentElement.dataset.theme = theme;
};
