import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactId } from '#lib/kernel/brand.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { standingReviews } from '#lib/scheduling/standing.ts';
import { truthOf } from '#lib/session/face.ts';
import { planSession } from '#lib/session/plan.ts';
import { isMiss } from '#lib/session/queue.ts';
import { next, passedOf, respond, undo } from '#lib/session/reducer.ts';
import { resumeSession } from '#lib/session/resume.ts';
import { answersOf, type Plan, type SessionState } from '#lib/session/session.ts';
import { startSession } from '#lib/session/start.ts';
import {
	context,
	memories,
	memory,
	noon,
	request,
	right,
	toyDealer,
	wrong,
	type ToyBank,
} from '../unit/session/toy.ts';

const settings = { seed: 20230319, numRuns: 200 };

const someMemory = (n: number): fc.Arbitrary<MemoryState> =>
	fc
		.record({
			daysAgo: fc.nat(30),
			dueIn: fc.integer({ min: -10, max: 20 }),
			stability: fc.double({ min: 0.2, max: 60, noNaN: true }),
			attempts: fc.integer({ min: 1, max: 9 }),
			isMissed: fc.boolean(),
		})
		.map(({ daysAgo, dueIn, ...more }) => memory(n, daysAgo, dueIn, more));

const someRequest = fc
	.record({
		facts: fc.integer({ min: 1, max: 50 }),
		topics: fc.integer({ min: 1, max: 5 }),
		authored: fc.boolean(),
		seen: fc.nat(40),
		length: fc.constantFrom('opening', 'pretest', '3min', '5min', '10min'),
		seed: fc.nat(),
		forms: fc.constantFrom(undefined, ['choice'], ['choice', 'true-false'], ['true-false']),
	})
	.chain(({ facts, topics, authored, seen, length, seed, forms }) => {
		const toy: ToyBank = {
			facts,
			topics,
			authored: authored && facts > 1,
			...(forms && { forms }),
		};
		const known = Array.from({ length: Math.min(seen, facts) }, (_, n) => someMemory(n));
		return fc.record({
			toy: fc.constant(toy),
			request: fc
				.tuple(...known)
				.map((states) => request(toy, { memories: memories(...states), length, seed })),
		});
	});

/** Truths of the judged sentences of a plan. */
const truths = (plan: Plan, toy: ToyBank): boolean[] =>
	plan.queue.flatMap((planned) => {
		const item = toyDealer(toy).deal(planned);
		const truth = item && truthOf(item);
		return truth === undefined ? [] : [truth];
	});

describe('every plan', () => {
	it('asks each fact at most once, and as many items as offered or as there are facts', () => {
		fc.assert(
			fc.property(someRequest, ({ toy, request: asked }) => {
				const { queue, length } = planSession(asked);
				const facts = queue.flatMap((planned) => planned.facts);
				expect(new Set(facts).size).toBe(facts.length);
				expect(queue.length).toBeLessThanOrEqual(answersOf[length]);
				if (queue.length < answersOf[length]) expect(facts.length).toBe(toy.facts);
			}),
			settings,
		);
	});

	it('holds as many true sentences as false ones, give or take one', () => {
		fc.assert(
			fc.property(someRequest, ({ toy, request: asked }) => {
				const all = truths(planSession(asked), toy);
				const surplus = all.reduce((sum, truth) => sum + (truth ? 1 : -1), 0);
				expect(Math.abs(surplus)).toBeLessThanOrEqual(1);
			}),
			settings,
		);
	});

	it('serves true sentences in 45 to 55 % over many sessions', () => {
		const toy = { facts: 40, topics: 4 };
		const known = Array.from({ length: 40 }, (_, n) => memory(n, 5, 0, { attempts: 1 + (n % 5) }));
		const all = Array.from({ length: 100 }, (_, seed) =>
			truths(planSession(request(toy, { memories: memories(...known), seed })), toy),
		).flat();
		const share = all.filter((truth) => truth).length / all.length;
		expect(all.length).toBeGreaterThan(300);
		expect(share).toBeGreaterThanOrEqual(0.45);
		expect(share).toBeLessThanOrEqual(0.55);
	});
});

type Action = 'right' | 'wrong' | 'unknown' | 'next' | 'undo';

const someActions = fc.array(
	fc.constantFrom<Action[]>('right', 'right', 'wrong', 'unknown', 'next', 'next', 'next', 'undo'),
	{ maxLength: 70 },
);

const someSession = someRequest
	.filter(({ request: asked }) => planSession(asked).queue.length > 0)
	.chain((session) => fc.record({ session: fc.constant(session), actions: someActions }));

interface Played {
	readonly plan: Plan;
	/** The state before the first action and after each, and what the log held then. */
	readonly states: readonly SessionState[];
	readonly logs: readonly (readonly LogEntry[])[];
	readonly log: readonly LogEntry[];
}

