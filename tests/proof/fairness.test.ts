import { describe, expect, it } from 'vitest';
import { enumerate, formOf, instantiate, present } from '#lib/forms/generating.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { chiSquareTail, exactMultinomial } from './chance.ts';

const bank = openShippedBank();
const choiceKeys = enumerate(bank).filter((key) => formOf(bank, key) === 'choice');
const variants = Array.from({ length: 40 }, (_, variant) => variant);

const choice = (key: (typeof choiceKeys)[number], variant: number): ChoiceItem => {
	const item = instantiate(bank, key, variant, 'en');
	if (item.form !== 'choice') throw new Error(`${key} is no choice item`);
	return item;
};

const placeOfKey = (item: ChoiceItem): number =>
	item.options.findIndex(({ id }) => id === item.key);

/** How often the key stood in each place, by the number of options. */
const count = (items: Iterable<ChoiceItem>): Map<number, number[]> => {
	const counts = new Map<number, number[]>();
	for (const item of items) {
		const k = item.options.length;
		const row = counts.get(k) ?? Array.from({ length: k }, () => 0);
		const place = placeOfKey(item);
		row[place] = (row[place] ?? 0) + 1;
		counts.set(k, row);
	}
	return counts;
};

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

const watchdog = { timeout: 60_000 };

describe('the place of the key among drawn options', watchdog, () => {
	// 10,000 seeds in all for each number of options, spread over the items that have it.
	const shown = (k: number): ChoiceItem[] => {
		const items = choiceKeys
			.map((key) => choice(key, 0))
			.filter((item) => !item.isOrdered && item.options.length === k);
		return Array.from({ length: items.length === 0 ? 0 : 10_000 }, (_, seed) => {
			const item = items[seed % items.length];
			if (!item) throw new Error('no item');
			return present(item, keyedRng(item.id, seed, 'order'));
		});
	};

	it.each([3, 4])('is as often each of %i', (k) => {
		const row = count(shown(k)).get(k) ?? [];
		const expected = total(row) / k;
		const statistic = row.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
		expect(total(row)).toBe(10_000);
		expect(chiSquareTail(statistic, k - 1)).toBeGreaterThan(1e-6);
	});
});

describe('the rank of the key among figures and dates', watchdog, () => {
	const rows = choiceKeys
		.map((key) => variants.map((variant) => choice(key, variant)))
		.filter((made) => made[0]?.isOrdered);
	const rowsWith = (k: number): ChoiceItem[][] =>
		rows.filter((made) => made[0]?.options.length === k);

	it.each([3, 4])('is as even among %i as chance would make it', (k) => {
		const facts = rowsWith(k);
		expect(facts.length).toBeGreaterThan(0);
		if (facts.length < 100) {
			// Too few facts for shares to mean much: the exact test over one item of each.
			const ranks = count(facts.flatMap(([first]) => first ?? [])).get(k) ?? [];
			expect(exactMultinomial(ranks)).toBeGreaterThan(0.001);
			return;
		}
		const ranks = count(facts.flat()).get(k) ?? [];
		for (const n of ranks) expect(Math.abs(n / total(ranks) - 1 / k)).toBeLessThanOrEqual(0.08);
	});
});

describe('the truth of true/false items', watchdog, () => {
	it('holds in 45 to 55 of a hundred, over all facts and variants', () => {
		const keys = enumerate(bank).filter((key) => formOf(bank, key) === 'true-false');
		const items = keys.flatMap((key) =>
			variants.map((variant) => instantiate(bank, key, variant, 'en')),
		);
		const share = items.filter(({ key }) => key === 'true').length / items.length;
		expect(share).toBeGreaterThanOrEqual(0.45);
		expect(share).toBeLessThanOrEqual(0.55);
	});
});
