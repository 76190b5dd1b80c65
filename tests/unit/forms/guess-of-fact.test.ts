import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import { grade, guessOfFact, guessRate } from '#lib/forms/grading.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import { pairing } from '#lib/forms/match/item.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import { arrangeBank, matchOf, orderOf } from '../../support/arrange-bank.ts';
import { factId } from '../../support/build-bank.ts';
import { classifyOf, multiOf } from '../../support/forms-bank.ts';

/** Every list of so many letters. */
const words = <T>(letters: readonly T[], length: number): readonly (readonly T[])[] =>
	length === 0
		? [[]]
		: words(letters, length - 1).flatMap((word) => letters.map((letter) => [...word, letter]));

const orders = <T>(things: readonly T[]): readonly (readonly T[])[] =>
	words(things, things.length).filter((order) => new Set(order).size === things.length);

/** Every answer that somebody who knows nothing could give, each as likely as any other. */
const guessesAt = (item: Item): readonly Response[] => {
	switch (item.form) {
		case 'order':
			return orders(item.options.map(({ id }) => id)).map((order) => ({
				form: 'order',
				order: order.join(' '),
			}));
		case 'match':
			return orders(item.partners).map((order) =>
				pairing(item.options.map(({ id }, i) => [id, order[i] ?? ''])),
			);
		case 'multi':
			return words([true, false], item.options.length)
				.filter((picks) => new Set(picks).size === 2)
				.map((picks) => ({
					form: 'multi',
					picked: item.options.flatMap(({ id }, i) => (picks[i] === true ? id : [])).join(' '),
				}));
		case 'classify':
			return words(item.bins, item.rows.length).map((bins) => ({
				form: 'classify',
				placed: item.rows.map(({ id }, i) => `${id}=${bins[i]?.id ?? ''}`).join(' '),
			}));
		default:
			throw new Error(`${item.form} has no parts`);
	}
};

/** In how many of all guesses the fact comes out right. */
const shareRight = (item: Item, fact: FactId): number => {
	const guesses = guessesAt(item);
	const outcomes = guesses.map((guess) => grade(item, guess));
	const right = outcomes.filter(
		(outcome) => outcome.kind === 'scored' && outcome.perFact[fact] === 'right',
	);
	return right.length / guesses.length;
};

const items = {
	order: orderOf('vote'),
	match: matchOf('vote'),
	multi: multiOf('anthem/multi'),
	'a written multi': multiOf('w-multi'),
	classify: classifyOf(),
} as const;

describe('the guess rate of one fact', () => {
	it.each(Object.entries<Item>(items))(
		'is, in an item of the form %s, the share of all answers that show it known',
		(_, item) => {
			expect(item.facts.length).toBeGreaterThan(0);
			for (const fact of item.facts)
				expect(guessOfFact(item, fact), fact).toBeCloseTo(shareRight(item, fact), 12);
		},
	);

	it('is a half at either end of an order, one in six between two others', () => {
		const { order } = items;
		const rates = order.sequence.map((id) =>
			order.options
				.filter((option) => option.id === id)
				.map(({ fact }) => guessOfFact(order, fact)),
		);
		expect(rates.flat()).toEqual([1 / 2, 1 / 6, 1 / 6, 1 / 2]);
	});

	it('is one in as many as there are pairs, statements of two kinds, or bins', () => {
		const first = (item: Item) => item.facts.slice(0, 1).map((fact) => guessOfFact(item, fact));
		expect(first(items.match)).toEqual([1 / 4]);
		expect(first(items.multi)).toEqual([1 / 2]);
		expect(first({ ...items.classify, rows: items.classify.rows.slice(0, 3) })).toEqual([1 / 2]);
	});

	it('is that of the whole answer for a fact that no part names, and where all parts name it', () => {
		const gate = factId('gate');
		for (const item of [items.multi, items.classify]) {
			expect(guessOfFact({ ...item, facts: [...item.facts, gate] }, gate)).toBe(guessRate(item));
		}
		const { multi, classify } = items;
		const ofGate = <T extends object>(part: T) => ({ ...part, fact: gate });
		expect(guessOfFact({ ...multi, options: multi.options.map(ofGate) }, gate)).toBe(1 / 14);
		expect(guessOfFact({ ...classify, rows: classify.rows.map(ofGate) }, gate)).toBe(1 / 16);
	});

	it('is that of the item for the forms that have one answer', () => {
		for (const key of enumerate(arrangeBank).filter((one) =>
			/choice|true-false|typed/u.test(one),
		)) {
			const item = instantiate(arrangeBank, key, 0, 'en');
			expect(item.facts.map((fact) => guessOfFact(item, fact))).toEqual([guessRate(item)]);
		}
	});
});
