import type { Bank } from '#lib/bank/bank.ts';
import { isContradicted } from '#lib/bank/contradiction.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import { dateShape } from '#lib/bank/date-shape.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { valueText } from '#lib/bank/render.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import { inLang, type Lang, type Text } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import type { Graded } from '../check.ts';
import { draftAbout, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { isGivenAway } from '../leak.ts';
import { namesOf, othersThan, wordingsOf } from './bank-names.ts';
import { gapWord, withGap } from './gap.ts';
import type { Days, Known, Names, Sought, TypedItem, TypedResponse } from './item.ts';
import { tellsAnswer } from './leak.ts';
import { nearTo } from './near.ts';
import { probeTyped } from './probe.ts';

const daysOf = (value: Value): Days | undefined => {
	const shape = value.type === 'date' ? dateShape(value) : 'span';
	return value.type !== 'date' || shape === 'span'
		? undefined
		: { type: 'days', from: value.from, to: value.to, shape };
};

/** What is accepted: a date as exact as it is asked, or all names of the thing. */
const soughtOf = (bank: Bank, { answer }: Fact): Sought | undefined =>
	daysOf(answer) ?? namesOf(bank, answer);

/** Names and dates have one right answer that can be written down; the question must not tell it. */
const canType = (bank: Bank, fact: Fact): boolean => {
	// Of a day that is not known for sure no other day can be called wrong.
	if (fact.kind === 'event' && fact.circa !== undefined) return false;
	const sought = soughtOf(bank, fact);
	if (sought === undefined || isGivenAway(bank, fact) || isContradicted(bank, fact)) return false;
	return ![fact.ask, withGap(fact.statement)].some((stem) => tellsAnswer(stem, sought));
};

const knownOf = (bank: Bank, value: Value): Sought | undefined =>
	value.type === 'date'
		? { type: 'days', from: value.from, to: value.to, shape: 'day' }
		: wordingsOf(bank, value);

const foundNear = perBank(() => new Map<FactId, readonly Names[]>());

/** The other things whose names a slip could reach: looked up once for each fact. */
const nearThings = (bank: Bank, fact: Fact, answer: Names): readonly Names[] => {
	const near = foundNear(bank).get(fact.id) ?? nearTo(answer, othersThan(bank, fact.answer));
	foundNear(bank).set(fact.id, near);
	return near;
};

const instantiateTyped = (bank: Bank, id: ItemKey, variant: number, lang: Lang): TypedItem => {
	const fact = factOf(bank, id);
	const answer = soughtOf(bank, fact);
	if (answer === undefined) throw new Error(`${fact.id} has no answer to type`);
	const hasGap = keyedRng(id, variant, 'gap').int(2) === 0;
	const about = draftAbout(bank, fact, id, variant);
	const draft = hasGap ? { ...about, stem: withGap(fact.statement) } : about;
	const key = valueText(bank, fact.answer);
	return writeOut<TypedItem>(bank, draft, lang, {
		form: (base) => ({
			...base,
			form: 'typed',
			key: inLang(key, base.lang),
			answer,
			gap: hasGap ? inLang(gapWord, base.lang) : undefined,
			others: answer.type === 'name' ? nearThings(bank, fact, answer) : [],
			avoid: avoidedIn(bank, fact, base.lang),
			refutations: refutationsIn(bank, fact, base.lang),
		}),
		graded,
		more: [key, ...fact.avoid.map(({ because }) => because)],
	});
};

/** Further spellings only widen what counts, so that they do not change what is asked. */
const graded = ({ key, answer, avoid }: Omit<TypedItem, 'check'>): Graded => ({
	key,
	shape: answer.type === 'days' ? answer.shape : 'name',
	avoid: avoid.map(({ value }) =>
		value.type === 'days' ? `${value.from}..${value.to}` : (value.names[0] ?? ''),
	),
});

const known = (bank: Bank, value: Value, because: string | undefined): readonly Known[] => {
	const sought = knownOf(bank, value);
	return sought === undefined || because === undefined ? [] : [{ value: sought, because }];
};

const avoidedIn = (bank: Bank, fact: Fact, lang: Lang): readonly Known[] =>
	fact.avoid.flatMap(({ value, because }) => known(bank, value, inLang(because, lang)));

/** Known wrong answers, as far as what is true of them is written in `lang`. */
const refutationsIn = (bank: Bank, fact: Fact, lang: Lang): readonly Known[] =>
	candidatesFor(bank, fact).flatMap((candidate) => {
		const because: Text = refutationText(bank, candidate);
		return known(bank, candidate.value, because[lang]);
	});

export const typedGenerating: Generating<TypedItem, TypedResponse | Unknown> = {
	canAsk: canType,
	instantiate: instantiateTyped,
	present: (item) => item,
	probe: probeTyped,
	answer: ({ key, answer }) => ({
		key,
		accepted: answer.type === 'name' ? [...answer.names] : [],
	}),
	graded,
};
