import { sourcesData } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	const { readIn, published, place, openSource } = wordsOf(lang, 'feedback').feedback;
	return {
		...sourcesData(shippedBank, lang),
		words: wordsOf(lang, 'sources'),
		chip: { readIn, published, place, openSource },
	};
};
