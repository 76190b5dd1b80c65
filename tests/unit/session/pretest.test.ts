import { describe, expect, it } from 'vitest';
import type { SessionId } from '#lib/kernel/brand.ts';
import { foldMemories } from '#lib/scheduling/fold.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import { planSession } from '#lib/session/plan.ts';
import { ask, next, passedOf, respond, undo } from '#lib/session/reducer.ts';
import { resumeSession } from '#lib/session/resume.ts';
import type { Plan, SessionState } from '#lib/session/session.ts';
import { summarise } from '#lib/session/summary.ts';
import {
	context,
	dayMs,
	fact,
	memories,
	memory,
	noon,
	request,
	right,
	today,
	topic,
	toyDealer,
	wrong,
} from './toy.ts';

const toy = { facts: 40, topics: 4 };
const dealer = toyDealer(toy);
const asked = ({ queue }: Plan): number[] =>
	queue.map(({ facts }) => Number(facts[0]?.slice('toy:f'.length)));

const pretest = (more: Parameters<typeof request>[1] = {}): Plan =>
	planSession(request(toy, { length: 'pretest', topics: [topic(1)], ...more }));

describe('the plan of a pretest', () => {
	it('asks five facts of its topic that were never asked, in the order of the bank', () => {
		expect(asked(pretest())).toEqual([1, 5, 9, 13, 17]);
		expect(asked(pretest({ memories: memories(memory(1, 3, 0), memory(9, 3, 0)) }))).toEqual([
			5, 13, 17, 21, 25,
		]);
	});

	it('asks others than the pretest before it', () => {
		const pretested = new Map([1, 5, 9, 13, 17].map((n) => [fact(n), noon - dayMs]));
		expect(asked(pretest({ pretested }))).toEqual([21, 25, 29, 33, 37]);
	});

	it('asks those first whose last time is longest ago when all were asked', () => {
		const all = [1, 5, 9, 13, 17, 21, 25, 29, 33, 37];
		const known = memories(...all.map((n) => memory(n, n, 5)));
		const pretested = new Map([[fact(37), noon]]);
		expect(asked(pretest({ memories: known, pretested }))).toEqual([33, 29, 25, 21, 17]);
	});

	it('is as long as the topic has facts', () => {
		const small = { facts: 3, topics: 1 };
		expect(asked(planSession(request(small, { length: 'pretest', topics: [topic(0)] })))).toEqual([
			0, 1, 2,
		]);
	});

	it('shows other faces than practice will show next, and none that is only read', () => {
		const faces = ({ queue }: Plan) => queue.map(({ item, variant }) => `${item} ${variant}`);
		const practice = planSession(request(toy, { topics: [topic(1)] }));
		expect(asked(practice).slice(0, 5)).toEqual(asked(pretest()));
		expect(faces(pretest()).filter((face) => faces(practice).includes(face))).toEqual([]);
		const reading = { ...toy, forms: ['chart', 'choice'] };
		const plan = planSession(request(reading, { length: 'pretest', topics: [topic(1)] }));
		expect(plan.queue.every(({ item }) => item.endsWith('/choice'))).toBe(true);
	});
});

const begin = (plan: Plan): SessionState =>
	ask({ phase: 'summary', plan, queue: plan.queue, answered: [], gone: 0 }, dealer, noon);

/** Answers the whole pretest, wrong at the given places. */
const run = (plan: Plan, missed: readonly number[]) => {
	let state = begin(plan);
	const log: LogEntry[] = [];
	for (let n = 0; state.phase === 'question' && n < 20; n++) {
		const answer = missed.includes(n) ? wrong(state.item) : right(state.item);
		const step = respond(state, answer, context(n));
		log.push(...step.entries);
		state = next(step.state, dealer, noon);
	}
	return { state, log };
};

describe('a pretest', () => {
	it('is five answers with the role of a pretest: what was missed does not come again', () => {
		const { state, log } = run(pretest(), [0, 1, 2]);
		expect(state.phase).toBe('summary');
		expect(log.map((entry) => (entry as ReviewEntry).role)).toEqual(Array(5).fill('pretest'));
		expect(state.answered).toHaveLength(5);
	});

	it('leaves every fact new and nothing due', () => {
		const { state, log } = run(pretest(), [0, 3]);
		const after = foldMemories(log);
		expect(after.size).toBe(0);
		expect(summarise(state, after, today)).toMatchObject({
			asked: 5,
			rightFirst: 3,
			stillMissed: 2,
			returns: 0,
			dueTomorrow: 0,
		});
	});

	it('takes an answer back and asks the same again', () => {
		const plan = pretest();
		const answered = respond(begin(plan), wrong(itemOf(begin(plan))), context(0)).state;
		const back = undo(answered, context(1));
		expect(back.entries).toMatchObject([{ kind: 'undo' }]);
		expect(itemOf(back.state).id).toBe(itemOf(begin(plan)).id);
		expect(back.state.queue).toEqual(plan.queue);
	});

	it('is resumed exactly where it was left', () => {
		const plan = pretest({ session: 'P1' as SessionId });
		let state = begin(plan);
		const log: LogEntry[] = [];
		for (const n of [0, 1]) {
			const step = respond(state, wrong(itemOf(state)), context(n));
			log.push(...step.entries);
			const feedback = resumeSession(plan, log, passedOf(step.state), dealer, { now: noon });
			expect(feedback).toEqual(step.state);
			state = next(step.state, dealer, noon);
			expect(resumeSession(plan, log, passedOf(state), dealer, { now: noon })).toEqual(state);
		}
	});
});

const itemOf = (state: SessionState) => {
	if (state.phase !== 'question') throw new Error('no question is asked');
	return state.item;
};
