import { describe, expect, it } from 'vitest';
import { planSession } from '#lib/session/plan.ts';
import type { Plan } from '#lib/session/session.ts';
import { memories, memory, request } from './toy.ts';

const toy = { facts: 40, topics: 4, forms: ['choice', 'chart'] };
/** Due facts whose turn is the second form of the ladder: the chart. */
const due = memories(...Array.from({ length: 40 }, (_, n) => memory(n, 5, 0, { attempts: 1 })));
const plans: readonly Plan[] = Array.from({ length: 12 }, (_, seed) =>
	planSession(request(toy, { memories: due, seed })),
);
const planned = plans.flatMap(({ queue }) => queue);
const charts = planned.filter(({ item }) => item.endsWith('/chart'));

describe('a plan with figures to read', () => {
	it('reads now and then, so that a fact does not stay due for ever', () => {
		const share = charts.length / planned.length;
		expect(share).toBeGreaterThan(0.15);
		expect(share).toBeLessThan(0.55);
		const always = [...due.keys()].filter((fact) => {
			const faces = planned.filter(({ facts }) => facts.includes(fact));
			return faces.length > 5 && faces.every(({ item }) => item.endsWith('/chart'));
		});
		expect(always).toEqual([]);
	});

	it('counts the fact as asked: no other question of the round is about it', () => {
		for (const { queue } of plans) {
			const facts = queue.flatMap((one) => one.facts);
			expect(new Set(facts).size).toBe(facts.length);
		}
	});

	it('brings a missed figure back as a figure, which moves no memory either', () => {
		expect(charts.length).toBeGreaterThan(0);
		expect(charts.every(({ again }) => again === undefined)).toBe(true);
	});

	it('reads where there is nothing else to ask', () => {
		const only = { ...toy, forms: ['chart'] };
		expect(planSession(request(only, { memories: due })).queue.length).toBeGreaterThan(0);
	});
});
