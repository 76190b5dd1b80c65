import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/forms/item.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { ReviewEntry } from '#lib/scheduling/log.ts';
import { isRunning, next, passedOf, respond, undo, type Step } from '#lib/session/reducer.ts';
import type { Plan, Planned, SessionState } from '#lib/session/session.ts';
import { adoptPlan, openingPlan, startSession } from '#lib/session/start.ts';
import { matchOf } from '../../support/arrange-bank.ts';
import { context, fact, noon, planned, right, session, topic, toyDealer, wrong } from './toy.ts';

const toy = { facts: 30, topics: 1 };
const dealer = toyDealer(toy);

const planOf = (queue: readonly Planned[]): Plan => ({
	session,
	startedAt: noon,
	bank: dealer.bank,
	length: '5min',
	queue,
	topics: [],
});

const dealt = (one: Planned): Item => {
	const item = dealer.deal(one);
	if (item === undefined) throw new Error(`the toy bank has no ${one.item}`);
	return item;
};

const start = (count: number, more: Partial<Planned> = {}): SessionState => {
	const first = planned(0, more);
	const rest = Array.from({ length: count - 1 }, (_, i) => planned(i + 1));
	return startSession(planOf([first, ...rest]), dealt(first), noon);
};

const itemOf = (state: SessionState): Item => {
	if (state.phase !== 'question') throw new Error(`in ${state.phase}`);
	return state.item;
};

const answer = (state: SessionState, isRight: boolean, nth = 1): Step =>
	respond(state, isRight ? right(itemOf(state)) : wrong(itemOf(state)), context(nth));

/** Answers and closes the feedback, one outcome after the other. */
const play = (state: SessionState, outcomes: readonly boolean[]): SessionState =>
	outcomes.reduce((now, isRight, i) => next(answer(now, isRight, i).state, dealer, noon), state);

const reviewIn = ({ entries }: Step): ReviewEntry => {
	const [entry] = entries;
	if (entry?.kind !== 'review') throw new Error('no review');
	return entry;
};

describe('respond', () => {
	it('goes to the feedback with the outcome and logs every field of the review', () => {
		const step = answer(start(3), true, 2);
		expect(step.state).toMatchObject({ phase: 'feedback', last: { isFirst: true } });
		expect(step.entries).toEqual([
			{
				kind: 'review',
				v: 1,
				id: 'E00002',
				at: noon + 10_000,
				tz: 'Asia/Almaty',
				day: '2026-01-10',
				device: 'dev-a',
				session: 'S1',
				nth: 0,
				role: 'first',
				facts: [{ fact: 'toy:f0', outcome: 'right' }],
				itemKey: 'toy:f0/choice',
				check: itemOf(start(3)).check,
				form: 'choice',
				variant: 0,
				bank: '0123abcd',
				k: 4,
				guess: 0.25,
				pCorrect: 0.25 + 0.72 * 0.3,
				model: 'fsrs6-naive-1',
				response: { form: 'choice', picked: 'key' },
				outcome: 'right',
				hints: 0,
				rtMs: 10_000,
			},
		]);
	});

	it('keeps the certainty that was stated', () => {
		const state = start(2);
		const step = respond(state, right(itemOf(state)), context(1, { certainty: 0.8 }));
		expect(reviewIn(step).certainty).toBe(0.8);
	});

	it('predicts from the recall with which the item was planned and the guess rate as shown', () => {
		const step = answer(start(2, { recall: 0.9, item: 'toy:f0/true-false' as ItemKey }), true);
		expect(reviewIn(step)).toMatchObject({ guess: 0.5, k: 2, pCorrect: 0.5 + 0.47 * 0.9 });
	});

	it('keeps the guess rate of each fact beside it, where a part of the answer has one of its own', () => {
		const { id, variant, facts } = matchOf('vote');
		const match = startSession(planOf([planned(0, { item: id, variant })]), matchOf('vote'), noon);
		const review = reviewIn(answer(match, true));
		expect(review).toMatchObject({ form: 'match', guess: 1 / 24 });
		expect(review.facts).toEqual(
			facts.map((one) => ({ fact: one, outcome: 'right', guess: 1 / 4 })),
		);
	});

	it('logs k 0 for a typed number', () => {
		const step = answer(start(2, { item: 'toy:f0/numeric' as ItemKey }), true);
		expect(reviewIn(step)).toMatchObject({ form: 'numeric', k: 0, outcome: 'right' });
	});

	it('logs "I don\'t know" as such, wrong for the memory', () => {
		const step = respond(start(8), { form: 'unknown' }, context(1));
		expect(reviewIn(step)).toMatchObject({
			outcome: 'unknown',
			facts: [{ fact: 'toy:f0', outcome: 'wrong' }],
		});
		expect(step.state.queue.some(({ reason }) => reason === 'missed-now')).toBe(true);
	});

	it('moves no memory and brings nothing back for an unscorable answer', () => {
		const state = start(8, { item: 'toy:f0/numeric' as ItemKey });
		const step = respond(state, { form: 'numeric', value: 999, typed: '999' }, context(1));
		expect(reviewIn(step)).toMatchObject({ outcome: 'unscorable', facts: [] });
		expect(step.state.queue).toEqual(state.queue.slice(1));
	});

	it('carries the refutation of the wrong option that was picked', () => {
		const { state } = answer(start(2), false);
		if (state.phase !== 'feedback') throw new Error(`in ${state.phase}`);
		const { outcome, response } = state.last;
		expect(outcome.kind === 'scored' ? outcome.refutation : undefined).toBe(
			response.form === 'choice' ? `about ${response.picked}` : undefined,
		);
	});

	it('logs no time for an answer from before the app had started', () => {
		const state = start(2);
		const early = respond(state, right(itemOf(state)), context(0, { now: noon - 300 }));
		expect(reviewIn(early).rtMs).toBe(0);
	});

	it('does nothing on a second tap', () => {
		const first = answer(start(3), true).state;
		const again = respond(first, { form: 'choice', picked: 'a' as OptionId }, context(2));
		expect(again).toEqual({ state: first, entries: [] });
	});
});

