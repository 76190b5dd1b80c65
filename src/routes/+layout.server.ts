import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const prerender = true;
export const trailingSlash = 'always';

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	return { lang, shell: wordsOf(lang, 'shell').shell };
};
