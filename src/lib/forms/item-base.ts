import type { CitationView } from '#lib/bank/bank.ts';
import type { FactId, ItemKey, OptionId, TopicId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/** What every item carries, whatever its form. All texts are ready to show, in `lang`. */
export interface ItemBase {
	/** The form's name in the tables of forms. */
	readonly form: string;
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

/** Why a raw response cannot be read. */
export interface FormatError {
	readonly field: string;
	readonly reason:
		| 'empty'
		| 'incomplete'
		| 'not-a-number'
		| 'not-a-date'
		| 'no-such-option'
		| 'wrong-form'
		| 'out-of-bounds';
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

/** One line of an answered question: what was given or what is right. */
export interface AnswerRow {
	readonly id: string;
	/** What stands in front of it: its key letter, its place. */
	readonly lead?: string | undefined;
	readonly text: string;
	/** `missed`: right, and not what was answered. Undefined where it was neither right nor wrong. */
	readonly mark?: 'right' | 'wrong' | 'missed' | undefined;
	/** What is true of it, where the other rows do not say so. */
	readonly because?: string | undefined;
}

/** One letter of a spelling, and how it differs from the other one's. */
export interface LetterCell {
	/** Empty where a letter is missing. */
	readonly letter: string;
	readonly slip?: 'other' | 'extra' | 'missing' | undefined;
}

/** A right answer that is spelled otherwise than in the bank, letter by letter. */
export interface Spelling {
	readonly typed: readonly LetterCell[];
	readonly right: readonly LetterCell[];
	/** How many letters differ; at least 1. */
	readonly slips: number;
}

/** An answered question, ready to show in the item's language. */
export interface AnswerView {
	/** What was answered, then what is right. */
	readonly rows: readonly AnswerRow[];
	/** What is true of the options that are in no row. */
	readonly others: readonly { readonly text: string; readonly rationale: string }[];
	/** True where each row is a part of the answer, right or wrong for itself, and none was picked. */
	readonly isOfParts?: boolean | undefined;
	/** How a typed answer that counts differs from the right spelling. */
	readonly spelling?: Spelling | undefined;
}

/** Responses that a form's grading must sort rightly; the proof runs them over every item. */
export interface Probe<R> {
	readonly correct: readonly R[];
	readonly incorrect: readonly R[];
	/** Raw input that `parse` must refuse. */
	readonly invalid: readonly unknown[];
}