const play = (
	{ toy, request: asked }: { toy: ToyBank; request: ReturnType<typeof request> },
	actions: readonly Action[],
): Played => {
	const plan = planSession(asked);
	const dealer = toyDealer(toy);
	const first = plan.queue[0] && dealer.deal(plan.queue[0]);
	if (first === undefined) throw new Error('an empty plan');
	let state = startSession(plan, first, noon);
	let log: readonly LogEntry[] = [];
	const states = [state];
	const logs = [log];
	for (const [nth, action] of actions.entries()) {
		if (action === 'next') state = next(state, dealer, noon + nth);
		else if (action === 'undo' || state.phase === 'question') {
			const step =
				action === 'undo'
					? undo(state, context(nth))
					: respond(state, responseTo(state, action), context(nth));
			state = step.state;
			log = [...log, ...step.entries];
		}
		states.push(state);
		logs.push(log);
	}
	return { plan, states, logs, log };
};

const responseTo = (state: SessionState, action: Action) => {
	if (action === 'unknown' || state.phase !== 'question') return { form: 'unknown' } as const;
	return action === 'right' ? right(state.item) : wrong(state.item);
};

const still = (state: SessionState): SessionState =>
	state.phase === 'question' ? { ...state, shownAt: 0 } : state;

const factsIn = (state: SessionState): readonly (readonly FactId[])[] => [
	...state.answered.map(({ planned }) => planned.facts),
	...state.queue.map(({ facts }) => facts),
];

describe('every session', () => {
	it('is after a resume what it was before, at every step', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const dealer = toyDealer(session.toy);
				const { plan, states, logs } = play(session, actions);
				const resumed = states.map((state, i) =>
					resumeSession(plan, logs[i] ?? [], passedOf(state), dealer, { now: noon }),
				);
				expect(resumed.map(still)).toEqual(states.map(still));
			}),
			settings,
		);
	});

	it('keeps its number of answers, whatever is missed and undone', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const { plan, states } = play(session, actions);
				const counts = states.map(({ answered, queue }) => answered.length + queue.length);
				expect(new Set(counts)).toEqual(new Set([plan.queue.length]));
			}),
			settings,
		);
	});

	it('never asks neighbours about one fact, and brings a miss back after 3 to 5 others', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const { states } = play(session, actions);
				const gaps = states.flatMap((state) => {
					const all = factsIn(state);
					return all.flatMap((facts, i) => {
						const later = all.findIndex(
							(other, j) => j > i && other.some((f) => facts.includes(f)),
						);
						return later < 0 ? [] : [later - i - 1];
					});
				});
				expect(gaps.filter((gap) => gap < 3 || gap > 5)).toEqual([]);
			}),
			settings,
		);
	});

	it('never shows the true and the false sentence about one fact', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const dealer = toyDealer(session.toy);
				const both = play(session, actions).states.flatMap(({ answered, queue }) => {
					const seen = new Map<FactId, boolean>();
					return [...answered.map(({ planned }) => planned), ...queue].flatMap((planned) => {
						const item = dealer.deal(planned);
						const truth = item && truthOf(item);
						const [fact] = planned.facts;
						if (truth === undefined || fact === undefined) return [];
						const before = seen.get(fact);
						seen.set(fact, truth);
						return before === undefined || before === truth ? [] : [fact];
					});
				});
				expect(both).toEqual([]);
			}),
			settings,
		);
	});

	it('brings nothing back that was right, and everything missed while 4 unasked items are left', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const { states } = play(session, actions);
				const wrongly = states.flatMap((state) => {
					if (state.phase !== 'feedback') return [];
					const { facts } = state.last.planned;
					const returns = state.queue.some((one) => one.facts.some((f) => facts.includes(f)));
					const unasked = state.queue.filter(({ reason }) => reason !== 'missed-now').length;
					const hasRoom = state.queue.length > 5 && unasked > 3;
					const isFault = isMiss(state.last.outcome) ? hasRoom && !returns : returns;
					return isFault ? [state] : [];
				});
				expect(wrongly).toEqual([]);
			}),
			settings,
		);
	});

	it('logs what stands: the answers of the state are the standing reviews of the log', () => {
		fc.assert(
			fc.property(someSession, ({ session, actions }) => {
				const { states, log } = play(session, actions);
				const answered = states.at(-1)?.answered.map(({ entry }) => entry);
				expect(standingReviews(log).map(({ id }) => id)).toEqual(answered);
			}),
			settings,
		);
	});

	it('never throws when the bank has lost or changed half of its items', () => {
		fc.assert(
			fc.property(someSession, fc.boolean(), ({ session, actions }, isLost) => {
				const { plan, log, states } = play(session, actions);
				const keys = new Set(plan.queue.filter((_, i) => i % 2 === 0).map(({ item }) => item));
				const dealer = toyDealer({ ...session.toy, [isLost ? 'lost' : 'changed']: keys });
				const last = states.at(-1);
				const passed = last === undefined ? 0 : passedOf(last);
				const resumed = resumeSession(plan, log, passed, dealer, { now: noon });
				const again = resumeSession(plan, log, passedOf(resumed), dealer, { now: noon });
				expect(still(again)).toEqual(still(resumed));
				expect(resumed.gone + resumed.answered.length).toBe(standingReviews(log).length);
			}),
			settings,
		);
	});
});
