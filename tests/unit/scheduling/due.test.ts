import { describe, expect, it } from 'vitest';
import { byDueDay, byRecall, countByTopic, dueFacts, missedFacts } from '#lib/scheduling/due.ts';
import { isStrong } from '#lib/scheduling/strength.ts';
import { fact, memories, memory, noon, today, topic } from '../session/toy.ts';

const all = memories(
	memory(0, 5, 0),
	memory(1, 9, -2, { stability: 2 }),
	memory(2, 1, 1),
	memory(3, 0, 1, { isMissed: true }),
);

describe('dueFacts', () => {
	it('are those whose day is today or past', () => {
		expect(dueFacts(all, today).map(({ fact: id }) => id)).toEqual([fact(0), fact(1)]);
	});

	it('of tomorrow include those of today', () => {
		expect(dueFacts(all, '2026-01-11')).toHaveLength(4);
	});
});

describe('missedFacts', () => {
	it('are those whose last answer was wrong, due or not', () => {
		expect(missedFacts(all).map(({ fact: id }) => id)).toEqual([fact(3)]);
	});
});

describe('order', () => {
	it('by recall begins with what is nearest to being forgotten', () => {
		const ordered = byRecall([...all.values()], noon).map(({ fact: id }) => id);
		expect(ordered).toEqual([fact(1), fact(0), fact(2), fact(3)]);
	});

	it('by due day begins with the soonest, the weakest first on one day', () => {
		const ordered = byDueDay([...all.values()], noon).map(({ fact: id }) => id);
		expect(ordered).toEqual([fact(1), fact(0), fact(2), fact(3)]);
	});
});

describe('countByTopic', () => {
	it('counts each topic and leaves out facts that the bank no longer has', () => {
		const topicOf = new Map([
			[fact(0), topic(0)],
			[fact(1), topic(1)],
			[fact(2), topic(1)],
		]);
		expect(countByTopic([...all.values()], topicOf)).toEqual(
			new Map([
				[topic(0), 1],
				[topic(1), 2],
			]),
		);
	});
});

describe('isStrong', () => {
	it('asks for a week of stability and no miss', () => {
		expect(isStrong(memory(0, 1, 6, { stability: 7 }))).toBe(true);
		expect(isStrong(memory(0, 1, 6, { stability: 6.9 }))).toBe(false);
		expect(isStrong(memory(0, 1, 6, { stability: 7, isMissed: true }))).toBe(false);
	});
});
