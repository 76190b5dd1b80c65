import { grade, guessOfFact, guessRate, optionCount } from '#lib/forms/grading.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { EntryId, FactId } from '#lib/kernel/brand.ts';
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
	/** Key of the answer that the bank gives to a fact, for the log; undefined where it has none. */
	readonly valueKeyOf?: ((fact: FactId) => string | undefined) | undefined;
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
			queue: queueAfter(state.queue.slice(1), answered, plan, state.answered.length),
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

/** Whether the learner may say that the last answer was right: a typed one that was refused. */
export const canAppeal = (state: SessionState): boolean =>
	state.phase === 'feedback' &&
	state.last.response.form === 'typed' &&
	state.last.appeal === undefined &&
	isMiss(state.last.outcome);

/** The answer as it counts once the learner has appealed: neither right nor wrong. */
export const appealed = (answered: Answered, appeal: EntryId): Answered => ({
	...answered,
	outcome: { kind: 'unscorable', reason: 'appeal' },
	appeal,
});

/** The feedback with its answer changed, and the queue as that answer makes it. */
const reconsidered = (
	state: Extract<SessionState, { phase: 'feedback' }>,
	last: Answered,
): SessionState => {
	const answered = [...state.answered.slice(0, -1), last];
	return { ...state, answered, last, queue: queueOf(state.plan, answered) };
};

/** The refused answer does not count any more; the log keeps both. Where none was, nothing happens. */
export const appeal = (
	state: SessionState,
	context: Omit<Context, 'certainty' | 'valueKeyOf'>,
): Step => {
	if (state.phase !== 'feedback' || !canAppeal(state)) return { state, entries: [] };
	const { now: at, tz, day, device, id } = context;
	const { session } = state.plan;
	return {
		state: reconsidered(state, appealed(state.last, id)),
		entries: [{ kind: 'appeal', v: 1, id, at, tz, day, device, target: state.last.entry, session }],
	};
};

/**
 * Takes the last answer back, from any phase: the same item is asked again as it stood. With no
 * answer to take back nothing happens. An appeal in front is taken back first.
 */
export const undo = (
	state: SessionState,
	context: Omit<Context, 'certainty' | 'valueKeyOf'>,
): Step => {
	const last = state.answered.at(-1);
	if (last === undefined) return { state, entries: [] };
	if (state.phase === 'feedback' && last.appeal !== undefined) {
		const { appeal: _, ...before } = { ...last, outcome: grade(last.item, last.response) };
		return { state: reconsidered(state, before), entries: [undoOf(last.appeal, state, context)] };
	}
	const { plan, gone } = state;
	const answered = state.answered.slice(0, -1);
	const { now } = context;
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
		entries: [undoOf(last.entry, state, context)],
	};
};

const undoOf = (
	target: EntryId,
	{ plan: { session } }: SessionState,
	{ now: at, tz, day, device, id }: Context,
): LogEntry => ({ kind: 'undo', v: 1, id, at, tz, day, device, target, session });

const reviewOf = (state: Question, answered: Answered, context: Context): ReviewEntry => {
	const { item, planned, response, outcome, isFirst } = answered;
	const guess = guessRate(item);
	const { now, tz, day, device, id, certainty, valueKeyOf } = context;
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
		role: state.plan.length === 'pretest' ? 'pretest' : isFirst ? 'first' : 'relearn',
		facts: factsOf(item, outcome, valueKeyOf),
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

const factsOf = (
	item: Item,
	outcome: Outcome,
	valueKeyOf: Context['valueKeyOf'],
): ReviewEntry['facts'] =>
	outcome.kind === 'unscorable'
		? []
		: item.facts.flatMap((fact) => {
				const known = outcome.perFact[fact];
				if (known === undefined) return [];
				const value = valueKeyOf?.(fact);
				const guess = guessOfFact(item, fact);
				return [
					{
						...{ fact, outcome: known },
						...(value === undefined ? {} : { value }),
						...(guess === guessRate(item) ? {} : { guess }),
					},
				];
			});

const resultOf = (response: Response, outcome: Outcome): ReviewEntry['outcome'] => {
	if (response.form === 'unknown') return 'unknown';
	if (outcome.kind === 'unscorable') return 'unscorable';
	return isMiss(outcome) ? 'wrong' : 'right';
};
