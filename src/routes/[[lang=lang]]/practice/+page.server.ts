import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const load = ({ params }) => ({
	words: wordsOf(
		langOfParam(params.lang),
		'question',
		'forms',
		'feedback',
		'practice',
		'summary',
		'pretest',
	),
});
