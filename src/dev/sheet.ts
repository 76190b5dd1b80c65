import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { statementText } from '#lib/bank/render.ts';
import { formOf, instantiate, keysOfFact, present, probe } from '#lib/forms/generating.ts';
import { grade, gradings, guessRate, viewAnswer } from '#lib/forms/grading.ts';
import type { AnswerView, Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import { inLang, type Lang } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';

/** An item with a right answer to it and its explanation. */
export interface Specimen {
	readonly item: Item;
	readonly response: Response;
	readonly outcome: Outcome;
	readonly view: AnswerView;
	/** Chance of a right answer without knowledge, 0..1. */
	readonly guess: number;
}

/** All that one fact makes. */
export interface FactSheet {
	readonly fact: Fact;
	readonly statement: string;
	/** By item, the variants asked for. */
	readonly items: readonly {
		readonly key: ItemKey;
		readonly form: string;
		readonly specimens: readonly Specimen[];
	}[];
	/** Forms that do not ask it. */
	readonly without: readonly string[];
}

const specimenOf = (bank: Bank, key: ItemKey, variant: number, lang: Lang): Specimen => {
	const rng = keyedRng(key, variant, 'present');
	const item = present(instantiate(bank, key, variant, lang), rng);
	const [response] = probe(item).correct;
	if (response === undefined) throw new Error(`${key} has no right answer`);
	const outcome = grade(item, response);
	const view = viewAnswer(item, response, outcome);
	return { item, response, outcome, view, guess: guessRate(item) };
};

/**
 * Everything that a fact makes, in every form, as the screens would show it.
 * @param variants how many faces of each item, from 0
 * @returns undefined for a fact that the bank does not have
 */
export const sheetOf = (
	bank: Bank,
	id: string,
	lang: Lang,
	variants: number,
): FactSheet | undefined => {
	const fact = bank.facts.get(id as FactId);
	if (fact === undefined) return undefined;
	const items = keysOfFact(bank, fact.id).map((key) => ({
		key,
		form: formOf(bank, key) ?? '',
		specimens: Array.from({ length: variants }, (_, n) => specimenOf(bank, key, n, lang)),
	}));
	const made = new Set(items.map(({ form }) => form));
	return {
		fact,
		statement: inLang(statementText(bank, fact, fact.answer), lang),
		items,
		without: Object.keys(gradings).filter((form) => !made.has(form)),
	};
};
