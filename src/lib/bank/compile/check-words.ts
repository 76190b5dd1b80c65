import { timeBoundWords } from '#lib/bank/time-bound.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Draft } from './draft.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';

/** A text and where it stands. */
export type Placed = readonly [text: Text | undefined, at: Spot];

const checkTimeBound = (
	kitchen: Kitchen,
	texts: readonly Placed[],
	about: { readonly suggestion: string; readonly entry: string },
): void => {
	for (const [text, at] of texts)
		for (const lang of langs) {
			const found = timeBoundWords.exec(text?.[lang] ?? '')?.[0];
			if (found === undefined) continue;
			const message = `"${found}" is true only on the day of writing`;
			kitchen.findings.warn(spotOfLang(at, lang), 'time-bound', message, about);
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
	const suggestion = 'name the day, or add "asOf"';
	checkTimeBound(kitchen, textsOfFact(draft).sentences, { suggestion, entry: draft.fact.id });
};

export const textsOfItem = ({ item, at }: CookedItem): EntryTexts => ({
	sentences: [
		[item.stem, at.in('stem')],
		[item.statement, at.in('statement')],
		...item.options.map(({ text }, i): Placed => [text, partsOf(item, at).in(i, 'text')]),
	],
	others: [
		...item.options.map(({ rationale }, i): Placed => [
			rationale,
			partsOf(item, at).in(i, 'rationale'),
		]),
		...(item.form === 'classify' ? item.bins : []).flatMap(({ text, because }, i): Placed[] => [
			[text, at.in('bins', i, 'text')],
			[because, at.in('bins', i, 'because')],
		]),
	],
});

/** What is sorted into bins stands under "rows". */
const partsOf = ({ form }: CookedItem['item'], at: Spot): Spot =>
	at.in(form === 'classify' ? 'rows' : 'options');

export const checkWordsOfItem = (kitchen: Kitchen, written: CookedItem): void =>
	checkTimeBound(kitchen, textsOfItem(written).sentences, {
		suggestion: 'name the day',
		entry: written.item.id,
	});
