import type { Lang } from '#lib/kernel/lang.ts';
import { href } from './href.ts';
import type { LateData } from './pages.ts';

const fetched = new Map<Lang, Promise<LateData>>();

/** What the first visit leaves out, in `lang`: fetched once; a failed fetch is tried again. */
export const fetchLate = (lang: Lang): Promise<LateData> => {
	const known = fetched.get(lang);
	if (known !== undefined) return known;
	const asked = get(`${href('', lang)}late.json`);
	fetched.set(lang, asked);
	asked.catch(() => fetched.delete(lang));
	return asked;
};

const get = async (url: string): Promise<LateData> => {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	// Made by this same build at the address it was made for.
	return (await response.json()) as LateData;
};
