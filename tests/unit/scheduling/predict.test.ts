import { default_w, forgetting_curve } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import {
	firstSight,
	modelId,
	pCorrect,
	predictRecall,
	retrievability,
} from '#lib/scheduling/predict.ts';
import { dayMs, memory, noon } from '../session/toy.ts';

const after = (days: number, stability: number): number =>
	retrievability({ stability, lastAt: noon }, noon + days * dayMs);

describe('retrievability', () => {
	it('is 0.9 after as many days as the stability says', () => {
		for (const stability of [0.2, 1, 7, 400])
			expect(after(stability, stability)).toBeCloseTo(0.9, 12);
	});

	it('is the curve of ts-fsrs with its default weights, to its seven digits', () => {
		for (const [days, stability] of [
			[0, 3],
			[1, 0.212],
			[2, 2.3065],
			[30, 10],
			[365, 45.5],
		] as const)
			expect(after(days, stability)).toBeCloseTo(forgetting_curve(default_w, days, stability), 7);
	});

	it('is 1 right after an attempt and with a clock that was set back', () => {
		expect(after(0, 3)).toBe(1);
		expect(after(-5, 3)).toBe(1);
	});

	it('falls within a day, so that an evening is less sure than its morning', () => {
		expect(after(0.5, 3)).toBeLessThan(1);
		expect(after(0.5, 3)).toBeGreaterThan(after(1, 3));
	});
});

describe('predictRecall', () => {
	it('gives the first-sight prior to a fact that was never asked', () => {
		expect(predictRecall(undefined, noon)).toBe(firstSight);
		expect(firstSight).toBe(0.3);
	});

	it('reads the memory of a fact that was asked', () => {
		expect(predictRecall(memory(0, 5, 0), noon)).toBeCloseTo(0.9, 12);
	});
});

describe('pCorrect', () => {
	it('is the guess rate for a fact that is not known', () => {
		expect(pCorrect(0, 0.25)).toBe(0.25);
	});

	it('leaves the slip for a fact that is known, whatever the guess rate', () => {
		expect(pCorrect(1, 0.25)).toBeCloseTo(0.97, 12);
		expect(pCorrect(1, 0.5)).toBeCloseTo(0.97, 12);
	});

	it('is 0.466 at first sight with four options', () => {
		expect(pCorrect(firstSight, 0.25)).toBeCloseTo(0.466, 12);
	});

	it('comes from a model with a name', () => {
		expect(modelId).toBe('fsrs6-naive-1');
	});
});
