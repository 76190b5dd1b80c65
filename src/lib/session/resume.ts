import { grade, parse } from '#lib/forms/grading.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import { reviewsOfSession, standingAppeals } from '#lib/scheduling/standing.ts';
import type { Dealer } from './dealer.ts';
import { isSameFace, queueAfter } from './queue.ts';
import { appealed, ask } from './reducer.ts';
import type { Answered, Plan, Planned, SessionState } from './session.ts';

/**
 * The session as it stood, from its plan and its log entries: the same question or feedback, the
 * same queue. Answers whose item has changed or gone are counted in `gone` and the queue goes on
 * with what the bank still has. Never throws.
 * @param entries any entries that include the session's
 * @param passed `SavedSession.passed`; more than there are answers (an undo came after) counts as all
 */
export const resumeSession = (
	plan: Plan,
	entries: Iterable<LogEntry>,
	passed: number,
	dealer: Dealer,
	{ now }: { readonly now: number },
): SessionState => {
	const reviews = reviewsOfSession(entries, plan.session);
	const appeals = standingAppeals(entries);
	const answered: Answered[] = [];
	let queue = plan.queue;
	for (const review of reviews) {
		const place = queue.findIndex((planned) => isSameFace(planned, faceOf(review)));
		const planned = queue[place];
		// What was passed over is asked later, unless the bank has lost it: another tab may have taken
		// its answer back.
		queue = [
			...queue.slice(0, Math.max(0, place)).filter((one) => dealer.deal(one) !== undefined),
			...queue.slice(place + 1),
		];
		const graded = planned && answerOf(review, planned, dealer);
		if (graded === undefined) continue;
		const appeal = appeals.get(review.id);
		const one = appeal === undefined ? graded : appealed(graded, appeal);
		queue = queueAfter(queue, one, plan, answered.length);
		answered.push(one);
	}
	const gone = reviews.length - answered.length;
	const base = { plan: { ...plan, bank: dealer.bank }, queue, answered, gone };
	const last = answered.at(-1);
	if (last !== undefined && last.entry === reviews.at(-1)?.id && passed < reviews.length)
		return { phase: 'feedback', ...base, last };
	return ask({ phase: 'summary', ...base }, dealer, now);
};

const faceOf = ({ itemKey, variant }: ReviewEntry): Pick<Planned, 'item' | 'variant'> => ({
	item: itemKey,
	variant,
});

/** The answer as the session held it, unless the bank no longer has the item as it was. */
const answerOf = (review: ReviewEntry, planned: Planned, dealer: Dealer): Answered | undefined => {
	const item = dealer.deal(planned);
	if (item === undefined || item.check !== review.check) return undefined;
	const response = parse(item, review.response);
	if (!response.ok) return undefined;
	return {
		entry: review.id,
		at: review.at,
		planned,
		item,
		response: response.value,
		outcome: grade(item, response.value),
		isFirst: planned.reason !== 'missed-now',
	};
};
