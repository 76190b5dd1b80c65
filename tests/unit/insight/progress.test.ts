import { describe, expect, it } from 'vitest';
import { wilson } from '#lib/insight/interval.ts';
import { progressOf, type ProgressRequest } from '#lib/insight/progress.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { retrievability } from '#lib/scheduling/predict.ts';
import { appealOf, review, undoOf } from '../scheduling/entries.ts';
import { dayMs, fact, memories, memory, noon, today, topic, toyFacts } from '../session/toy.ts';

const progress = (more: Partial<ProgressRequest>) =>
	progressOf({
		memories: memories(),
		entries: [],
		facts: toyFacts({ facts: 12, topics: 2 }),
		now: noon,
		day: today,
		...more,
	});

describe('progressOf, per topic', () => {
	it('counts facts, seen, strong, weak and due', () => {
		const known = memories(
			memory(0, 5, 0, { stability: 30 }),
			memory(2, 5, 3, { stability: 30 }),
			memory(4, 5, -1),
			memory(6, 0, 1, { stability: 30, isMissed: true }),
		);
		expect(progress({ memories: known }).topics).toEqual([
			{ topic: topic(0), facts: 6, seen: 4, strong: 2, weak: 2, due: 2, recall: undefined },
			{ topic: topic(1), facts: 6, seen: 0, strong: 0, weak: 0, due: 0, recall: undefined },
		]);
	});

	it('predicts recall from 5 seen facts on, as it will be a day from now', () => {
		const states = [0, 2, 4, 6, 8].map((n) => memory(n, n, 1));
		const [first] = progress({ memories: memories(...states) }).topics;
		const mean =
			states.reduce((sum, state) => sum + retrievability(state, noon + dayMs), 0) / states.length;
		expect(first?.recall?.mean).toBeCloseTo(mean, 12);
		expect(first?.recall).toMatchObject(wilson(mean, 5));
	});

	it('does not show a fact as known for having been missed a minute ago', () => {
		const states = [0, 2, 4, 6, 8].map((n) =>
			memory(n, 0, 1, { stability: 0.212, isMissed: true }),
		);
		const [first] = progress({ memories: memories(...states) }).topics;
		expect(first?.recall?.mean).toBeLessThan(0.8);
		expect(first?.strong).toBe(0);
	});
});

describe('progressOf, in all', () => {
	const log: LogEntry[] = [
		review('a', 0, 0, 'right'),
		review('b', 1, 0, 'wrong'),
		review('c', 1, 0.05, 'right', { role: 'relearn' }),
		review('d', 0, 1, 'wrong'),
		review('e', 3, 1, 'wrong', { facts: [], outcome: 'unscorable' }),
	];

	it('takes the first scored answer to a fact on its day as a first attempt', () => {
		expect(progress({ entries: log }).totals).toEqual({
			answers: 5,
			firstAttempts: 3,
			rightFirst: 1,
			daysStudied: 2,
		});
	});

	it('leaves out what was tried before reading', () => {
		const tried = review('f', 5, 3, 'right', { role: 'pretest' });
		const first = review('g', 5, 3.1, 'wrong');
		expect(progress({ entries: [...log, tried] }).totals).toEqual(
			progress({ entries: log }).totals,
		);
		expect(progress({ entries: [...log, tried, first] }).totals).toEqual(
			progress({ entries: [...log, first] }).totals,
		);
	});

	it('leaves out what was undone', () => {
		const undone = review('f', 5, 3, 'right');
		const entries = [...log, undone, undoOf('g', undone, 3.1)];
		expect(progress({ entries }).totals).toEqual(progress({ entries: log }).totals);
	});

	it('counts an answer that the learner says was right as one that could not be scored', () => {
		const refused = review('f', 5, 3, 'wrong');
		const unscorable = review('f', 5, 3, 'wrong', { facts: [], outcome: 'unscorable' });
		const taken = appealOf('g', refused, 3.1);
		expect(progress({ entries: [...log, refused, taken] }).totals).toEqual(
			progress({ entries: [...log, unscorable] }).totals,
		);
		const back = undoOf('h', taken, 3.2);
		expect(progress({ entries: [...log, refused, taken, back] }).totals).toEqual(
			progress({ entries: [...log, refused] }).totals,
		);
		expect(progress({ entries: [...log, refused] }).totals.firstAttempts).toBe(4);
	});

	it('says that there is too little data below 50 first attempts', () => {
		const some = (count: number) =>
			Array.from({ length: count }, (_, n) => review(`r${n}`, n, n, 'right'));
		expect(progress({ entries: some(49) }).hasTooLittleData).toBe(true);
		expect(progress({ entries: some(50) }).hasTooLittleData).toBe(false);
	});

	it('knows the day of an attempt from the entry, not from the instant', () => {
		const entries = [review('a', 0, 0, 'right'), review('b', 0, 0, 'right', { day: '2026-01-09' })];
		expect(progress({ entries }).totals).toMatchObject({ firstAttempts: 2, daysStudied: 2 });
		expect(progress({ entries, facts: [{ id: fact(0), topic: topic(0) }] }).topics).toHaveLength(1);
	});
});

describe('wilson', () => {
	it('gives the published interval for 81 of 263', () => {
		const { low, high } = wilson(81 / 263, 263);
		expect(low).toBeCloseTo(0.2553, 4);
		expect(high).toBeCloseTo(0.3662, 4);
	});

	it('has a width at the ends and stays within 0 and 1', () => {
		expect(wilson(0, 10)).toMatchObject({ low: 0 });
		expect(wilson(0, 10).high).toBeCloseTo(0.2775, 4);
		expect(wilson(1, 10).high).toBeCloseTo(1, 12);
		expect(wilson(1, 10).low).toBeCloseTo(0.7225, 4);
	});
});
