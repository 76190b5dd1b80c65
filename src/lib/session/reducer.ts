import { grade, guessRate, optionCount } from '#lib/forms/grading.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { EntryId } from '#lib/kernel/brand.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import { modelId, pCorrect } from '#lib/scheduling/predict.ts';
import type { Dealer } from './dealer.ts';
import { isMiss, queueAfter, queueFrom, queueOf } from './queue.ts';
import type { Answered, SessionState } from './session.ts';

/** What an action needs to know of the world. */
export interface Context {
	/** Epoch milliseconds. */
	readonly now: number;
	/** IANA zone. */
	readonly tz: string;
	/** Study day of `now` in `tz`, from `studyDay`. */
	readonly day: string;
	readonly device: string;
	/** Id of the entry that the action makes. */
	readonly id: EntryId;
	/** Stated certainty 0..1, when given. */
	readonly certainty?: number | undefined;
}

/** The state after an action, and what the log is to keep of it. */
export interface Step {
	readonly state: SessionState;
	readonly entries: readonly LogEntry[];
}

type Question = Extract<SessionState, { phase: 'question' }>;

export const isRunning = (state: SessionState): boolean => state.phase !== 'summary';

/** Answers whose feedback the learner has left behind: what `SavedSession.passed` stores. */
export const passedOf = (state: SessionState): number =>
	state.gone + state.answered.length - (state.phase === 'feedback' ? 1 : 0);

/**
 * Grades the response and goes to the feedback. Outside the question phase (a second tap) nothing
 * happens and nothing is logged.
 */
export const respond = (state: SessionState, response: Response, context: Context): Step => {
	const planned = state.queue[0];
	if (state.phase !== 'question' || planned === undefined) return { state, entries: [] };
	const answered: Answered = {
		entry: context.id,
		at: context.now,
		planned,
		item: state.item,
		response,
		outcome: grade(state.item, response),
		isFirst: planned.reason !== 'missed-now',
	};
	const { plan, gone } = state;
	return {
		state: {
			phase: 'feedback',
			plan,
			queue: queueAfter(state.queue.slice(1), answered, plan.session, state.answered.length),
			answered: [...state.answered, answered],
			gone,
			last: answered,
		},
		entries: [reviewOf(state, answered, context)],
	};
};

/** Leaves the feedback for the next item that the dealer still has, or for the summary. */
export const next = (state: SessionState, dealer: Dealer, now: number): SessionState =>
	state.phase === 'feedback' ? ask(state, dealer, now) : state;

/** The first item of the queue that the dealer still has, or the summary. */
export const ask = (state: SessionState, dealer: Dealer, now: number): SessionState => {
	const { plan, answered, gone } = state;
	for (const [i, planned] of state.queue.entries()) {
		const item = dealer.deal(planned);
		if (item !== undefined) {
			const queue = state.queue.slice(i);
			return { phase: 'question', plan, queue, answered, gone, item, shownAt: now };
		}
	}
	return { phase: 'summary', plan, queue: [], answered, gone };
};

/**
 * Takes the last answer back, from any phase: the same item is asked again as it stood. With no
 * answer to take back nothing happens.
 */
export const undo = (state: SessionState, context: Omit<Context, 'certainty'>): Step => {
	const last = state.answered.at(-1);
	if (last === undefined) return { state, entries: [] };
	const { plan, gone } = state;
	const answered = state.answered.slice(0, -1);
	const { now, tz, day, device, id } = context;
	return {
		state: {
			phase: 'question',
			plan,
			queue: queueFrom(queueOf(plan, answered), last.planned),
			answered,
			gone,
			item: last.item,
			shownAt: now,
		},
		entries: [
			{
				kind: 'undo',
				v: 1,
				id,
				at: now,
				tz,
				day,
				device,
				target: last.entry,
				session: plan.session,
			},
		],
	};
};

const reviewOf = (state: Question, answered: Answered, context: Context): ReviewEntry => {
	const { item, planned, response, outcome, isFirst } = answered;
	const guess = guessRate(item);
	const { now, tz, day, device, id, certainty } = context;
	return {
		kind: 'review',
		v: 1,
		id,
		at: now,
		tz,
		day,
		device,
		session: state.plan.session,
		nth: state.gone + state.answered.length,
		role: isFirst ? 'first' : 'relearn',
		facts: factsOf(item, outcome),
		itemKey: item.id,
		check: item.check,
		form: item.form,
		variant: item.variant,
		bank: state.plan.bank,
		k: optionCount(item),
		guess,
		pCorrect: pCorrect(planned.recall, guess),
		model: modelId,
		response: { ...response },
		outcome: resultOf(response, outcome),
		hints: 0,
		rtMs: Math.max(0, now - state.shownAt),
		...(certainty === undefined ? {} : { certainty }),
	};
};

const factsOf = (item: Item, outcome: Outcome): ReviewEntry['facts'] =>
	outcome.kind === 'unscorable'
		? []
		: item.facts.flatMap((fact) => {
				const known = outcome.perFact[fact];
				return known === undefined ? [] : [{ fact, outcome: known }];
			});

const resultOf = (response: Response, outcome: Outcome): ReviewEntry['outcome'] => {
	if (response.form === 'unknown') return 'unknown';
	if (outcome.kind === 'unscorable') return 'unscorable';
	return isMiss(outcome) ? 'wrong' : 'right';
};
