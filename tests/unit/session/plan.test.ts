import { describe, expect, it } from 'vitest';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { indexFacts } from '#lib/session/fact-index.ts';
import { planSession } from '#lib/session/plan.ts';
import type { Dealer } from '#lib/session/dealer.ts';
import { answersOf, type Face, type Plan } from '#lib/session/session.ts';
import {
	fact,
	memories,
	memory,
	noon,
	request,
	session,
	topic,
	toyDealer,
	toyFacts,
} from './toy.ts';

const toy = { facts: 60, topics: 4 };
const strong = { stability: 30, attempts: 3 };

const reasons = ({ queue }: Plan): string => queue.map(({ reason }) => reason[0]).join('');
const asked = ({ queue }: Plan): number[] =>
	queue.map(({ facts }) => Number(facts[0]?.slice('toy:f'.length)));
const items = ({ queue }: Plan): string[] => queue.map(({ item }) => item);

describe('a plan', () => {
	it('offers as many answers as the length says', () => {
		for (const length of ['opening', '3min', '5min', '10min'] as const)
			expect(planSession(request(toy, { length })).queue).toHaveLength(answersOf[length]);
	});

	it('keeps what it was made of', () => {
		const topics = [topic(1)];
		expect(planSession(request(toy, { topics }))).toMatchObject({
			session,
			startedAt: noon,
			bank: '0123abcd',
			length: '5min',
			topics,
		});
	});

	it('is the same for the same request and another one for another seed', () => {
		expect(planSession(request(toy))).toEqual(planSession(request(toy)));
		expect(planSession(request(toy, { seed: 2 }))).not.toEqual(planSession(request(toy)));
	});

	it('asks two due facts, then a new one, while both last', () => {
		const due = [0, 1, 2, 3, 4, 5].map((n) => memory(n, 5, 0));
		const plan = planSession(request(toy, { memories: memories(...due) }));
		expect(reasons(plan)).toBe('ddnddnddnnnnnn');
	});

	it('begins with what was missed last time, due or not', () => {
		const plan = planSession(
			request(toy, {
				memories: memories(memory(0, 9, -4), memory(1, 5, 0), memory(2, 0, 1, { isMissed: true })),
			}),
		);
		expect(reasons(plan).slice(0, 4)).toBe('mdnd');
		expect(asked(plan)[0]).toBe(2);
	});

	it('asks the due facts nearest to being forgotten first', () => {
		const due = Array.from({ length: 40 }, (_, n) => memory(n, n + 5, -n));
		const plan = planSession(request({ facts: 40, topics: 1 }, { memories: memories(...due) }));
		expect(asked(plan)).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26]);
	});

	it('goes from topic to topic', () => {
		const due = Array.from({ length: 20 }, (_, n) => memory(n, 5, 0));
		for (const known of [memories(), memories(...due)]) {
			const topics = planSession(request(toy, { memories: known })).queue.map((one) => one.topic);
			const repeats = topics.filter((one, i) => one === topics[i - 1]);
			expect(repeats).toEqual([]);
		}
	});

	it('fetches another topic from near, not from far', () => {
		const known = [0, 4, 8, 1].map((n, i) => memory(n, 9 - i, 0));
		const near = planSession(request(toy, { memories: memories(...known) }));
		expect(asked(near).slice(0, 2)).toEqual([0, 1]);
		const rest = Array.from({ length: 10 }, (_, i) => memory(4 * i, 20 - i, 0));
		const far = planSession(request(toy, { memories: memories(...rest, memory(1, 5, 0)) }));
		expect(asked(far).slice(0, 2)).toEqual([0, 4]);
	});

	it('meets the new facts of a topic in the order of the bank', () => {
		const plan = planSession(request(toy, { topics: [topic(2)], length: '3min' }));
		expect(asked(plan)).toEqual([2, 6, 10, 14, 18, 22, 26, 30]);
	});

	it('stays in the topics it was given', () => {
		const due = Array.from({ length: 20 }, (_, n) => memory(n, 5, 0));
		const topics = [topic(1), topic(3)];
		const plan = planSession(request(toy, { topics, memories: memories(...due) }));
		expect(plan.queue).toHaveLength(14);
		expect(plan.queue.every((one) => topics.includes(one.topic))).toBe(true);
	});

	it('asks ahead, soonest due first, when all is learned and nothing due', () => {
		const known = [4, 2, 3, 1].map((dueIn, n) => memory(n, 1, dueIn, strong));
		const plan = planSession(
			request({ facts: 4, topics: 1 }, { memories: memories(...known), length: '3min' }),
		);
		expect(reasons(plan)).toBe('aaaa');
		expect(asked(plan)).toEqual([3, 1, 2, 0]);
	});

	it('asks ahead what was not asked today before what was', () => {
		const known = [memory(0, 0, 1, strong), memory(1, 1, 9, strong)];
		const plan = planSession(request({ facts: 2, topics: 1 }, { memories: memories(...known) }));
		expect(asked(plan)).toEqual([1, 0]);
	});

	it('is as long as there are facts, and empty without any', () => {
		expect(planSession(request({ facts: 3, topics: 1 })).queue).toHaveLength(3);
		expect(planSession(request({ facts: 0, topics: 1 })).queue).toEqual([]);
		expect(planSession(request({ ...toy, forms: [] })).queue).toEqual([]);
	});

	it('leaves out facts that the bank no longer has', () => {
		const known = memories(memory(500, 5, 0), memory(1, 5, 0));
		expect(asked(planSession(request({ facts: 2, topics: 1 }, { memories: known })))).toEqual([
			1, 0,
		]);
	});

	it('says with what recall each item was planned', () => {
		const plan = planSession(
			request({ facts: 2, topics: 1 }, { memories: memories(memory(1, 5, 0)) }),
		);
		expect(plan.queue[0]?.recall).toBeCloseTo(0.9, 12);
		expect(plan.queue[1]?.recall).toBe(0.3);
	});

	it('begins with the opening when it is given, and asks its fact once', () => {
		const opening = { item: 'toy:f7/choice' as ItemKey, variant: 0 };
		const plan = planSession(request(toy, { opening, length: 'opening' }));
		expect(plan.queue).toHaveLength(10);
		expect(plan.queue[0]).toMatchObject({ ...opening, reason: 'new', facts: [fact(7)] });
		expect(asked(plan).filter((n) => n === 7)).toHaveLength(1);
	});

	it('goes on without an opening that the bank does not have', () => {
		const dealer = toyDealer({ ...toy, lost: new Set(['toy:f7/choice']) });
		const opening = { item: 'toy:f7/choice' as ItemKey, variant: 0 };
		expect(planSession(request(toy, { opening, dealer })).queue).toHaveLength(14);
	});
});

