import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '#lib/kernel/brand.ts';
import { applyEntry, foldMemories } from '#lib/scheduling/fold.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { dayMs, fact, noon } from '../session/toy.ts';
import { review, undoOf } from './entries.ts';

const stateOf = (entries: Parameters<typeof foldMemories>[0], n = 0): MemoryState | undefined =>
	foldMemories(entries).get(fact(n));

describe('foldMemories', () => {
	it('starts a fact that was right at once with the golden FSRS-6 figures', () => {
		expect(stateOf([review('a', 0, 0, 'right')])).toEqual({
			fact: fact(0),
			stability: 2.3065,
			difficulty: 2.11810397,
			lastAt: noon,
			lastDay: '2026-01-10',
			dueDay: '2026-01-12',
			reps: 1,
			lapses: 0,
			attempts: 1,
			isMissed: false,
		});
	});

	it('starts a fact that was missed weak, hard and due the next study day', () => {
		expect(stateOf([review('a', 0, 0, 'wrong')])).toMatchObject({
			stability: 0.212,
			difficulty: 6.4133,
			dueDay: '2026-01-11',
			lapses: 0,
			isMissed: true,
		});
	});

	it('goes through the states of the ts-fsrs scheduler over a year of reviews', () => {
		const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
		const days = [0, 1, 3, 9, 24, 60, 61, 66, 90, 200, 365];
		const outcomes = days.map((_, i) => (i % 4 === 3 || i === 1 ? 'wrong' : 'right'));
		let card = createEmptyCard(noon);
		for (const [i, day] of days.entries()) {
			const rating = outcomes[i] === 'wrong' ? Rating.Again : Rating.Good;
			card = scheduler.next(card, noon + day * dayMs, rating).card;
			const entries = days
				.slice(0, i + 1)
				.map((d, j) => review(`e${j}`, 0, d, outcomes[j] === 'wrong' ? 'wrong' : 'right'));
			const state = stateOf(entries);
			expect(state?.stability).toBe(card.stability);
			expect(state?.difficulty).toBe(card.difficulty);
			expect(state?.lapses).toBe(card.lapses);
		}
	});

	it('puts the due day where recall falls to 0.9, in whole days', () => {
		const state = stateOf([review('a', 0, 0, 'right'), review('b', 0, 2, 'right')]);
		expect(Math.round(state?.stability ?? 0)).toBe(11);
		expect(state?.dueDay).toBe('2026-01-23');
	});

	it('brings a strong fact that was missed back on the next study day', () => {
		const days = [0, 2, 12, 60, 200];
		const strong = days.map((day) => review(`e${day}`, 0, day, 'right'));
		const lapsed = stateOf([...strong, review('x', 0, 400, 'wrong')]);
		expect(lapsed?.stability).toBeGreaterThan(1.5);
		expect(lapsed?.dueDay).toBe('2027-02-15');
		expect(lapsed?.lapses).toBe(1);
	});

	it('moves memory by the first attempt of a study day only; later ones count and clear the miss', () => {
		const first = stateOf([review('a', 0, 0, 'wrong')]);
		const both = stateOf([review('a', 0, 0, 'wrong'), review('b', 0, 0.1, 'right')]);
		expect(both).toEqual({ ...first, attempts: 2, isMissed: false });
	});

	it('marks a fact missed when it is got wrong later on the day', () => {
		const state = stateOf([review('a', 0, 0, 'right'), review('b', 0, 0.1, 'wrong')]);
		expect(state).toMatchObject({ isMissed: true, reps: 1, lapses: 0, dueDay: '2026-01-12' });
	});

	it('takes the stored study day, not the instant: 3 in the morning is still the day before', () => {
		const night = Date.UTC(2026, 0, 11, 3);
		const state = stateOf([review('a', 0, 0, 'right'), review('b', 0, 0, 'wrong', { at: night })]);
		expect(state).toMatchObject({ reps: 1, lastDay: '2026-01-10', attempts: 2 });
	});

	it('does not move memory on a day before the last one, as after crossing the date line', () => {
		const state = stateOf([
			review('a', 0, 1, 'right'),
			review('b', 0, 1.2, 'wrong', { day: '2026-01-10' }),
		]);
		expect(state).toMatchObject({ reps: 1, lastDay: '2026-01-11', attempts: 2, isMissed: true });
	});

	it('gives each fact of an item its own outcome', () => {
		const facts = [
			{ fact: fact(0), outcome: 'right' },
			{ fact: fact(1), outcome: 'wrong' },
		] as const;
		const memories = foldMemories([review('a', 0, 0, 'wrong', { facts })]);
		expect(memories.get(fact(0))?.isMissed).toBe(false);
		expect(memories.get(fact(1))?.isMissed).toBe(true);
	});

	it('moves nothing for an unscorable answer', () => {
		const unscorable = review('a', 0, 0, 'wrong', { facts: [], outcome: 'unscorable' });
		expect(foldMemories([unscorable]).size).toBe(0);
	});

	it('leaves an undone answer out, wherever the undo stands in the input', () => {
		const kept = review('a', 0, 0, 'right');
		const gone = review('b', 0, 3, 'wrong');
		const undo = undoOf('c', gone, 3.1);
		expect(stateOf([undo, gone, kept])).toEqual(stateOf([kept]));
		expect(foldMemories([gone, undo]).size).toBe(0);
	});

	it('lets the second attempt of the day count when the first is undone', () => {
		const first = review('a', 0, 0, 'wrong');
		const second = review('b', 0, 0.1, 'right');
		expect(stateOf([first, second, undoOf('c', first, 0.2)])).toEqual(stateOf([second]));
	});

	it('reads an entry that a merge brought twice once', () => {
		const entry = review('a', 0, 0, 'right');
		expect(stateOf([entry, { ...entry }])?.attempts).toBe(1);
	});

	it('orders entries of one instant by device and id', () => {
		const a = review('z', 0, 0, 'wrong', { device: 'dev-a' });
		const b = review('y', 0, 0, 'right', { device: 'dev-b' });
		expect(stateOf([b, a])?.stability).toBe(0.212);
		expect(stateOf([a, b])?.isMissed).toBe(false);
	});
});

