import type { Bank } from '#lib/bank/bank.ts';
import type { ItemBase } from '#lib/forms/item-base.ts';
import type { Fault } from '../findings.ts';

export type Report = (fault: Fault, detail: string) => void;

/** What a form's items say of their own, besides what every item says. */
export interface Said {
	/** Stems, options, units: none may be empty. */
	readonly shown: readonly string[];
	/** What is said of an answer: each answer that has a rationale has words in it. */
	readonly rationales: readonly string[];
}

/**
 * How the proof looks at the items of one form. Texts, citations, checks and facts of every item are
 * looked at already (`checker.ts`). An inspector never asks the generator what is false: it judges by
 * `judge.ts` and `meaning.ts`, or by rules of its own.
 */
export interface Inspector<I extends ItemBase> {
	readonly words: (item: I) => Said;
	/** Reports everything that is wrong with an item of this form. */
	readonly inspect: (bank: Bank, item: I, report: Report) => void;
}
