/** What each page is made from, from any bank. Called when pages are prerendered, and by tests. */
import type { Bank, CitationView } from '#lib/bank/bank.ts';
import { viewLater } from '#lib/bank/later.ts';
import type { LaterView } from '#lib/bank/later.ts';
import type { Fact, Topic } from '#lib/bank/model.ts';
import { valueText, viewCitation } from '#lib/bank/render.ts';
import { enumerate, keysOfFact } from '#lib/forms/generating.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import type { Words } from '#lib/i18n/words.ts';
import { valueKeyOf } from '#lib/bank/value-key.ts';
import type { EntityId, FactId, TopicId } from '#lib/kernel/brand.ts';
import { said, type Lang, type Said } from '#lib/kernel/lang.ts';
import { dealerOf } from './dealer.ts';
import { slugOf } from './slug.ts';
import { wordsOf } from './words.ts';

/** A topic as a screen needs it. */
export interface TopicView {
	readonly id: TopicId;
	/** Last part of the id, for the address. */
	readonly slug: string;
	readonly title: Said;
	readonly short: Said;
	readonly summary: Said;
	readonly facts: readonly string[];
	readonly questions: number;
}

export const isAsked = (fact: Fact): boolean => fact.quizUse !== 'never';

const viewTopic = (bank: Bank, topic: Topic, lang: Lang): TopicView => {
	const facts = [...bank.facts.values()].filter((fact) => fact.topic === topic.id && isAsked(fact));
	const written = [...bank.items.values()].filter((item) => item.topic === topic.id).length;
	return {
		id: topic.id,
		slug: slugOf(topic.id),
		title: said(topic.title, lang),
		short: said(topic.short, lang),
		summary: said(topic.summary, lang),
		facts: facts.map((fact) => fact.id),
		questions:
			facts.reduce(
				(sum, fact) => sum + keysOfFact(bank, fact.id).filter((key) => !bank.items.has(key)).length,
				0,
			) + written,
	};
};

export const topicViews = (bank: Bank, lang: Lang): TopicView[] =>
	[...bank.topics.values()].map((topic) => viewTopic(bank, topic, lang));

/** What is said of the chamber before it is drawn. */
export interface ChamberFront {
	readonly title: Said;
	readonly note: Said;
	/** Slug of the topic whose page has its figures as a table. */
	readonly topic: string;
}

const frontOf = (chamber: NonNullable<Bank['chamber']>, lang: Lang): ChamberFront => ({
	title: said(chamber.title, lang),
	note: said(chamber.note, lang),
	topic: slugOf(chamber.dataset.topic),
});

/** Seats by group, drawn as the chamber; largest first, those without seats left out. */
export interface ChamberView extends ChamberFront {
	readonly groups: readonly {
		readonly id: string;
		readonly name: Said;
		readonly seats: number;
	}[];
}

const nameOf = (bank: Bank, entity: EntityId, lang: Lang): Said =>
	said(valueText(bank, { type: 'entity', entity }), lang);

const viewChamber = (bank: Bank, lang: Lang): ChamberView | undefined => {
	if (bank.chamber === undefined) return undefined;
	const { dataset, column } = bank.chamber;
	// The order of the data set is the rule: by seats, ties by votes, self-nominated last.
	const groups = dataset.rows.flatMap(({ entity, cells }) => {
		const seats = cells[column];
		return typeof seats === 'number' && seats > 0
			? [{ id: slugOf(entity), name: nameOf(bank, entity, lang), seats }]
			: [];
	});
	return { ...frontOf(bank.chamber, lang), groups };
};

export interface HomeData {
	/** The opening as it is asked: answerable by one tap, before the app has started. */
	readonly item: Pick<TappedItem, 'id' | 'form' | 'lang' | 'topicShort' | 'stem' | 'key'> & {
		readonly options: readonly Pick<Option, 'id' | 'text'>[];
	};
	readonly title: Said;
	readonly tagline: Said;
	readonly chamber: ChamberFront | undefined;
}

type TappedItem = ChoiceItem | TrueFalseItem;

const openingOf = (bank: Bank, lang: Lang): TappedItem => {
	const item = dealerOf(bank, lang).deal({ item: bank.opening, variant: 0 });
	if (item?.form !== 'choice' && item?.form !== 'true-false')
		throw new Error(`the opening ${bank.opening} is no item that one tap answers`);
	return item;
};

export const homeData = (bank: Bank, lang: Lang): HomeData => {
	const { id, form, lang: itemLang, topicShort, stem, key, options } = openingOf(bank, lang);
	return {
		item: {
			id,
			form,
			lang: itemLang,
			topicShort,
			stem,
			key,
			options: options.map((option) => ({ id: option.id, text: option.text })),
		},
		title: said(bank.title, lang),
		tagline: said(bank.tagline, lang),
		chamber: bank.chamber && frontOf(bank.chamber, lang),
	};
};

/** What the home page needs after the first visit's bytes: fetched when a tap asks for it. */
export interface LateData {
	/** The opening whole, with its explanation. */
	readonly item: TappedItem;
	readonly bankHash: string;
	/** Keys of the answers to the opening's facts, for the log. */
	readonly values: Readonly<Record<string, string>>;
	readonly chamber: ChamberView | undefined;
	readonly topics: readonly Pick<TopicView, 'id' | 'slug' | 'short'>[];
	readonly words: Pick<Words, 'again' | 'feedback' | 'notices'>;
}

const valuesOf = (bank: Bank, facts: readonly FactId[]): LateData['values'] =>
	Object.fromEntries(facts.flatMap((fact) => [[fact, valueKeyOf(bank, fact) ?? '']]));

export const lateData = (bank: Bank, lang: Lang): LateData => ({
	item: openingOf(bank, lang),
	bankHash: bank.hash,
	values: valuesOf(bank, openingOf(bank, lang).facts),
	chamber: viewChamber(bank, lang),
	topics: topicViews(bank, lang).map(({ id, slug, short }) => ({ id, slug, short })),
	words: wordsOf(lang, 'again', 'feedback', 'notices'),
});

export interface SourcesData {
	readonly counts: { readonly facts: number; readonly items: number; readonly sources: number };
	readonly bankHash: string;
	readonly later: LaterView | undefined;
	readonly sources: readonly { readonly view: CitationView; readonly cited: number }[];
}

export const sourcesData = (bank: Bank, lang: Lang): SourcesData => {
	const cited = new Map<string, number>();
	for (const fact of bank.facts.values())
		for (const id of new Set(fact.cite.flatMap(({ source, readIn }) => [source, readIn ?? source])))
			cited.set(id, (cited.get(id) ?? 0) + 1);
	return {
		counts: { facts: bank.facts.size, items: enumerate(bank).length, sources: bank.sources.size },
		bankHash: bank.hash,
		later: viewLater(bank, lang),
		sources: [...bank.sources.values()].map((source) => ({
			view: viewCitation(bank, { source: source.id, at: '' }, lang),
			cited: cited.get(source.id) ?? 0,
		})),
	};
};

/** How many names of the bank no native reader has seen, per language. */
export const unreviewedNames = (bank: Bank): Readonly<Record<Lang, number>> => {
	const count = (lang: 'kk' | 'ru'): number =>
		[...bank.entities.values()].filter((entity) => entity.unreviewed.includes(lang)).length;
	return { en: 0, kk: count('kk'), ru: count('ru') };
};
