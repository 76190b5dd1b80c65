import { unreviewedNames } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { langOfParam, unreviewedWords, wordsOf } from '#lib/app/words.ts';

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	return {
		words: wordsOf(lang, 'settings'),
		bankHash: shippedBank.hash,
		unreviewed: { texts: unreviewedWords[lang], names: unreviewedNames(shippedBank)[lang] },
	};
};
