import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem, Fact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import { checkOver } from './check.ts';
import { chartGenerating } from './chart/generate.ts';
import { choiceGenerating } from './choice/generate.ts';
import { classifyGenerating } from './classify/generate.ts';
import { evidenceGenerating } from './evidence/generate.ts';
import type { Generating } from './form.ts';
import type { Probe } from './item-base.ts';
import type { FormName, Item, ItemByForm, ItemOf, ResponseByForm, Unknown } from './item.ts';
import { keyOf, partsOf } from './keys.ts';
import { matchGenerating } from './match/generate.ts';
import { multiGenerating } from './multi/generate.ts';
import { numericGenerating } from './numeric/generate.ts';
import { orderGenerating } from './order/generate.ts';
import { trueFalseGenerating } from './true-false/generate.ts';
import { typedGenerating } from './typed/generate.ts';

/** Every form's generating: a form that is missing here does not compile. */
const generatings: {
	readonly [F in FormName]: Generating<ItemByForm[F], ResponseByForm[F] | Unknown>;
} = {
	choice: choiceGenerating,
	'true-false': trueFalseGenerating,
	numeric: numericGenerating,
	multi: multiGenerating,
	classify: classifyGenerating,
	typed: typedGenerating,
	chart: chartGenerating,
	evidence: evidenceGenerating,
	order: orderGenerating,
	match: matchGenerating,
};

const canAsk = (bank: Bank, fact: Fact, form: FormName): boolean =>
	fact.quizUse !== 'never' &&
	(fact.forms?.includes(form) ?? true) &&
	generatings[form].canAsk(bank, fact);

// Whether a form can ask a fact may take a look at all the bank: it is found out when a round wants
// to know, and once.
const found = perBank(() => new Map<ItemKey, boolean>());

const makesFrom = (bank: Bank, fact: Fact, form: FormName): boolean => {
	const key = keyOf(fact.id, form);
	const known = found(bank).get(key) ?? canAsk(bank, fact, form);
	found(bank).set(key, known);
	return known;
};

const keysIn = (bank: Bank, form: FormName): readonly ItemKey[] => [
	...[...bank.facts.values()]
		.filter((fact) => makesFrom(bank, fact, form))
		.map((fact) => keyOf(fact.id, form)),
	...[...bank.items.values()].filter((item) => item.form === form).map(({ id }) => id),
];

// An address may name what every object has: `toString` is no form.
const isForm = (name: string): name is FormName => Object.hasOwn(generatings, name);

/** The form of an item of this bank; undefined for a key that the bank does not make (any more). */
export const formOf = (bank: Bank, key: ItemKey): FormName | undefined => {
	const written = bank.items.get(key);
	if (written) return written.form;
	const { fact, form } = partsOf(bank, key);
	return fact && isForm(form) && makesFrom(bank, fact, form) ? form : undefined;
};

/** Every form by its name, from the table. */
export const formNames = Object.keys(generatings).filter(isForm);

const allKeys = perBank((bank) => formNames.flatMap((form) => keysIn(bank, form)));

/** The key of every item that the bank can make, generated and hand-written. */
export const enumerate = (bank: Bank): readonly ItemKey[] => allKeys(bank);

const writtenAbout = perBank((bank) => {
	const byFact = new Map<FactId, AuthoredItem[]>();
	for (const item of bank.items.values())
		for (const fact of item.facts) {
			const known = byFact.get(fact) ?? [];
			known.push(item);
			byFact.set(fact, known);
		}
	return byFact;
});

/** The items that move the memory of a fact, or show it. */
export const keysOfFact = (bank: Bank, id: FactId): readonly ItemKey[] => {
	const fact = bank.facts.get(id);
	const written = writtenAbout(bank).get(id) ?? [];
	return formNames.flatMap((form) => [
		...(fact && makesFrom(bank, fact, form) ? [keyOf(id, form)] : []),
		...written.filter((item) => item.form === form).map((item) => item.id),
	]);
};

/** Whether any item asks the fact. */
export const isAsked = (bank: Bank, fact: Fact): boolean =>
	writtenAbout(bank).has(fact.id) || formNames.some((form) => makesFrom(bank, fact, form));

/**
 * The item before presentation: the same inputs give the same bytes everywhere.
 * @param key one of `enumerate(bank)`
 * @param variant any whole number from 0: another variant has other distractors, or another truth
 * @param lang the language asked for; `item.lang` says which one it is in
 * @throws Error for a key that this bank does not make
 */
export const instantiate = (bank: Bank, key: ItemKey, variant: number, lang: Lang): Item => {
	const form = formOf(bank, key);
	if (form === undefined) throw new Error(`no item ${key} in this bank`);
	return generatings[form].instantiate(bank, key, variant, lang);
};

/** Puts the options into the order that `rng` draws, where their order means nothing. */
export const present = <F extends FormName>(item: ItemOf<F>, rng: Rng): ItemByForm[F] =>
	generatings[item.form].present(item, rng);

/** Responses that grading must sort rightly. */
export const probe = <F extends FormName>(item: ItemOf<F>): Probe<ResponseByForm[F] | Unknown> =>
	generatings[item.form].probe(item);

/** The item's check, made anew from what the item says. */
export const checkOf = <F extends FormName>(item: ItemOf<F>): string =>
	checkOver(item, generatings[item.form].graded(item));

/** What is right, as a list of items tells it. */
export const answerTo = <F extends FormName>(item: ItemOf<F>): Readonly<Record<string, Json>> =>
	generatings[item.form].answer(item);
