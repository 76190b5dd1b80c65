import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import { checkOver } from './check.ts';
import { choiceGenerating } from './choice/generate.ts';
import type { Generating } from './form.ts';
import type { Probe } from './item-base.ts';
import type { FormName, Item, ItemByForm, ItemOf, ResponseByForm, Unknown } from './item.ts';
import { factOf, keyOf, partsOf } from './keys.ts';
import { numericGenerating } from './numeric/generate.ts';
import { trueFalseGenerating } from './true-false/generate.ts';

/** Every form's generating: a form that is missing here does not compile. */
const generatings: {
	readonly [F in FormName]: Generating<ItemByForm[F], ResponseByForm[F] | Unknown>;
} = {
	choice: choiceGenerating,
	'true-false': trueFalseGenerating,
	numeric: numericGenerating,
};

const makesFrom = (bank: Bank, fact: Fact, form: FormName): boolean =>
	fact.quizUse !== 'never' && generatings[form].canAsk(bank, fact);

const keysIn = (bank: Bank, form: FormName): readonly ItemKey[] => [
	...[...bank.facts.values()]
		.filter((fact) => makesFrom(bank, fact, form))
		.map((fact) => keyOf(fact.id, form)),
	...[...bank.items.values()].filter((item) => item.form === form).map(({ id }) => id),
];

const isForm = (name: string): name is FormName => name in generatings;

/** The form of an item of this bank; undefined for a key that the bank does not make (any more). */
export const formOf = (bank: Bank, key: ItemKey): FormName | undefined => {
	const written = bank.items.get(key);
	if (written) return written.form;
	const { fact, form } = partsOf(bank, key);
	return fact && isForm(form) && makesFrom(bank, fact, form) ? form : undefined;
};

interface Index {
	readonly keys: readonly ItemKey[];
	readonly byFact: ReadonlyMap<FactId, readonly ItemKey[]>;
}

const index = perBank((bank): Index => {
	const keys = Object.keys(generatings)
		.filter(isForm)
		.flatMap((form) => keysIn(bank, form));
	const byFact = new Map<FactId, ItemKey[]>();
	for (const key of keys)
		for (const fact of bank.items.get(key)?.facts ?? [factOf(bank, key).id]) {
			const known = byFact.get(fact) ?? [];
			known.push(key);
			byFact.set(fact, known);
		}
	return { keys, byFact };
});

/** The key of every item that the bank can make, generated and hand-written. */
export const enumerate = (bank: Bank): readonly ItemKey[] => index(bank).keys;

/** The items that move the memory of a fact. */
export const keysOfFact = (bank: Bank, fact: FactId): readonly ItemKey[] =>
	index(bank).byFact.get(fact) ?? [];

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
