import { describe, expect, it } from 'vitest';
import type { EntryId, ItemKey } from '#lib/kernel/brand.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import { minutesFor, secondsPerAnswer } from '#lib/session/estimate.ts';
import type { Answered, SessionState } from '#lib/session/session.ts';
import { summarise } from '#lib/session/summary.ts';
import { fact, memories, memory, noon, planned, session, today, toyDealer } from './toy.ts';

const dealer = toyDealer({ facts: 20, topics: 1 });

const scored = (isRight: boolean): Outcome => ({
	kind: 'scored',
	earned: isRight ? 1 : 0,
	possible: 1,
	perOption: {},
	perFact: {},
});

const answered = (n: number, outcome: Outcome, at: number, isFirst = true): Answered => {
	const place = planned(n, {
		reason: isFirst ? 'new' : 'missed-now',
		variant: isFirst ? 0 : 1,
		item: `toy:f${n}/choice` as ItemKey,
	});
	const item = dealer.deal(place);
	if (item === undefined) throw new Error('no item');
	const response = { form: 'unknown' } as const;
	const entry = `E${at}` as EntryId;
	return { entry, at: noon + at * 1000, planned: place, item, response, outcome, isFirst };
};

const summaryOf = (answers: readonly Answered[], known = memories()) => {
	const plan = {
		session,
		startedAt: noon,
		bank: '',
		length: '5min',
		queue: [],
		topics: [],
	} as const;
	const state: SessionState = { phase: 'summary', plan, queue: [], answered: answers, gone: 0 };
	return summarise(state, known, today);
};

describe('summarise', () => {
	it('tells right at once, right later and still missed apart', () => {
		const summary = summaryOf([
			answered(0, scored(true), 10),
			answered(1, scored(false), 20),
			answered(2, scored(false), 30),
			answered(1, scored(true), 40, false),
			answered(2, scored(false), 50, false),
		]);
		expect(summary).toMatchObject({
			asked: 3,
			returns: 2,
			rightFirst: 1,
			rightLater: 1,
			stillMissed: 1,
		});
	});

	it('keeps the first miss after it was got right', () => {
		const summary = summaryOf([
			answered(1, scored(false), 20),
			answered(1, scored(true), 40, false),
		]);
		expect(summary.worthAnotherLook).toEqual([
			{
				item: 'toy:f1/choice',
				statement: 'The truth about toy:f1.',
				lang: 'en',
				facts: [fact(1)],
				isRepaired: true,
			},
		]);
	});

	it('counts each item once: right first, right later and still missed add up to the asked', () => {
		const summary = summaryOf([
			answered(0, scored(true), 10),
			answered(1, scored(false), 20),
			answered(2, scored(false), 30),
			answered(3, { kind: 'unscorable', reason: 'published' }, 40),
			answered(1, { kind: 'unscorable', reason: 'published' }, 50, false),
			answered(2, scored(true), 60, false),
		]);
		const { asked, rightFirst, rightLater, stillMissed, unscorable } = summary;
		expect(rightFirst + rightLater + stillMissed).toBe(asked);
		expect([asked, unscorable]).toEqual([3, 1]);
	});

	it('goes by the last of several returns', () => {
		const summary = summaryOf([
			answered(1, scored(false), 20),
			answered(1, scored(false), 40, false),
			answered(1, scored(true), 60, false),
		]);
		expect(summary.worthAnotherLook[0]?.isRepaired).toBe(true);
	});

	it('counts an item apart whose first answer could not be scored, whatever came later', () => {
		const summary = summaryOf([
			answered(0, { kind: 'unscorable', reason: 'published' }, 10),
			answered(1, scored(true), 20),
		]);
		expect(summary).toMatchObject({ asked: 1, rightFirst: 1, unscorable: 1, worthAnotherLook: [] });
	});

	it('counts what is due tomorrow', () => {
		const known = memories(memory(0, 1, 1), memory(1, 1, 0), memory(2, 1, 2));
		expect(summaryOf([], known).dueTomorrow).toBe(2);
	});

	it('gives whole minutes, and does not take a break for practice', () => {
		expect(summaryOf([]).minutes).toBe(0);
		expect(summaryOf([answered(0, scored(true), 3)]).minutes).toBe(1);
		expect(
			summaryOf([answered(0, scored(true), 100), answered(1, scored(true), 190)]).minutes,
		).toBe(3);
		expect(
			summaryOf([answered(0, scored(true), 60), answered(1, scored(true), 7200)]).minutes,
		).toBe(3);
	});
});

describe('minutesFor', () => {
	it('is never less than one minute', () => {
		expect(minutesFor(1)).toBe(1);
	});

	it('follows the seconds per answer', () => {
		expect(minutesFor(18)).toBe(Math.round((18 * secondsPerAnswer) / 60));
		expect(minutesFor(18)).toBe(6);
	});
});
