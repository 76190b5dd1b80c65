import { isDisjoint } from '#lib/kernel/calendar.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Draft } from './draft.ts';
import { holdsWords } from './check-sentences.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';
import { loadedWords, passingNames, timeBoundWords } from './words.ts';

type Placed = readonly [text: Text | undefined, at: Spot];

/** Refuses loaded words; `isAttributed` lets the ones pass that only a named speaker may use. */
export const checkLoaded = (
	kitchen: Kitchen,
	texts: readonly Placed[],
	isAttributed: boolean,
): void => {
	for (const [text, at] of texts)
		for (const lang of langs)
			for (const { pattern, because, ifAttributed } of loadedWords) {
				const found = pattern.exec(text?.[lang] ?? '')?.[0];
				if (found === undefined || (ifAttributed && isAttributed)) continue;
				const hint = ifAttributed ? 'add "attribution"' : 'say what was done, by whom and when';
				kitchen.findings.error(
					spotOfLang(at, lang),
					'neutrality',
					`"${found}" does not belong here: ${because}`,
					hint,
				);
			}
};

const checkTimeBound = (kitchen: Kitchen, texts: readonly Placed[], hint: string): void => {
	for (const [text, at] of texts)
		for (const lang of langs) {
			const found = timeBoundWords.exec(text?.[lang] ?? '')?.[0];
			if (found === undefined) continue;
			const message = `"${found}" is true only on the day of writing`;
			kitchen.findings.warn(spotOfLang(at, lang), 'time-bound', message, hint);
		}
};

export const checkWordsOfFact = (kitchen: Kitchen, draft: Draft): void => {
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
	checkLoaded(kitchen, [...sentences, ...others], fact.attribution !== undefined);
	if (fact.asOf === undefined) checkTimeBound(kitchen, sentences, 'name the day, or add "asOf"');
	checkPassingNames(kitchen, draft);
};

/** A name may stand for its time only: checked where the fact says which time it is about. */
const checkPassingNames = (kitchen: Kitchen, { fact, statement, answer }: Draft): void => {
	const days = fact.kind === 'relation' ? fact.on : fact.kind === 'event' ? fact.answer : undefined;
	if (!days) return;
	for (const { name, from, to } of passingNames) {
		const isAnswer =
			fact.answer.type === 'entity' && kitchen.entities.get(fact.answer.entity)?.name.en === name;
		if ((!isAnswer && !holdsWords(fact.statement.en, name)) || !isDisjoint(days, { from, to }))
			continue;
		const message = `"${name}" was the name from ${from} to ${to} only`;
		kitchen.findings.error(
			isAnswer ? answer : statement,
			'name-outside-period',
			message,
			'use the name of that time',
		);
	}
};

export const checkWordsOfItem = (
	kitchen: Kitchen,
	{ item, at }: CookedItem,
	attributed: ReadonlySet<string>,
): void => {
	const sentences: Placed[] = [
		[item.stem, at.in('stem')],
		[item.statement, at.in('statement')],
		...item.options.map(({ text }, i): Placed => [text, at.in('options', i, 'text')]),
	];
	const rationales = item.options.map(({ rationale }, i): Placed => [
		rationale,
		at.in('options', i, 'rationale'),
	]);
	checkLoaded(
		kitchen,
		[...sentences, ...rationales],
		item.facts.some((fact) => attributed.has(fact)),
	);
	checkTimeBound(kitchen, sentences, 'name the day');
};
