import type { Lang, Said } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import type { Bank, CitationView } from './bank.ts';
import { viewCitation } from './render.ts';

/** What has changed since the time that the questions are about, with where it is written. */
export interface LaterView {
	readonly text: Said;
	/** The day on which it was so, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly asOf: string;
	readonly cite: readonly CitationView[];
}

/** @returns undefined for a bank that says nothing of later */
export const viewLater = (bank: Bank, lang: Lang): LaterView | undefined =>
	bank.later && {
		text: printed(bank.later.text, lang),
		asOf: bank.later.asOf,
		cite: bank.later.cite.map((citation) => viewCitation(bank, citation, lang)),
	};
