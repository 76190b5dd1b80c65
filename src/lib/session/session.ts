import type { EntryId, FactId, ItemKey, SessionId, TopicId } from '#lib/kernel/brand.ts';
import type { Item, Outcome, Response } from '#lib/forms/item.ts';

/** Why an item is asked now; the interface says it in a sentence. */
export type Reason = 'due' | 'new' | 'missed-before' | 'missed-now' | 'ahead';

/** One place in the queue of a session. */
export interface Planned {
	readonly item: ItemKey;
	readonly variant: number;
	readonly topic: TopicId;
	readonly facts: readonly FactId[];
	readonly reason: Reason;
	/** Predicted recall of its weakest fact when the session was planned, 0..1. */
	readonly recall: number;
}

/** What a session was started with; with its log entries it makes the session's state again. */
export interface Plan {
	readonly session: SessionId;
	readonly startedAt: number;
	/** Hash of the bank it was planned with. */
	readonly bank: string;
	/** Offered length; `opening` is the round that starts with the question on the home page. */
	readonly length: 'opening' | '3min' | '5min' | '10min';
	readonly queue: readonly Planned[];
	/** Topics it was limited to; empty means all. */
	readonly topics: readonly TopicId[];
}

/** One answered item of the session. */
export interface Answered {
	readonly entry: EntryId;
	readonly planned: Planned;
	readonly item: Item;
	readonly response: Response;
	readonly outcome: Outcome;
	/** First attempt at this item in the session. */
	readonly isFirst: boolean;
}

interface Running {
	readonly plan: Plan;
	/** What is still to be asked, the item in hand first. */
	readonly queue: readonly Planned[];
	readonly answered: readonly Answered[];
}

/** A union by phase, so that a feedback without an outcome cannot exist. */
export type SessionState =
	| (Running & { readonly phase: 'question'; readonly item: Item; readonly shownAt: number })
	| (Running & { readonly phase: 'feedback'; readonly last: Answered })
	| (Running & { readonly phase: 'summary' });

/** How many answers each length offers. */
export const answersOf: Record<Plan['length'], number> = { opening: 10, '3min': 8, '5min': 14, '10min': 27 };
