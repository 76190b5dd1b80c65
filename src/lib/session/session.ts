import type { EntryId, FactId, ItemKey, SessionId, TopicId } from '#lib/kernel/brand.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';

/** Why an item is asked now; the interface says it in a sentence. */
export type Reason = 'due' | 'new' | 'missed-before' | 'missed-now' | 'ahead' | 'changed';

/** One of the many faces of an item. */
export interface Face {
	readonly item: ItemKey;
	readonly variant: number;
}

/** One place in the queue of a session. */
export interface Planned extends Face {
	readonly topic: TopicId;
	readonly facts: readonly FactId[];
	readonly reason: Reason;
	/** Predicted recall of its weakest fact when the session was planned, 0..1. */
	readonly recall: number;
	/** The face in which it comes back when it is missed; without one, the next variant. */
	readonly again?: Face | undefined;
}

/** What a session was started with; with its log entries it makes the session's state again. */
export interface Plan {
	readonly session: SessionId;
	readonly startedAt: number;
	/** Hash of the bank it was planned with. */
	readonly bank: string;
	/**
	 * Offered length; `opening` is the round that starts with the question on the home page, `pretest`
	 * a few questions before a lesson is read, which are not scored.
	 */
	readonly length: 'opening' | 'pretest' | '3min' | '5min' | '10min';
	readonly queue: readonly Planned[];
	/** Topics it was limited to; empty means all. */
	readonly topics: readonly TopicId[];
}

/** One answered item of the session. */
export interface Answered {
	readonly entry: EntryId;
	/** Epoch milliseconds of the answer. */
	readonly at: number;
	readonly planned: Planned;
	readonly item: Item;
	readonly response: Response;
	readonly outcome: Outcome;
	/** The entry by which the learner says that the refused answer was right. */
	readonly appeal?: EntryId | undefined;
	/** First attempt at this item in the session. */
	readonly isFirst: boolean;
}

interface Running {
	readonly plan: Plan;
	/** What is still to be asked, the item in hand first. */
	readonly queue: readonly Planned[];
	readonly answered: readonly Answered[];
	/** Answers whose item the bank can no longer show as it was; they stay in the log. */
	readonly gone: number;
}

/** A union by phase, so that a feedback without an outcome cannot exist. */
export type SessionState =
	| (Running & { readonly phase: 'question'; readonly item: Item; readonly shownAt: number })
	| (Running & { readonly phase: 'feedback'; readonly last: Answered })
	| (Running & { readonly phase: 'summary' });

/** How many answers each length offers. */
export const answersOf: Record<Plan['length'], number> = {
	opening: 10,
	pretest: 5,
	'3min': 8,
	'5min': 14,
	'10min': 27,
};
