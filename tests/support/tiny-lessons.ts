/** A made-up reading for the tiny bank: a lesson with everything for one topic, none for the other. */
import type { LessonsJson } from '#lib/bank/lesson.ts';
import type { DatasetId, FactId, SourceId, TopicId } from '#lib/kernel/brand.ts';

const fact = (id: string): FactId => `planets:${id}` as FactId;
const cite = (source: string, at: string) => ({ source: `planets:${source}` as SourceId, at });

export const tinyLessons: LessonsJson = {
	format: 'sabaq-lessons',
	version: 1,
	glossary: [
		{
			id: 'moon',
			term: { en: 'moon', kk: 'серік', ru: 'спутник' },
			meaning: {
				en: 'A body that goes around a planet.',
				ru: 'Тело, которое обращается вокруг планеты.',
			},
			unreviewed: ['kk', 'ru'],
		},
		{
			id: 'probe',
			term: { en: 'probe' },
			meaning: { en: 'A spacecraft without people.' },
			unreviewed: [],
		},
	],
	lessons: [
		{
			topic: 'planets:giants' as TopicId,
			sections: [
				{
					paragraphs: [
						{
							text: { en: 'Four giant planets go around the Sun.' },
							facts: [fact('moons-1989-moons-jupiter'), fact('moons-1989-moons-uranus')],
							cite: [cite('fact-sheet', 'heading of the table')],
						},
					],
					pictures: [],
				},
				{
					heading: { en: 'Counting moons', ru: 'Счёт спутников' },
					paragraphs: [
						{
							text: { en: 'Voyager 2 found ten moons of Uranus in 1986.' },
							facts: [],
							cite: [cite('moons-found', 'rows of Uranus')],
						},
					],
					pictures: [
						{
							kind: 'bars',
							id: 'moons',
							title: { en: 'The four in figures' },
							dataset: 'planets:moons-1989' as DatasetId,
							columns: ['moons', 'year'],
						},
					],
				},
			],
			asides: [
				{
					title: { en: 'How we know' },
					paragraphs: [
						{
							text: { en: 'A probe takes pictures from near.' },
							facts: [],
							cite: [cite('moons-found', 'table')],
						},
					],
				},
			],
			words: ['moon', 'probe'],
		},
	],
};