describe('the face of a fact', () => {
	const one = { facts: 1, topics: 1 };
	const faceAfter = (more: Parameters<typeof memory>[3], forms?: string[]) =>
		planSession(
			request(forms === undefined ? one : { ...one, forms }, {
				memories: memories(memory(0, 5, 0, more)),
			}),
		).queue[0];

	it('is a choice at first sight, variant 0', () => {
		expect(planSession(request(one)).queue[0]).toMatchObject({ item: 'toy:f0/choice', variant: 0 });
	});

	it('rotates between choice and true/false while the fact is weak', () => {
		expect(faceAfter({ attempts: 1 })?.item).toBe('toy:f0/true-false');
		expect(faceAfter({ attempts: 2 })?.item).toBe('toy:f0/choice');
		expect(faceAfter({ attempts: 3 })?.item).toBe('toy:f0/true-false');
	});

	it('brings the typed number once the fact is strong', () => {
		expect(faceAfter({ ...strong, attempts: 3 })?.item).toBe('toy:f0/numeric');
		expect(faceAfter({ ...strong, attempts: 4 })?.item).toBe('toy:f0/choice');
		expect(faceAfter({ ...strong, attempts: 3, isMissed: true })?.item).not.toBe('toy:f0/numeric');
	});

	it('counts its variant with the attempts', () => {
		expect(faceAfter({ attempts: 4 })).toMatchObject({ item: 'toy:f0/choice', variant: 4 });
	});

	it('never repeats a variant of a judged sentence, whichever truth was wanted', () => {
		const variantsAfter = (attempts: number): Set<number> =>
			new Set(
				Array.from({ length: 12 }, (_, seed) => {
					const known = memories(memory(0, 5, 0, { attempts }));
					const [first] = planSession(request(one, { memories: known, seed })).queue;
					return first?.item === 'toy:f0/true-false' ? [first.variant] : [];
				}).flat(),
			);
		const all = Array.from({ length: 15 }, (_, i) => [...variantsAfter(2 * i + 1)]).flat();
		expect(all.length).toBeGreaterThan(25);
		expect(new Set(all).size).toBe(all.length);
	});

	it('is another form when no sentence has the truth that is wanted, if there is one', () => {
		const plain = toyDealer(one);
		const dealer = {
			...plain,
			deal: (face: Face) => {
				const item = plain.deal(face);
				const yes = item?.form === 'true-false' ? item.options[0]?.id : undefined;
				return item?.form === 'true-false' && yes !== undefined ? { ...item, key: yes } : item;
			},
		};
		const facesOf = (bank: Dealer) =>
			Array.from({ length: 12 }, (_, seed) => {
				const known = memories(memory(0, 5, 0, { attempts: 1 }));
				return planSession(request(one, { memories: known, dealer: bank, seed })).queue[0]?.item;
			});
		expect(new Set(facesOf(dealer))).toEqual(new Set(['toy:f0/true-false', 'toy:f0/choice']));
		const judgedOnly = { ...dealer, keysOf: () => ['toy:f0/true-false' as ItemKey] };
		expect(new Set(facesOf(judgedOnly))).toEqual(new Set(['toy:f0/true-false']));
	});

	it('comes back as a choice when a judged sentence or a typed number was missed', () => {
		const again = { item: 'toy:f0/choice', variant: 2 };
		expect(faceAfter({ attempts: 1 })?.again).toEqual(again);
		expect(faceAfter({ ...strong, attempts: 3 })?.again).toEqual({ ...again, variant: 4 });
		expect(faceAfter({ attempts: 2 })?.again).toBeUndefined();
	});

	it('is the only form the fact has, whatever its strength', () => {
		expect(faceAfter({ attempts: 1 }, ['numeric'])?.item).toBe('toy:f0/numeric');
		expect(planSession(request({ ...one, forms: ['true-false'] })).queue[0]?.item).toBe(
			'toy:f0/true-false',
		);
	});

	it('can be a hand-written item, whose facts are not asked again', () => {
		const bank = { facts: 2, topics: 1, forms: [], authored: true };
		const plan = planSession(request(bank));
		expect(items(plan)).toEqual(['toy:w']);
		expect(plan.queue[0]?.facts).toEqual([fact(0), fact(1)]);
	});
});

describe('indexFacts', () => {
	it('keeps the order of topics and facts', () => {
		const { byTopic, topicOf } = indexFacts(toyFacts({ facts: 4, topics: 2 }));
		expect([...byTopic]).toEqual([
			[topic(0), [fact(0), fact(2)]],
			[topic(1), [fact(1), fact(3)]],
		]);
		expect(topicOf.get(fact(3))).toBe(topic(1));
	});
});
