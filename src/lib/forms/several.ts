import type { Citation, Fact } from '#lib/bank/model.ts';
import { joinTexts } from '#lib/bank/texts.ts';
import type { Text } from '#lib/kernel/lang.ts';

/** What the facts of one item cite, each place once. */
export const allCitations = (facts: readonly Fact[]): readonly Citation[] => {
	const byPlace = new Map(
		facts
			.flatMap(({ cite }) => cite)
			.map((citation) => [
				[citation.source, citation.at, citation.readIn ?? ''].join('|'),
				citation,
			]),
	);
	return [...byPlace.values()];
};

/** The caveats of the facts of one item, one after the other; none where none has one. */
export const allNotes = (facts: readonly Fact[]): Text | undefined => {
	const notes = facts.flatMap(({ note }) => note ?? []);
	return notes.length === 0 ? undefined : joinTexts(...notes);
};
