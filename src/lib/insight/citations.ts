import type { Bank, CitationView } from '#lib/bank/bank.ts';
import type { Paragraph } from '#lib/bank/lesson.ts';
import type { Citation } from '#lib/bank/model.ts';
import { viewCitation } from '#lib/bank/render.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/**
 * What a paragraph or a holding rests on: its facts' sources, then its own.
 * @throws Error for a fact that the bank does not have, which the compile of lessons refuses
 */
export const citesOf = (
	bank: Bank,
	{ facts, cite }: Pick<Paragraph, 'facts' | 'cite'>,
): readonly Citation[] => [
	...facts.flatMap((id) => {
		const fact = bank.facts.get(id);
		if (!fact) throw new Error(`the bank has no fact ${id}`);
		return fact.cite;
	}),
	...cite,
];

/** Citations written out in `lang`, merged. */
export const viewCitations = (
	bank: Bank,
	cites: readonly Citation[],
	lang: Lang,
): readonly CitationView[] =>
	mergeCitations(cites.map((citation) => viewCitation(bank, citation, lang)));

/** Between two places of one source; `at` is always English. */
const between = '; ';

const joined = (parts: readonly string[], by: string): string =>
	[...new Set(parts)].filter((part) => part !== '').join(by);

const join = (a: CitationView, b: CitationView): CitationView => ({
	...a,
	at: joined([...a.at.split(between), ...b.at.split(between)], between),
	// What was read itself as well was not read second hand only.
	readIn:
		a.readIn === undefined || b.readIn === undefined
			? undefined
			: joined([...a.readIn.split(', '), ...b.readIn.split(', ')], ', '),
});

/**
 * Each source once, in the order in which it is first cited, with all the places in it that are cited
 * and all the publications in which it was read.
 */
export const mergeCitations = (citations: readonly CitationView[]): readonly CitationView[] => {
	const bySource = new Map<string, CitationView>();
	for (const citation of citations) {
		const known = bySource.get(citation.source);
		bySource.set(citation.source, known ? join(known, citation) : citation);
	}
	return [...bySource.values()];
};
