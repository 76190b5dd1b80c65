import { homeData } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	return {
		home: homeData(shippedBank, lang),
		words: wordsOf(lang, 'home', 'question'),
	};
};
