import { describe, expect, it } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Dealer } from '#lib/session/dealer.ts';
import { appeal, canAppeal, next, respond, undo, type Step } from '#lib/session/reducer.ts';
import { resumeSession } from '#lib/session/resume.ts';
import type { Plan, Planned, SessionState } from '#lib/session/session.ts';
import { startSession } from '#lib/session/start.ts';
import { buildBank, factId } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import { context, noon, session, topic } from './toy.ts';

const bank = buildBank(demoParts);
const dealer: Dealer = {
	bank: 'demo',
	keysOf: () => [],
	deal: ({ item, variant }) => instantiate(bank, item, variant, 'en'),
};
const facts = ['leads-auyl', 'leads-aq-jol', 'leads-baytaq', 'led-auyl', 'lowest', 'first-party'];
const queue = facts.map((fact): Planned => ({
	item: `${fact}/typed` as ItemKey,
	variant: 0,
	topic: topic(0),
	facts: [factId(fact)],
	reason: 'new',
	recall: 0.3,
}));
const plan: Plan = {
	...{ session, startedAt: noon, bank: dealer.bank, length: '3min', queue, topics: [] },
};
const start = (): SessionState => {
	const [first] = queue;
	const item = first && dealer.deal(first);
	if (!item) throw new Error('no item');
	return startSession(plan, item, noon);
};
const answered = (typed: string): Step => respond(start(), { form: 'typed', typed }, context(1));
const refused = answered('Somebody Else');
const taken = appeal(refused.state, context(2));

describe('an appeal', () => {
	it('can be made of a typed answer that was refused, once', () => {
		expect(canAppeal(refused.state)).toBe(true);
		expect(canAppeal(taken.state)).toBe(false);
		expect(canAppeal(answered('Ann Able').state)).toBe(false);
		expect(canAppeal(respond(start(), { form: 'unknown' }, context(1)).state)).toBe(false);
		expect(canAppeal(start())).toBe(false);
	});

	it('is logged beside the answer', () => {
		const [review] = refused.entries;
		expect(review).toMatchObject({ kind: 'review', outcome: 'wrong' });
		expect(taken.entries).toMatchObject([
			{ kind: 'appeal', id: 'E00002', target: review?.id, session },
		]);
	});

	it('makes the answer neither right nor wrong, so that it does not come back', () => {
		expect(taken.state).toMatchObject({
			last: { outcome: { kind: 'unscorable' }, appeal: 'E00002' },
		});
		expect(refused.state.queue.some(({ reason }) => reason === 'missed-now')).toBe(true);
		expect(taken.state.queue).toEqual(queue.slice(1));
	});

	it('logs nothing where nothing can be appealed', () => {
		const right = answered('Ann Able').state;
		expect(appeal(right, context(2))).toEqual({ state: right, entries: [] });
		expect(appeal(taken.state, context(3)).entries).toEqual([]);
	});

	it('is taken back by undo, and the answer by another one', () => {
		const back = undo(taken.state, context(3));
		expect(back.entries).toMatchObject([{ kind: 'undo', target: 'E00002' }]);
		expect(back.state).toEqual(refused.state);
		const again = undo(back.state, context(4));
		expect(again.entries).toMatchObject([{ kind: 'undo', target: refused.entries[0]?.id }]);
		expect(again.state.phase).toBe('question');
	});

	it('does not keep an answer that is taken back later', () => {
		const later = next(taken.state, dealer, noon);
		expect(undo(later, context(3)).entries).toMatchObject([
			{ kind: 'undo', target: refused.entries[0]?.id },
		]);
	});

	it('stands when the session is resumed, unless it was taken back', () => {
		const log = [...refused.entries, ...taken.entries];
		expect(resumeSession(plan, log, 0, dealer, { now: noon })).toEqual(taken.state);
		const back = undo(taken.state, context(3)).entries;
		expect(resumeSession(plan, [...log, ...back], 0, dealer, { now: noon })).toEqual(refused.state);
	});
});
