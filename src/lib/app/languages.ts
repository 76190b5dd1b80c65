import type { Lang } from '#lib/kernel/lang.ts';

export { langs, type Lang } from '#lib/kernel/lang.ts';

/** Each language by its own name. */
export const languageNames: Readonly<Record<Lang, string>> = {
	en: 'English',
	kk: 'Қазақша',
	ru: 'Русский',
};

/** The language of an address, for the page that has no route: `/sabaq/ru/x` is Russian. */
export const langOfPath = (path: string): Lang => {
	const segment = path.split('/').find((part) => part === 'kk' || part === 'ru');
	return segment === 'kk' || segment === 'ru' ? segment : 'en';
};
