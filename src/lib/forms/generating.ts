import type { Bank } from '#lib/bank/bank.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import { canChoose, instantiateChoice, presentChoice } from './choice/generate.ts';
import type { Generating } from './form.ts';
import type { FormName, Item, Probe } from './item.ts';
import { factOf, keysWith } from './keys.ts';
import { canType, instantiateNumeric } from './numeric/generate.ts';
import { probeNumeric } from './numeric/probe.ts';
import { probePick } from './pick-probe.ts';
import { canJudge, instantiateTrueFalse } from './true-false/generate.ts';

/** Every form's generating: a form that is missing here does not compile. */
export const generatings: { readonly [F in FormName]: Generating<F> } = {
	choice: {
		keys: (bank) => [...keysWith(bank, 'choice', canChoose), ...bank.items.keys()],
		instantiate: instantiateChoice,
		present: presentChoice,
		probe: probePick,
	},
	'true-false': {
		keys: (bank) => keysWith(bank, 'true-false', canJudge),
		instantiate: instantiateTrueFalse,
		present: (item) => item,
		probe: probePick,
	},
	numeric: {
		keys: (bank) => keysWith(bank, 'numeric', canType),
		instantiate: instantiateNumeric,
		present: (item) => item,
		probe: probeNumeric,
	},
};

interface Index {
	/** The form of every key: hand-written items last among the choice items. */
	readonly forms: ReadonlyMap<ItemKey, FormName>;
	readonly byFact: ReadonlyMap<FactId, readonly ItemKey[]>;
}

const isForm = (name: string): name is FormName => name in generatings;

const index = perBank((bank): Index => {
	const forms = new Map<ItemKey, FormName>();
	const byFact = new Map<FactId, ItemKey[]>();
	for (const form of Object.keys(generatings).filter(isForm))
		for (const key of generatings[form].keys(bank)) {
			forms.set(key, form);
			for (const fact of bank.items.get(key)?.facts ?? [factOf(bank, key).id])
				byFact.set(fact, [...(byFact.get(fact) ?? []), key]);
		}
	return { forms, byFact };
});

/** The key of every item that the bank can make, generated and hand-written. */
export const enumerate = (bank: Bank): readonly ItemKey[] => [...index(bank).forms.keys()];

/** The items that move the memory of a fact. */
export const keysOfFact = (bank: Bank, fact: FactId): readonly ItemKey[] =>
	index(bank).byFact.get(fact) ?? [];

/** The form of an item of this bank; undefined for a key that the bank does not make (any more). */
export const formOf = (bank: Bank, key: ItemKey): FormName | undefined =>
	index(bank).forms.get(key);

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
