/** What the search page shows of the facts it finds; loaded with the bank. */
import type { Bank } from '#lib/bank/bank.ts';
import { type Marked, searchBank } from '#lib/bank/search.ts';
import { said, type Lang, type Said } from '#lib/kernel/lang.ts';
import { anchorOf } from './anchor.ts';
import { href } from './href.ts';
import { slugOf } from './slug.ts';

/** A found fact as the page lists it. */
export interface HitView {
	readonly id: string;
	/** Where its topic's page has it. */
	readonly href: string;
	readonly topic: Said | undefined;
	readonly statement: Marked;
	readonly also?: Marked | undefined;
}

export interface FoundView {
	readonly hits: readonly HitView[];
	/** Of how many these are the first. */
	readonly total: number;
}

/** The facts that a query finds, linked and in `lang`. */
export const findFacts = (bank: Bank, query: string, lang: Lang): FoundView => {
	const { hits, total } = searchBank(bank, query, lang);
	return {
		total,
		hits: hits.map(({ fact, statement, also }) => {
			const topic = bank.topics.get(fact.topic);
			return {
				id: fact.id,
				href: `${href(`topics/${slugOf(fact.topic)}`, lang)}#${anchorOf(bank, fact)}`,
				topic: topic && said(topic.short, lang),
				statement,
				also,
			};
		}),
	};
};
