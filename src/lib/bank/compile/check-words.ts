import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Draft } from './draft.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';
import { timeBoundWords } from './words.ts';

/** A text and where it stands. */
export type Placed = readonly [text: Text | undefined, at: Spot];

const checkTimeBound = (kitchen: Kitchen, texts: readonly Placed[], hint: string): void => {
	for (const [text, at] of texts)
		for (const lang of langs) {
			const found = timeBoundWords.exec(text?.[lang] ?? '')?.[0];
			if (found === undefined) continue;
			const message = `"${found}" is true only on the day of writing`;
			kitchen.findings.warn(spotOfLang(at, lang), 'time-bound', message, hint);
		}
};

/** What an entry asks and tells, and what stands beside it. */
export interface EntryTexts {
	readonly sentences: readonly Placed[];
	readonly others: readonly Placed[];
}

export const textsOfFact = (draft: Draft): EntryTexts => {
	const { fact, at, own, statement, ask } = draft;
	const spotOf = (field: 'why' | 'note'): Spot => (own.in(field).exists ? own : at).in(field);
	const sentences: Placed[] = [
		[fact.statement, statement],
		[fact.ask, ask],
		[fact.why, spotOf('why')],
	];
	const others: Placed[] = [
		[fact.note, spotOf('note')],
		...fact.alternatives.flatMap(({ because, value }, i): Placed[] => [
			[because, own.in('alternatives', i, 'because')],
			[value.type === 'text' ? value.text : undefined, own.in('alternatives', i, 'value')],
		]),
		...fact.avoid.map(({ because }, i): Placed => [because, own.in('avoid', i, 'because')]),
		[fact.answer.type === 'text' ? fact.answer.text : undefined, draft.answer],
		[fact.kind === 'event' ? fact.what : undefined, at.in('what')],
		[fact.kind === 'extreme' ? fact.closed.because : undefined, at.in('closed', 'because')],
	];
	return { sentences, others };
};

export const checkWordsOfFact = (kitchen: Kitchen, draft: Draft): void => {
	if (draft.fact.asOf !== undefined) return;
	checkTimeBound(kitchen, textsOfFact(draft).sentences, 'name the day, or add "asOf"');
};

export const textsOfItem = ({ item, at }: CookedItem): EntryTexts => ({
	sentences: [
		[item.stem, at.in('stem')],
		[item.statement, at.in('statement')],
		...item.options.map(({ text }, i): Placed => [text, at.in('options', i, 'text')]),
	],
	others: item.options.map(({ rationale }, i): Placed => [
		rationale,
		at.in('options', i, 'rationale'),
	]),
});

export const checkWordsOfItem = (kitchen: Kitchen, written: CookedItem): void =>
	checkTimeBound(kitchen, textsOfItem(written).sentences, 'name the day');