describe('applyEntry', () => {
	const log = [review('a', 0, 0, 'right'), review('b', 1, 0.1, 'wrong')];

	it('adds a review that comes last', () => {
		const entry = review('c', 0, 2, 'right');
		expect(applyEntry(foldMemories(log), entry, log)).toEqual(foldMemories([...log, entry]));
	});

	it('leaves the memories it was given as they were', () => {
		const memories = foldMemories(log);
		applyEntry(memories, review('c', 0, 2, 'right'), log);
		expect(memories).toEqual(foldMemories(log));
	});

	it('forgets a fact whose only answer is undone', () => {
		const [, b] = log;
		const undo = undoOf('c', b ?? review('b', 1, 0, 'wrong'), 0.2);
		const after = applyEntry(foldMemories(log), undo, log);
		expect([...after.keys()]).toEqual([fact(0)]);
	});

	it('puts an entry of another device into its place in time', () => {
		const entry = review('c', 0, -3, 'wrong', { device: 'dev-b' });
		expect(applyEntry(foldMemories(log), entry, log)).toEqual(foldMemories([...log, entry]));
	});

	it('ignores an undo of something it does not know, and a setting', () => {
		const memories = foldMemories(log);
		const unknown = undoOf('c', review('zz', 0, 0, 'right'), 1);
		expect(applyEntry(memories, unknown, log)).toBe(memories);
		const setting = {
			kind: 'setting',
			v: 1,
			id: 'd' as EntryId,
			at: noon,
			tz: 'UTC',
			day: '2026-01-10',
			device: 'dev-a',
			name: 'daily-minutes',
			value: 10,
		} as const;
		expect(applyEntry(memories, setting, log)).toBe(memories);
	});
});
