import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { AuthoredChoice, Fact, Value } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { valueText } from '#lib/bank/render.ts';
import { valueId } from '#lib/bank/same.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { compareText, keyedRng, rendezvous, type Rng, shuffled } from '#lib/kernel/rng.ts';
import { type Draft, draftAbout, type DraftOption, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { isGivenAway } from '../leak.ts';
import { probePick } from '../pick-probe.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import type { ChoiceItem, ChoiceResponse } from './item.ts';
import { compareValues, haveOrder } from './place.ts';

/** A question needs two sound distractors, and must not say its own answer. */
const canChoose = (bank: Bank, fact: Fact): boolean =>
	candidatesFor(bank, fact).length >= 2 && !isGivenAway(bank, fact);

/** The item before presentation, options of a drawn order sorted by id. */
const instantiateChoice = (bank: Bank, key: ItemKey, variant: number, lang: Lang): ChoiceItem => {
	const written = bank.items.get(key);
	return written?.form === 'choice'
		? fromAuthored(bank, written, variant, lang)
		: fromFact(bank, factOf(bank, key), key, variant, lang);
};

const fromAuthored = (
	bank: Bank,
	item: AuthoredChoice,
	variant: number,
	lang: Lang,
): ChoiceItem => {
	const { id, topic, facts, stem, statement, cite, options, ordered: isOrdered, key } = item;
	const draft: Draft = { id, variant, topic, facts, stem, statement, cite, options };
	return write(bank, draft, lang, { key, isOrdered });
};

const fromFact = (bank: Bank, fact: Fact, id: ItemKey, variant: number, lang: Lang): ChoiceItem => {
	const about = draftAbout(bank, fact, id, variant);
	const key: DraftOption = {
		id: optionId(fact.answer),
		text: valueText(bank, fact.answer),
		rationale: fact.why ?? about.statement,
	};
	const isOrdered = haveOrder(bank, fact);
	const options = [
		{ option: key, value: fact.answer },
		...chooseDistractors(bank, fact, id, variant).map((candidate) => ({
			option: asOption(bank, candidate),
			value: candidate.value,
		})),
	]
		.sort((a, b) => (isOrdered ? compareValues(a.value, b.value) : 0))
		.map(({ option }) => option);
	return write(bank, { ...about, options }, lang, { key: key.id, isOrdered });
};

const write = (
	bank: Bank,
	draft: Draft,
	lang: Lang,
	{ key, isOrdered }: { readonly key: OptionId; readonly isOrdered: boolean },
): ChoiceItem =>
	writeOut<ChoiceItem>(bank, draft, lang, {
		form: (base, texts) => ({
			...base,
			form: 'choice',
			options: isOrdered ? texts : sortedById(texts),
			key,
			isOrdered,
		}),
		graded: gradedPick,
	});

const asOption = (bank: Bank, candidate: Candidate): DraftOption => ({
	id: optionId(candidate.value),
	text: valueText(bank, candidate.value),
	rationale: refutationText(bank, candidate),
});

const optionId = (value: Value): OptionId => valueId(value) as OptionId;

const sortedById = <T extends { readonly id: string }>(options: readonly T[]): readonly T[] =>
	[...options].sort((a, b) => compareText(a.id, b.id));

/**
 * Two distractors where there are only two, else three. Among figures and dates the rank of the key
 * is drawn first, uniformly, and the sides are filled to suit; a side with too few leaves its places
 * to the other one.
 */
const chooseDistractors = (
	bank: Bank,
	fact: Fact,
	key: ItemKey,
	variant: number,
): readonly Candidate[] => {
	const order = rendezvous(candidatesFor(bank, fact), `${key}|${variant}`);
	const wanted = Math.min(order.length, 3);
	if (!haveOrder(bank, fact)) return order.slice(0, wanted);
	const lower = order.filter(({ value }) => compareValues(value, fact.answer) < 0);
	const upper = order.filter(({ value }) => compareValues(value, fact.answer) > 0);
	const rank = keyedRng(key, variant, 'rank').int(wanted + 1);
	const below = Math.min(lower.length, Math.max(rank, wanted - upper.length));
	return [...lower.slice(0, below), ...upper.slice(0, wanted - below)];
};

/** Shuffles the options, unless they are figures or dates. */
const presentChoice = (item: ChoiceItem, rng: Rng): ChoiceItem =>
	item.isOrdered ? item : { ...item, options: shuffled(item.options, rng) };

export const choiceGenerating: Generating<ChoiceItem, ChoiceResponse | Unknown> = {
	canAsk: canChoose,
	instantiate: instantiateChoice,
	present: presentChoice,
	probe: (item) => probePick(item, (picked) => ({ form: 'choice', picked })),
	answer: answerOfPick,
	graded: gradedPick,
};
