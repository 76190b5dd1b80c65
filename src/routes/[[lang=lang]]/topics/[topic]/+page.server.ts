import { error } from '@sveltejs/kit';
import { topicViews } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { shippedLessons } from '#lib/app/shipped-lessons.ts';
import { topicData } from '#lib/app/topic-page.ts';
import { langOfParam, wordsOf } from '#lib/app/words.ts';

export const entries = () => topicViews(shippedBank, 'en').map(({ slug }) => ({ topic: slug }));

export const load = ({ params }) => {
	const lang = langOfParam(params.lang);
	const data = topicData(shippedBank, shippedLessons, params.topic, lang);
	if (data === undefined) error(404, 'Not found');
	const { topics, lesson, pictures, feedback } = wordsOf(
		lang,
		'topics',
		'lesson',
		'pictures',
		'feedback',
	);
	const { readIn, published, place, openSource, moreSources } = feedback;
	const source = { readIn, published, place, openSource, moreSources };
	return { ...data, words: { topics, lesson, pictures, source } };
};