describe('next', () => {
	it('asks what comes next in the queue, then shows the summary', () => {
		const state = play(start(2), [true]);
		expect(state).toMatchObject({ phase: 'question', item: { id: 'toy:f1/choice' } });
		expect(isRunning(state)).toBe(true);
		const end = play(state, [true]);
		expect(end.phase).toBe('summary');
		expect(isRunning(end)).toBe(false);
	});

	it('does nothing while a question waits for its answer', () => {
		const state = start(2);
		expect(next(state, dealer, noon)).toBe(state);
	});

	it('passes over items that the bank no longer has', () => {
		const lost = toyDealer({ ...toy, lost: new Set(['toy:f1/choice']) });
		const state = next(answer(start(3), true).state, lost, noon);
		expect(state).toMatchObject({ phase: 'question', item: { id: 'toy:f2/choice' } });
	});

	it('notes when the item was shown', () => {
		const state = next(answer(start(2), true).state, dealer, noon + 77);
		expect(state.phase === 'question' ? state.shownAt : undefined).toBe(noon + 77);
	});
});

describe('a missed item', () => {
	const missedAt = (state: SessionState): number =>
		state.queue.findIndex(({ reason }) => reason === 'missed-now');

	it('comes back after 3 to 5 others as a fresh variant', () => {
		const { state } = answer(start(14), false);
		expect([3, 4, 5]).toContain(missedAt(state));
		expect(state.queue[missedAt(state)]).toMatchObject({ item: 'toy:f0/choice', variant: 1 });
	});

	it('takes the place of the last item that was not asked yet, so that the number is kept', () => {
		const { state } = answer(start(14), false);
		expect(state.queue).toHaveLength(13);
		expect(state.queue.some(({ facts }) => facts.includes(fact(13)))).toBe(false);
		expect(state.queue.some(({ facts }) => facts.includes(fact(12)))).toBe(true);
	});

	it('comes back in the face that the plan gave it', () => {
		const again = { item: 'toy:f0/choice' as ItemKey, variant: 7 };
		const { state } = answer(start(8, { item: 'toy:f0/numeric' as ItemKey, again }), false);
		expect(state.queue[missedAt(state)]).toMatchObject(again);
	});

	it('comes back with the same sentence when it can only be judged, never as its twin', () => {
		const { state } = answer(start(8, { item: 'toy:f0/true-false' as ItemKey }), false);
		expect(state.queue[missedAt(state)]).toMatchObject({ item: 'toy:f0/true-false', variant: 0 });
	});

	it('is logged as relearning when it is asked again', () => {
		let state = play(start(8), [false]);
		while (state.queue[0]?.reason !== 'missed-now') state = play(state, [true]);
		const step = answer(state, true, 9);
		expect(reviewIn(step)).toMatchObject({ role: 'relearn', itemKey: 'toy:f0/choice', variant: 1 });
		expect(step.state).toMatchObject({ last: { isFirst: false } });
	});

	it('is asked once more only: right is enough for today', () => {
		let state = play(start(8), [false]);
		while (state.phase === 'question') state = play(state, [true]);
		const about = state.answered.filter(({ planned: one }) => one.facts.includes(fact(0)));
		expect(about).toHaveLength(2);
		expect(state.answered).toHaveLength(8);
	});

	it('waits for the next session when fewer than 3 others are left', () => {
		expect(missedAt(answer(start(5), false).state)).toBe(3);
		expect(missedAt(answer(start(4), false).state)).toBe(-1);
	});

	it('does not push back another one that waits for its return', () => {
		const first = answer(start(14), false).state;
		const place = missedAt(first);
		const second = answer(next(first, dealer, noon), false, 2).state;
		const places = second.queue.flatMap(({ reason }, i) => (reason === 'missed-now' ? [i] : []));
		expect(places).toHaveLength(2);
		expect(places).toContain(place - 1);
	});
});

