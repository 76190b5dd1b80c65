/** Stands in for `$app/state` and `$app/navigation`, which need a running router. */
import { onMount } from 'svelte';
import { vi } from 'vitest';

const origin = 'https://sabaq.test';

interface Place {
	url: URL;
	params: Record<string, string>;
	route: { id: string };
	status: number;
	data: Record<string, unknown>;
}

export const page: Place = {
	url: new URL(origin),
	params: {},
	route: { id: '' },
	status: 200,
	data: {},
};

/** Puts the router somewhere, before a screen is rendered. */
export const visit = (path: string, place: Partial<Omit<Place, 'url'>> = {}): void => {
	Object.assign(page, { params: {}, route: { id: '' }, status: 200, data: {} }, place);
	page.url = new URL(path, origin);
	arrivals.clear();
	goto.mockClear();
	replaceState.mockClear();
};

const arrivals = new Set<() => void>();

export const afterNavigate = (run: () => void): void => {
	onMount(() => {
		arrivals.add(run);
		run();
		return () => arrivals.delete(run);
	});
};

/** Within a page its `afterNavigate` runs again; another page is only remembered. */
export const goto = vi.fn(async (to: string): Promise<void> => {
	const url = new URL(to, page.url);
	const stays = url.pathname === page.url.pathname;
	page.url = url;
	if (stays) for (const run of arrivals) run();
});

/** The address changes, and nobody arrives anywhere. */
export const replaceState = vi.fn((to: string): void => {
	page.url = new URL(to, page.url);
});
