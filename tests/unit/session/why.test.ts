import { describe, expect, it } from 'vitest';
import { whyNow } from '#lib/session/why.ts';
import { fact, memories, memory, noon, planned, today } from './toy.ts';

describe('whyNow', () => {
	it('says that a new fact was never asked', () => {
		expect(whyNow(planned(0), memories(), today, noon)).toEqual({
			reason: 'new',
			recall: 0.3,
			attempts: 0,
		});
	});

	it('gives the days since the last time and the days overdue', () => {
		const why = whyNow(planned(0, { reason: 'due' }), memories(memory(0, 7, -2)), today, noon);
		expect(why).toMatchObject({ reason: 'due', attempts: 1, daysSince: 7, dueInDays: -2 });
		expect(why.recall).toBeLessThan(0.9);
	});

	it('speaks of the weakest fact of an item', () => {
		const both = memories(memory(0, 1, 4), memory(1, 9, -4, { attempts: 5 }));
		const why = whyNow(planned(0, { facts: [fact(0), fact(1)] }), both, today, noon);
		expect(why).toMatchObject({ attempts: 5, daysSince: 9 });
	});

	it('gives the planned recall of an item without facts', () => {
		const why = whyNow(planned(0, { facts: [], recall: 0.4 }), memories(), today, noon);
		expect(why).toEqual({ reason: 'new', recall: 0.4, attempts: 0 });
	});
});
