import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/proof/question.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { chiSquareTail, exactMultinomial } from './chance.ts';
import { extremesIn, firstOfEach, shownAt, sizesOf } from './shown.ts';

const bank = openShippedBank();
const first = firstOfEach(bank);
const variants = Array.from({ length: 40 }, (_, variant) => variant);

/** How often the key stood in each of `k` places. */
const count = (questions: readonly Question[], k: number): number[] =>
	Array.from({ length: k }, (_, place) => questions.filter(({ key }) => key === place).length);

const total = (row: readonly number[]): number => row.reduce((sum, n) => sum + n, 0);

describe('the chi-square tail', () => {
	it.each([
		[3.841, 1, 0.05],
		[5.991, 2, 0.05],
		[7.815, 3, 0.05],
		[16.266, 3, 0.001],
	])('of %d with %i degrees of freedom is %d', (statistic, freedom, p) => {
		expect(chiSquareTail(statistic, freedom)).toBeCloseTo(p, 3);
	});
});

describe('the exact multinomial test', () => {
	it('is certain of even counts and doubts uneven ones', () => {
		expect(exactMultinomial([1, 1, 1])).toBeCloseTo(1);
		expect(exactMultinomial([3, 0, 0])).toBeCloseTo(3 / 27);
		expect(exactMultinomial([20, 0, 0])).toBeLessThan(1e-6);
	});
});

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 120_000 };

describe('the place of the key, whatever the form', watchdog, () => {
	const drawn = first.filter(({ isOrdered }) => !isOrdered);

	// 10,000 variants in all for each number of options, spread over the items that have it.
	const served = (k: number): Question[] => {
		const items = drawn.filter(({ options }) => options.length === k);
		return Array.from({ length: 10_000 }, (_, seed) => {
			const { item } = items[seed % items.length] ?? {};
			return (item && shownAt(bank, item, Math.floor(seed / items.length))) ?? [];
		}).flat();
	};

	it.each(sizesOf(drawn))('is as often each of %i where it is drawn', (k) => {
		const row = count(served(k), k);
		const expected = total(row) / k;
		const statistic = row.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
		expect(total(row)).toBe(10_000);
		expect(expected).toBeGreaterThanOrEqual(5);
		expect(chiSquareTail(statistic, k - 1)).toBeGreaterThan(1e-6);
	});
});

describe('the rank of the key among figures and dates, whatever the form', watchdog, () => {
	const exempt = extremesIn(bank);
	const free = first.filter(
		({ isOrdered, units }) => isOrdered && !units.some((unit) => exempt.includes(unit)),
	);

	it.each(sizesOf(free))('is as even among %i as chance would make it', (k) => {
		const items = free.filter(({ options }) => options.length === k);
		if (items.length < 100) {
			// Too few for shares to mean much: the exact test over one variant of each.
			expect(exactMultinomial(count(items, k))).toBeGreaterThan(0.001);
			return;
		}
		const ranks = count(
			items.flatMap(({ item }) =>
				variants.flatMap((variant) => shownAt(bank, item, variant) ?? []),
			),
			k,
		);
		for (const n of ranks) expect(Math.abs(n / total(ranks) - 1 / k)).toBeLessThanOrEqual(0.08);
	});

	it('is free for most items: few are extremes of closed data sets', () => {
		expect(free.length).toBeGreaterThan(100);
		expect(exempt.length).toBeLessThan(free.length / 3);
	});
});

describe('the truth of sentences to judge', watchdog, () => {
	it('holds in 45 to 55 of a hundred, over all facts and variants', () => {
		const judged = first.filter(({ options }) => options.length === 2);
		const shown = judged.flatMap(({ item }) =>
			variants.flatMap((variant) => shownAt(bank, item, variant) ?? []),
		);
		const share = shown.filter(({ key }) => key === 0).length / shown.length;
		expect(judged.length).toBeGreaterThan(100);
		expect(share).toBeGreaterThanOrEqual(0.45);
		expect(share).toBeLessThanOrEqual(0.55);
	});
});
