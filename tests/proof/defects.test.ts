import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import { inspect } from './checker.ts';
import { faults } from './findings.ts';
import { plantedByAuthors } from './planted/authored.ts';
import { plantedInBanks } from './planted/banks.ts';
import { plantedInClassify } from './planted/classify.ts';
import { plantedInItems } from './planted/items.ts';
import { bank, faultsIn, type Planted } from './planted/kit.ts';
import { plantedInMatch } from './planted/match.ts';
import { plantedInMulti } from './planted/multi.ts';
import { plantedInOrder } from './planted/order.ts';

/** A form of question adds its own: `planted/<form>.ts`. */
const sets: readonly (readonly [string, readonly Planted[]])[] = [
	['an item', plantedInItems],
	['the bank', plantedInBanks],
	['a hand-written item', plantedByAuthors],
	['a multi item', plantedInMulti],
	['an order item', plantedInOrder],
	['a match item', plantedInMatch],
	['a classify item', plantedInClassify],
];

describe('the checker', () => {
	it('finds nothing in the sound bank that the faults are planted in', () => {
		const items = enumerate(bank).flatMap((key) =>
			Array.from({ length: 12 }, (_, variant) =>
				(['en', 'ru'] as const).map((lang) => instantiate(bank, key, variant, lang)),
			).flat(),
		);
		expect(items.flatMap((item) => inspect(bank, item))).toEqual([]);
		expect(new Set(items.map(({ lang }) => lang))).toEqual(new Set(['en', 'ru']));
	});

	it('has every fault that it knows planted at least once', () => {
		const planted = new Set(sets.flatMap(([, cases]) => cases.map(({ fault }) => fault)));
		expect(faults.filter((fault) => !planted.has(fault))).toEqual([]);
	});
});

describe.each(sets)('a fault planted in %s', (_, cases) => {
	it.each(cases)('is found by its name: $what ($fault)', ({ item, within, fault }) => {
		expect(faultsIn(item, within)).toContain(fault);
	});
});
