import type { Item } from '#lib/forms/item.ts';
import type { SessionId } from '#lib/kernel/brand.ts';
import { firstSight } from '#lib/scheduling/predict.ts';
import { queueOf } from './queue.ts';
import type { Plan, SessionState } from './session.ts';

/**
 * The plan of a first visitor who answers before the bank has come: the opening item alone.
 * `adoptPlan` puts the whole plan in its place.
 */
export const openingPlan = (
	session: SessionId,
	item: Item,
	bank: string,
	startedAt: number,
): Plan => ({
	session,
	startedAt,
	bank,
	length: 'opening',
	queue: [
		{
			item: item.id,
			variant: item.variant,
			topic: item.topic,
			facts: item.facts,
			reason: 'new',
			recall: firstSight,
		},
	],
	topics: [],
});

/** Whether a plan is still the opening alone, with the rest to come. */
export const isBare = ({ length, queue }: Plan): boolean =>
	length === 'opening' && queue.length === 1;

/**
 * The session with its first item in hand.
 * @param item what the dealer gives for the first place of the plan
 */
export const startSession = (plan: Plan, item: Item, now: number): SessionState => ({
	phase: 'question',
	plan,
	queue: plan.queue,
	answered: [],
	gone: 0,
	item,
	shownAt: now,
});

/**
 * The same session under a whole plan: whether its opening is still to be answered, has been
 * answered, or was left for the summary of the bare plan (then its feedback comes again).
 * @param plan has the same session and the same first item
 */
export const adoptPlan = (state: SessionState, plan: Plan): SessionState => {
	const first = plan.queue[0];
	const answered = state.answered.map((one, i) =>
		i === 0 && first !== undefined ? { ...one, planned: first } : one,
	);
	const queue = queueOf(plan, answered);
	const { gone } = state;
	const last = answered.at(-1);
	if (state.phase === 'question') return { ...state, plan, queue, answered };
	return last === undefined
		? { phase: 'summary', plan, queue, answered, gone }
		: { phase: 'feedback', plan, queue, answered, gone, last };
};
