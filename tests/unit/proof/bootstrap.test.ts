import { describe, expect, it } from 'vitest';
import { keyedRng } from '#lib/kernel/rng.ts';
import { drawResamples, estimateMean, holm } from '#lib/proof/bootstrap.ts';

const resamples = drawResamples(50, 2000, keyedRng('bootstrap'));
const values = (of: (i: number) => number): number[] => Array.from({ length: 50 }, (_, i) => of(i));

describe('the bootstrap of a mean', () => {
	it('draws with replacement: members of 0 to size - 1, some of them twice', () => {
		const [first = new Uint32Array()] = resamples;
		expect(first).toHaveLength(50);
		expect(Math.max(...first)).toBeLessThan(50);
		expect(new Set(first).size).toBeLessThan(50);
	});

	it('has the plain mean inside its interval', () => {
		const { mean, low, high } = estimateMean(
			values((i) => i),
			resamples,
		);
		expect(mean).toBeCloseTo(24.5);
		expect(low).toBeLessThan(mean);
		expect(high).toBeGreaterThan(mean);
	});

	it('comes near the interval of the normal law: 1.96 standard errors on either side', () => {
		const { mean, low, high } = estimateMean(
			values((i) => i % 2),
			resamples,
		);
		const error = Math.sqrt(0.25 / 50);
		expect(mean - low).toBeCloseTo(1.96 * error, 1);
		expect(high - mean).toBeCloseTo(1.96 * error, 1);
	});

	it('does not doubt what is always above 0, and doubts by half what is as often below', () => {
		expect(
			estimateMean(
				values(() => 1),
				resamples,
			).p,
		).toBeCloseTo(1 / 2001);
		const even = estimateMean(
			values((i) => (i % 2 === 0 ? 1 : -1)),
			resamples,
		);
		expect(even.p).toBeGreaterThan(0.4);
		expect(even.p).toBeLessThan(0.65);
	});
});

describe("Holm's correction", () => {
	it('multiplies the least doubt by the number of looks, the next by one less', () => {
		expect(holm([0.01, 0.02, 0.5])).toEqual([0.03, 0.04, 0.5]);
	});

	it('keeps the order in which the doubts were given', () => {
		expect(holm([0.5, 0.01, 0.02])).toEqual([0.5, 0.03, 0.04]);
	});

	it('never makes a larger doubt the smaller one, and none above 1', () => {
		expect(holm([0.03, 0.031])).toEqual([0.06, 0.06]);
		expect(holm([0.9, 0.8])).toEqual([1, 1]);
	});
});
