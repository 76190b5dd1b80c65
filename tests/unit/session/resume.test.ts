import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/forms/item.ts';
import type { SessionId } from '#lib/kernel/brand.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { next, passedOf, respond, undo } from '#lib/session/reducer.ts';
import { planSession } from '#lib/session/plan.ts';
import { resumeSession } from '#lib/session/resume.ts';
import type { SessionState } from '#lib/session/session.ts';
import { startSession } from '#lib/session/start.ts';
import { context, noon, request, right, toyDealer, wrong } from './toy.ts';

const toy = { facts: 30, topics: 3 };
const dealer = toyDealer(toy);
const plan = planSession(request(toy));

interface Played {
	readonly state: SessionState;
	readonly log: readonly LogEntry[];
}

const begin = (): Played => {
	const item = plan.queue[0] && dealer.deal(plan.queue[0]);
	if (item === undefined) throw new Error('an empty plan');
	return { state: startSession(plan, item, noon), log: [] };
};

/** `r` right, `w` wrong, `n` next, `u` undo. */
const play = (actions: string): Played =>
	Array.from(actions).reduce(({ state, log }, action, nth) => {
		if (action === 'n') return { state: next(state, dealer, noon), log };
		const item: Item | undefined = state.phase === 'question' ? state.item : undefined;
		const step =
			action === 'u' || item === undefined
				? undo(state, context(nth))
				: respond(state, action === 'r' ? right(item) : wrong(item), context(nth));
		return { state: step.state, log: [...log, ...step.entries] };
	}, begin());

const resume = ({ state, log }: Played, from = dealer): SessionState =>
	resumeSession(plan, log, passedOf(state), from, { now: noon });

const still = (state: SessionState): SessionState =>
	state.phase === 'question' ? { ...state, shownAt: 0 } : state;

describe('resumeSession', () => {
	it.each([
		['before the first answer', ''],
		['in the feedback of a miss', 'w'],
		['at a later question', 'wnrnwn'],
		['at an item that came back', 'wnrnrnrnrn'],
		['after an undo from the feedback', 'rnwu'],
		['after an undo from the next question', 'rnwnu'],
		['after an undo and another answer', 'rnwnur'],
		['in the summary', 'rnrnrnrnrnrnrnrnrnrnrnrnrnrn'],
	])('gives the state as it was %s', (_, actions) => {
		const played = play(actions);
		expect(still(resume(played))).toEqual(still(played.state));
	});

	it.each(['rnwnr', 'wnrnrnrnrn', 'rnwnur'])(
		'gives the state as it was after %s, though the clock was set back in between',
		(actions) => {
			const { state, log } = play(actions);
			const back = log.map((entry, i) => ({ ...entry, at: entry.at - i * 3_600_000 }));
			const seen = resume({ state, log: back });
			expect(seen.answered.map(({ entry }) => entry)).toEqual(
				state.answered.map(({ entry }) => entry),
			);
			expect({ ...still(seen), answered: [], last: undefined }).toEqual({
				...still(state),
				answered: [],
				last: undefined,
			});
		},
	);

	it('goes by time where an entry has no place yet', () => {
		const { state, log } = play('rnwnr');
		const old = log.map((entry) => ({ ...entry, nth: undefined }));
		expect(still(resume({ state, log: old }))).toEqual(still(state));
	});

	it('shows the item anew: its time runs from now', () => {
		const state = resumeSession(plan, [], 0, dealer, { now: noon + 5 });
		expect(state.phase === 'question' ? state.shownAt : 0).toBe(noon + 5);
	});

	it('reads the entries of its own session only', () => {
		const { state, log } = play('rnw');
		const others = log.map((entry) => ({ ...entry, session: 'S2' as SessionId }));
		expect(
			resumeSession(plan, [...others, ...log], passedOf(state), dealer, { now: noon }),
		).toEqual(state);
		expect(resumeSession(plan, others, 0, dealer, { now: noon })).toMatchObject({ answered: [] });
	});

	it('stands at the question when an undo was logged but not counted before the kill', () => {
		const { log } = play('rnrnu');
		expect(resumeSession(plan, log, 2, dealer, { now: noon })).toMatchObject({
			phase: 'question',
			answered: [{ entry: 'E00000' }],
		});
	});

	it('goes on with what still exists when an item in the queue is gone', () => {
		const key = plan.queue[1]?.item ?? '';
		const state = resume(play('rn'), toyDealer({ ...toy, lost: new Set([key]) }));
		expect(state).toMatchObject({ phase: 'question', item: { id: plan.queue[2]?.item } });
	});

	it.each(['lost', 'changed'] as const)('counts an answered item that is %s as gone', (how) => {
		const key = plan.queue[0]?.item ?? '';
		const other = toyDealer({ ...toy, [how]: new Set([key]) });
		const state = resume(play('rnr'), other);
		expect(state).toMatchObject({ phase: 'feedback', gone: 1, answered: [{ entry: 'E00002' }] });
		expect(passedOf(state)).toBe(1);
	});

	it('shows no feedback for an item that has changed since the answer', () => {
		const key = plan.queue[0]?.item ?? '';
		const other = toyDealer({ ...toy, changed: new Set([key]) });
		const state = resume(play('w'), other);
		expect(state).toMatchObject({ phase: 'question', gone: 1, item: { id: plan.queue[1]?.item } });
		const second = toyDealer({ ...toy, changed: new Set([plan.queue[1]?.item ?? '']) });
		expect(resume(play('rnw'), second)).toMatchObject({ phase: 'question', gone: 1 });
		expect(
			still(resumeSession(plan, play('w').log, passedOf(state), other, { now: noon })),
		).toEqual(still(state));
	});

	it('ends in the summary when the bank has nothing of the plan any more', () => {
		const none = { ...dealer, deal: () => undefined };
		expect(resume(play('rnr'), none)).toMatchObject({ phase: 'summary', gone: 2, answered: [] });
	});

	it('passes over a response that nobody can read', () => {
		const { log } = play('r');
		const broken = log.map((entry) => ({ ...entry, response: { form: 'choice' } }));
		expect(resumeSession(plan, broken, 0, dealer, { now: noon })).toMatchObject({
			phase: 'question',
			gone: 1,
		});
	});

	it('goes on with the bank that it has now', () => {
		const state = resume(play('rn'), { ...dealer, bank: 'ffffffff' });
		expect(state.plan.bank).toBe('ffffffff');
	});
});
