import { topicViews } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	return {
		topics: topicViews(shippedBank, lang).map(({ id, slug, title, facts }) => ({
			id,
			slug,
			title,
			facts: facts.length,
		})),
		words: wordsOf(lang, 'progress'),
	};
};
