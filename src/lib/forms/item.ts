import type { CitationView } from '#lib/bank/bank.ts';
import type { FactId, ItemKey, OptionId, TopicId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/** What every item carries, whatever its form. All texts are ready to show, in `lang`. */
interface ItemBase {
	readonly id: ItemKey;
	/** Which of the item's many faces this is; any whole number from 0. */
	readonly variant: number;
	readonly lang: Lang;
	readonly topic: TopicId;
	/** The topic's chip text. */
	readonly topicShort: string;
	/** The facts whose memory an answer moves; none for an item that stands for itself. */
	readonly facts: readonly FactId[];
	readonly stem: string;
	/** The true sentence on which the feedback ends. */
	readonly statement: string;
	/** One or two sentences that explain, where the bank has them. */
	readonly why?: string | undefined;
	/** Caveat or conflict in plain words. */
	readonly note?: string | undefined;
	readonly citations: readonly CitationView[];
	/**
	 * Eight hexadecimal digits over the content as bank and variant make it, options sorted by id:
	 * equal for every order in which the options are shown.
	 */
	readonly check: string;
}

export interface Option {
	readonly id: OptionId;
	readonly text: string;
	/** Why it is right, or what is true instead. */
	readonly rationale: string;
}

/** One key among 3 to 5 options. */
export interface ChoiceItem extends ItemBase {
	readonly form: 'choice';
	readonly options: readonly Option[];
	/** The right option. */
	readonly key: OptionId;
	/** True for numbers and dates, which keep their order; other options stand in a drawn one. */
	readonly isOrdered?: boolean | undefined;
}

/** A sentence to judge; the options are `true` and `false`, in this order. */
export interface TrueFalseItem extends ItemBase {
	readonly form: 'true-false';
	readonly options: readonly Option[];
	/** The right option. */
	readonly key: OptionId;
}

/** A number to type. */
export interface NumericItem extends ItemBase {
	readonly form: 'numeric';
	/** The right number. */
	readonly key: number;
	readonly decimals: number;
	/** The unit's format with its slot `{n}`, to stand around the field. */
	readonly unit: string;
	/** Answers within `key ± tolerance` count. */
	readonly tolerance: number;
	readonly bounds: { readonly min: number; readonly max: number };
	/** Published conflicting values: neither right nor wrong. */
	readonly avoid: readonly { readonly value: number; readonly because: string }[];
	/** Known wrong values and what is true of them. */
	readonly refutations: readonly { readonly value: number; readonly because: string }[];
}

export type Item = ChoiceItem | TrueFalseItem | NumericItem;
export type FormName = Item['form'];
export type ItemOf<F extends FormName> = Extract<Item, { form: F }>;

/** What the learner did. "I don't know" is an answer to every form. */
export type Response =
	| { readonly form: 'choice'; readonly picked: OptionId }
	| { readonly form: 'true-false'; readonly picked: OptionId }
	| { readonly form: 'numeric'; readonly value: number; readonly typed: string }
	| { readonly form: 'unknown' };
export type ResponseOf<F extends FormName> = Extract<Response, { form: F }>;

/** Why a raw response cannot be read. */
export interface FormatError {
	readonly field: string;
	readonly reason: 'empty' | 'not-a-number' | 'no-such-option' | 'wrong-form' | 'out-of-bounds';
}

export type OptionState = 'found' | 'missed' | 'wrong' | 'avoided';

/** "Not answerable yet" is not "wrong": an unscorable response moves no memory. */
export type Outcome =
	| { readonly kind: 'unscorable'; readonly reason: string }
	| {
			readonly kind: 'scored';
			readonly earned: number;
			readonly possible: number;
			readonly perOption: Readonly<Record<string, OptionState>>;
			readonly perFact: Readonly<Record<string, 'right' | 'wrong'>>;
			/** What is true of the wrong answer that was given, where the item knows it. */
			readonly refutation?: string | undefined;
	  };

/** Responses that a form's grading must sort rightly; the proof runs them over every item. */
export interface Probe {
	readonly correct: readonly Response[];
	readonly incorrect: readonly Response[];
	/** Raw input that `parse` must refuse. */
	readonly invalid: readonly unknown[];
}
