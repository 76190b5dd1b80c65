import { describe, expect, it } from 'vitest';
import { naiveBayes } from '#lib/proof/bayes.ts';
import { ask } from './ask.ts';

const best = (likings: readonly number[]): number => likings.indexOf(Math.max(...likings));

describe('naive Bayes', () => {
	it('learns a word that keys have elsewhere', () => {
		const others = Array.from({ length: 8 }, (_, i) =>
			ask([`always x${i}`, `mostly y${i}`, `never z${i}`], { item: `i${i}`, key: 1 }),
		);
		const own = ask(['never this', 'always that', 'mostly so'], { item: 'own', key: 2 });
		expect(best(naiveBayes([...others, own])(own))).toBe(2);
	});

	it('learns nothing from the fact at hand', () => {
		const own = [0, 1, 2].map((variant) =>
			ask(['amber', 'brown', 'coral'], { item: 'own', variant }),
		);
		const [first] = own;
		expect(first && naiveBayes(own)(first)).toEqual([0, 0, 0]);
	});

	it('learns nothing of an option from where the same was right or wrong', () => {
		const own = ask(['amber', 'brown', 'coral'], { item: 'own' });
		const others = [0, 1, 2].map((i) => ask(['brown', 'amber', `other${i}`], { item: `i${i}` }));
		const [amber, brown, coral] = naiveBayes([own, ...others])(own);
		expect(amber).toBe(brown);
		expect(brown).toBe(coral);
	});

	it('learns from sentences to judge by their own words, not by the value in the slot', () => {
		const judged = (item: string, stem: string, key: number) =>
			ask(['true', 'false'], { item, stem, key });
		const others = Array.from({ length: 8 }, (_, i) => [
			judged(`t${i}`, `It often rains in place${i}.`, 0),
			judged(`f${i}`, `It never rains in spot${i}.`, 1),
		]).flat();
		const own = judged('own', 'It never snows there.', 1);
		expect(best(naiveBayes([...others, own])(own))).toBe(1);
	});
});