describe('undo', () => {
	it('asks the last item again as it stood, from the feedback', () => {
		const state = play(start(8), [true, false]);
		const step = undo(answer(state, false).state, context(9));
		expect(step.state).toEqual({ ...state, shownAt: noon + 45_000 });
		expect(step.entries).toEqual([
			{
				kind: 'undo',
				v: 1,
				id: 'E00009',
				at: noon + 45_000,
				tz: 'Asia/Almaty',
				day: '2026-01-10',
				device: 'dev-a',
				target: 'E00001',
				session: 'S1',
			},
		]);
	});

	it('takes the last answer back from the next question and from the summary', () => {
		const state = play(start(2), [true]);
		expect(undo(state, context(5)).state).toEqual({ ...start(2), shownAt: noon + 25_000 });
		expect(undo(play(state, [false]), context(5)).state).toMatchObject({
			phase: 'question',
			item: { id: 'toy:f1/choice' },
			answered: [{ entry: 'E00000' }],
		});
	});

	it('takes the return of the missed item back with the miss', () => {
		const state = start(14);
		expect(undo(answer(state, false).state, context(3)).state.queue).toEqual(state.queue);
	});

	it('goes back answer by answer to the first question, then does nothing', () => {
		const outcomes = [true, false, false, true, false];
		let state = play(start(8), outcomes);
		for (let i = 0; i < outcomes.length; i++) state = undo(state, context(i)).state;
		expect(state).toMatchObject({ phase: 'question', item: { id: 'toy:f0/choice' }, answered: [] });
		expect(undo(state, context(9))).toEqual({ state, entries: [] });
	});
});

describe('passedOf', () => {
	it('counts the answers whose feedback was left behind', () => {
		const state = play(start(3), [true]);
		expect(passedOf(state)).toBe(1);
		expect(passedOf(answer(state, true).state)).toBe(1);
		expect(passedOf(play(state, [true]))).toBe(2);
		expect(passedOf({ ...state, gone: 2 })).toBe(3);
	});
});

describe('a session that begins with the opening alone', () => {
	const item = dealt(planned(0));
	const bare = startSession(openingPlan(session, item, '0123abcd', noon), item, noon);
	const whole = planOf([planned(0, { recall: 0.4 }), ...[1, 2, 3, 4, 5].map((n) => planned(n))]);

	it('plans the item as new, at the first-sight prior', () => {
		expect(bare.plan.queue).toEqual([planned(0, { topic: topic(0), reason: 'new' })]);
	});

	it('takes over the whole plan before the answer', () => {
		expect(adoptPlan(bare, whole)).toEqual({ ...bare, plan: whole, queue: whole.queue });
	});

	it('takes it over in the feedback, where a miss gets its return', () => {
		const adopted = adoptPlan(answer(bare, false).state, whole);
		expect(adopted.phase).toBe('feedback');
		expect(adopted).toEqual(answer(startSession(whole, item, noon), false).state);
	});

	it('comes back from the summary of the bare plan', () => {
		const done = play(bare, [true]);
		expect(done.phase).toBe('summary');
		expect(next(adoptPlan(done, whole), dealer, noon)).toMatchObject({
			phase: 'question',
			item: { id: 'toy:f1/choice' },
		});
	});
});
