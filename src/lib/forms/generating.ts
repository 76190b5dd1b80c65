import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import { canChoose, instantiateChoice, presentChoice } from './choice/generate.ts';
import type { Generating } from './form.ts';
import type { FormName, Item, Probe } from './item.ts';
import { factOf, keyOf, partsOf } from './keys.ts';
import { canType, instantiateNumeric } from './numeric/generate.ts';
import { probeNumeric } from './numeric/probe.ts';
import { probePick } from './pick-probe.ts';
import { canJudge, instantiateTrueFalse } from './true-false/generate.ts';

/** Whether a form can ask a fact soundly. */
const canAsk: { readonly [F in FormName]: (bank: Bank, fact: Fact) => boolean } = {
	choice: canChoose,
	'true-false': canJudge,
	numeric: canType,
};

const makesFrom = (bank: Bank, fact: Fact, form: FormName): boolean =>
	fact.quizUse !== 'never' && canAsk[form](bank, fact);

const keysIn = (bank: Bank, form: FormName): readonly ItemKey[] =>
	[...bank.facts.values()]
		.filter((fact) => makesFrom(bank, fact, form))
		.map((fact) => keyOf(fact.id, form));

/** Every form's generating: a form that is missing here does not compile. */
const generatings: { readonly [F in FormName]: Generating<F> } = {
	choice: {
		keys: (bank) => [...keysIn(bank, 'choice'), ...bank.items.keys()],
		instantiate: instantiateChoice,
		present: presentChoice,
		probe: probePick,
	},
	'true-false': {
		keys: (bank) => keysIn(bank, 'true-false'),
		instantiate: instantiateTrueFalse,
		present: (item) => item,
		probe: probePick,
	},
	numeric: {
		keys: (bank) => keysIn(bank, 'numeric'),
		instantiate: instantiateNumeric,
		present: (item) => item,
		probe: probeNumeric,
	},
};

const isForm = (name: string): name is FormName => name in generatings;

/** The form of an item of this bank; undefined for a key that the bank does not make (any more). */
export const formOf = (bank: Bank, key: ItemKey): FormName | undefined => {
	if (bank.items.has(key)) return 'choice';
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
		.flatMap((form) => generatings[form].keys(bank));
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
export const present = (item: Item, rng: Rng): Item => {
	switch (item.form) {
		case 'choice':
			return generatings.choice.present(item, rng);
		case 'true-false':
		case 'numeric':
			return item;
		default:
			return assertNever(item);
	}
};

/** Responses that grading must sort rightly. */
export const probe = (item: Item): Probe => {
	switch (item.form) {
		case 'choice':
		case 'true-false':
			return probePick(item);
		case 'numeric':
			return probeNumeric(item);
		default:
			return assertNever(item);
	}
};
