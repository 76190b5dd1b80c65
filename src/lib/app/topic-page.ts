/** What a topic's page is made from, from any bank. Called when pages are prerendered, and by tests. */
import type { Bank, CitationView } from '#lib/bank/bank.ts';
import { viewLater, type LaterView } from '#lib/bank/later.ts';
import type { Lesson } from '#lib/bank/lesson.ts';
import type { Dataset, Fact } from '#lib/bank/model.ts';
import type { Reading } from '#lib/bank/open-lessons.ts';
import { statementText, viewCitation } from '#lib/bank/render.ts';
import { viewLesson } from '#lib/insight/lesson/lesson.ts';
import { shownDatasets } from '#lib/insight/lesson/shown.ts';
import type { LessonView } from '#lib/insight/lesson/view.ts';
import { nameOf } from '#lib/insight/pictures/parts.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import type { Lang, Said } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { answersOf } from '#lib/session/session.ts';
import { isAsked, topicViews, type TopicView } from './pages.ts';
import { slugOf } from './slug.ts';
import { wordsOf } from './words.ts';

/** A fact as its topic's page shows it. */
export interface FactView {
	readonly id: string;
	readonly statement: Said;
	readonly note?: Said | undefined;
	readonly citations: readonly CitationView[];
}

const viewFact = (bank: Bank, fact: Fact, lang: Lang): FactView => ({
	id: slugOf(fact.id),
	statement: printed(statementText(bank, fact, fact.answer), lang),
	note: fact.note && printed(fact.note, lang),
	citations: fact.cite.map((citation) => viewCitation(bank, citation, lang)),
});

/** A data set as a table, figures ready to show. */
export interface TableView {
	readonly id: string;
	readonly title: Said;
	readonly head: readonly Said[];
	readonly rows: readonly { readonly name: Said; readonly cells: readonly (string | null)[] }[];
	readonly note?: Said | undefined;
	readonly citations: readonly CitationView[];
}

const viewTable = (bank: Bank, dataset: Dataset, lang: Lang): TableView => ({
	id: slugOf(dataset.id),
	title: printed(dataset.title, lang),
	head: dataset.columns.map((column) => printed(column.title, lang)),
	rows: dataset.rows.map(({ entity, cells }) => ({
		name: nameOf(bank, entity, lang),
		cells: cells.map((cell, index) =>
			cell === null ? null : formatNumber(cell, dataset.columns[index]?.decimals ?? 0, lang),
		),
	})),
	note: dataset.note && printed(dataset.note, lang),
	citations: dataset.cite.map((citation) => viewCitation(bank, citation, lang)),
});

/** A topic beside this one, as a link. */
export type Neighbour = Pick<TopicView, 'slug' | 'title'>;

export interface TopicData {
	readonly topic: TopicView;
	readonly place: number;
	readonly total: number;
	/** How many questions a pretest asks. */
	readonly tries: number;
	readonly lesson: LessonView | undefined;
	readonly later: LaterView | undefined;
	readonly facts: readonly FactView[];
	/** Data sets of which no picture of the lesson shows every figure. */
	readonly tables: readonly TableView[];
	readonly before: Neighbour | undefined;
	readonly after: Neighbour | undefined;
}

const neighbourOf = (topic: TopicView | undefined): Neighbour | undefined =>
	topic && { slug: topic.slug, title: topic.title };

const viewReading = (bank: Bank, lesson: Lesson, terms: Reading['terms'], lang: Lang) =>
	viewLesson(lesson, { bank, terms, lang, words: wordsOf(lang, 'pictures').pictures });

/** @returns undefined when no topic has this slug */
export const topicData = (
	bank: Bank,
	{ lessons, terms }: Reading,
	slug: string,
	lang: Lang,
): TopicData | undefined => {
	const topics = topicViews(bank, lang);
	const place = topics.findIndex((topic) => topic.slug === slug);
	const topic = topics[place];
	if (topic === undefined) return undefined;
	const lesson = lessons.get(topic.id);
	const datasets = [...bank.datasets.values()].filter((dataset) => dataset.topic === topic.id);
	const shown = lesson && shownDatasets(bank, lesson);
	// Rows of a data set stand in its table; listing each again would bury the other facts.
	const inTable = (fact: Fact): boolean =>
		datasets.some((dataset) => fact.id.startsWith(`${dataset.id}-`));
	return {
		topic,
		place: place + 1,
		total: topics.length,
		tries: Math.min(answersOf.pretest, topic.facts.length),
		lesson: lesson && viewReading(bank, lesson, terms, lang),
		later: viewLater(bank, lang),
		facts: [...bank.facts.values()]
			.filter((fact) => fact.topic === topic.id && isAsked(fact) && !inTable(fact))
			.map((fact) => viewFact(bank, fact, lang)),
		tables: datasets
			.filter(({ id }) => shown?.has(id) !== true)
			.map((dataset) => viewTable(bank, dataset, lang)),
		before: neighbourOf(topics[place - 1]),
		after: neighbourOf(topics[place + 1]),
	};
};
