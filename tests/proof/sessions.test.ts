import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealerOf } from '#lib/app/dealer.ts';
import type { FactId, SessionId } from '#lib/kernel/brand.ts';
import { dayFromNumber } from '#lib/kernel/calendar.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { truthOf } from '#lib/session/face.ts';
import { indexFacts } from '#lib/session/fact-index.ts';
import { planSession } from '#lib/session/plan.ts';
import type { Face, Plan } from '#lib/session/session.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { dayMs, noon, today } from '../unit/session/toy.ts';

const bank = openShippedBank();
const facts = [...bank.facts.values()].filter(({ quizUse }) => quizUse !== 'never');
const dealer = dealerOf(bank, 'en');
const index = indexFacts(facts);

const remembered = (fact: FactId, attempts: number, daysAgo: number): MemoryState => ({
	fact,
	stability: 1 + (attempts * 7) / (daysAgo + 1),
	difficulty: 5,
	lastAt: noon - daysAgo * dayMs,
	lastDay: dayFromNumber(Math.floor(noon / dayMs) - daysAgo),
	dueDay: today,
	reps: attempts,
	lapses: 0,
	attempts,
	isMissed: daysAgo % 3 === 0,
});

/** A session of somebody who has met some of the shipped facts, some of them often. */
const anyPlan: fc.Arbitrary<Plan> = fc
	.record({
		seed: fc.nat(),
		length: fc.constantFrom('opening', '3min', '5min', '10min'),
		met: fc.subarray(facts, { maxLength: 60 }),
		attempts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }),
	})
	.map(({ seed, length, met, attempts }) =>
		planSession({
			...{ session: 'S1' as SessionId, index, dealer, day: today, now: noon, seed, length },
			memories: new Map(
				met.map(({ id }, i) => [id, remembered(id, attempts[i] ?? 1, (attempts[i] ?? 1) % 9)]),
			),
		}),
	);

/** Every face that a session can come to show, those that bring a miss back among them. */
const facesOf = (plan: Plan): readonly Face[] =>
	plan.queue.flatMap(({ item, variant, again }) => [
		{ item, variant },
		again ?? { item, variant: variant + 1 },
	]);

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 120_000 };

describe('a session planned from the shipped bank', watchdog, () => {
	it('never shows a sentence and its twin of the other truth', () => {
		let judged = 0;
		fc.assert(
			fc.property(anyPlan, (plan) => {
				const truths = new Map<FactId, boolean>();
				const both = facesOf(plan).flatMap((face) => {
					const item = dealer.deal(face);
					const truth = item && truthOf(item);
					const [fact] = item?.facts ?? [];
					if (truth === undefined || fact === undefined) return [];
					judged++;
					const before = truths.get(fact);
					truths.set(fact, truth);
					return before === undefined || before === truth ? [] : [fact];
				});
				expect(both).toEqual([]);
			}),
			{ seed: 20230319, numRuns: 150 },
		);
		expect(judged).toBeGreaterThan(100);
	});

	it('serves true sentences in 45 to 55 of a hundred', () => {
		const truths = fc.sample(anyPlan, { seed: 20230319, numRuns: 150 }).flatMap((plan) =>
			plan.queue.flatMap((face) => {
				const item = dealer.deal(face);
				return (item && truthOf(item)) ?? [];
			}),
		);
		const share = truths.filter((truth) => truth).length / truths.length;
		expect(truths.length).toBeGreaterThan(100);
		expect(share).toBeGreaterThanOrEqual(0.45);
		expect(share).toBeLessThanOrEqual(0.55);
	});
});
