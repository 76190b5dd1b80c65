import { rungOf } from '#lib/forms/grading.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import type { Answered, Face, Plan, Planned } from './session.ts';

/** A missed item comes back after at least three and at most five others. */
const returnPlaces = [3, 4, 5] as const;

export const isMiss = (outcome: Outcome): boolean =>
	outcome.kind === 'scored' && outcome.earned < outcome.possible;

export const isSameFace = (a: Face, b: Face): boolean =>
	a.item === b.item && a.variant === b.variant;

const isReturn = (planned: Planned): boolean => planned.reason === 'missed-now';

/**
 * The queue from `planned` on, which is where a session stands that asks it. Items before it were
 * left out because the bank no longer has them.
 */
export const queueFrom = (queue: readonly Planned[], planned: Planned): readonly Planned[] => {
	const place = queue.findIndex((one) => isSameFace(one, planned));
	return place < 0 ? [planned, ...queue] : queue.slice(place);
};

/**
 * The next face of a missed item. A sentence to judge that the plan gave no other face is asked again
 * as it was, since its next variant could be the twin that gives it away.
 */
const returnOf = ({ planned, item }: Answered): Planned => {
	const { again, ...rest } = planned;
	const variant = rungOf(item.form) === 'judge' ? planned.variant : planned.variant + 1;
	return { ...rest, item: planned.item, variant, ...again, reason: 'missed-now' };
};

/**
 * The queue after an answer. A missed item takes a place after 3 to 5 others, and the last item
 * that has not been asked yet gives way, so that the number of answers is kept. Items that already
 * wait for their return keep their places. With fewer than 3 others left, or only returns, the
 * missed item waits for the next session. In a pretest nothing returns: the lesson has the answers.
 * @param queue what was still to be asked, without the answered item
 * @param nth how many answers came before, for the seed
 */
export const queueAfter = (
	queue: readonly Planned[],
	answered: Answered,
	{ session, length }: Pick<Plan, 'session' | 'length'>,
	nth: number,
): readonly Planned[] => {
	if (!isMiss(answered.outcome) || length === 'pretest') return queue;
	const free = returnPlaces.filter((place) => {
		const planned = queue[place];
		return planned !== undefined && !isReturn(planned);
	});
	const place = free[keyedRng(session, 'return', nth).int(Math.max(1, free.length))];
	if (place === undefined) return queue;
	// One place fewer is left for them, so the last one is not taken.
	const unseen = queue.filter((planned) => !isReturn(planned));
	const missed = returnOf(answered);
	let nextUnseen = 0;
	return queue.flatMap((planned, i) => {
		if (i === place) return [missed];
		if (isReturn(planned)) return [planned];
		return unseen.slice(nextUnseen, ++nextUnseen);
	});
};

/** The queue of a session with these answers: a fold over them from the plan on. */
export const queueOf = (plan: Plan, answers: readonly Answered[]): readonly Planned[] =>
	answers.reduce<readonly Planned[]>(
		(queue, one, nth) => queueAfter(queueFrom(queue, one.planned).slice(1), one, plan, nth),
		plan.queue,
	);
