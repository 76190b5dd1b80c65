import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesFor } from '#lib/bank/falsity.ts';
import { enumerate, instantiate, present, probe } from '#lib/forms/generating.ts';
import { grade, parse } from '#lib/forms/grading.ts';
import type { Item } from '#lib/forms/item.ts';
import { langs } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { inspect } from '../proof/checker.ts';
import { anyParts, anyStranger } from '../support/arbitrary-bank.ts';
import { buildBank, named } from '../support/build-bank.ts';

const anyVariant = fc.nat({ max: 1_000_000 });
const watchdog = { timeout: 120_000 };

describe('a bank of any facts', watchdog, () => {
	it('makes only items in which the independent checker finds nothing', () => {
		let made = 0;
		fc.assert(
			fc.property(anyParts, anyVariant, fc.constantFrom(...langs), (parts, variant, lang) => {
				const bank = buildBank(parts);
				const items = enumerate(bank).map((key) => instantiate(bank, key, variant, lang));
				made += items.length;
				expect(items.flatMap((item) => inspect(bank, item))).toEqual([]);
			}),
			{ numRuns: 500 },
		);
		expect(made).toBeGreaterThan(1000);
	});

	it('makes the same bytes from the same inputs, whatever was made before', () => {
		fc.assert(
			fc.property(anyParts, anyVariant, (parts, variant) => {
				const [once, twice] = [buildBank(parts), buildBank(parts)];
				const keys = enumerate(once);
				const first = keys.map((key) => JSON.stringify(instantiate(once, key, variant, 'en')));
				const again = [...keys]
					.reverse()
					.map((key) => JSON.stringify(instantiate(twice, key, variant, 'en')))
					.reverse();
				expect(again).toEqual(first);
			}),
			{ numRuns: 100 },
		);
	});

	it('makes the same items in whatever order its facts are written', () => {
		fc.assert(
			fc.property(anyParts, anyVariant, (parts, variant) => {
				const bank = buildBank(parts);
				const turned = buildBank({ ...parts, facts: [...parts.facts].reverse() });
				for (const key of enumerate(bank))
					expect(instantiate(turned, key, variant, 'en')).toEqual(
						instantiate(bank, key, variant, 'en'),
					);
			}),
			{ numRuns: 100 },
		);
	});

	it('grades every probe rightly, in whatever order the options stand', () => {
		fc.assert(
			fc.property(anyParts, anyVariant, (parts, variant) => {
				const bank = buildBank(parts);
				for (const key of enumerate(bank)) {
					const item = instantiate(bank, key, variant, 'en');
					const shown = present(item, keyedRng(key, variant, 'order'));
					const { correct, incorrect, invalid } = probe(item);
					const isFull = (responses: typeof correct): unknown[] =>
						responses.map((response) => {
							const outcome = grade(shown, response);
							return outcome.kind === 'scored' && outcome.earned === outcome.possible;
						});
					expect(new Set(isFull(correct))).toEqual(new Set([true]));
					expect(new Set(isFull(incorrect))).toEqual(new Set([false]));
					expect(invalid.filter((raw) => parse(item, raw).ok)).toEqual([]);
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('knows each false value once', () => {
		fc.assert(
			fc.property(anyParts, (parts) => {
				const bank = buildBank(parts);
				for (const fact of parts.facts) {
					const ids = candidatesFor(bank, fact).map(({ id }) => id);
					expect(new Set(ids).size).toBe(ids.length);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe('a bank that grows', watchdog, () => {
	const optionsOf = (item: Item): string[] =>
		item.form === 'choice' ? item.options.map((option) => JSON.stringify(option)) : [];

	it('changes at most one option of any item, and no key, by one unrelated fact', () => {
		fc.assert(
			fc.property(anyParts, anyStranger, anyVariant, (parts, stranger, variant) => {
				const bank = buildBank(parts);
				const grown = buildBank({ ...parts, facts: [...parts.facts, stranger] });
				const kept = enumerate(bank);
				expect(enumerate(grown)).toEqual(expect.arrayContaining([...kept]));
				for (const key of kept) {
					const before = instantiate(bank, key, variant, 'en');
					const after = instantiate(grown, key, variant, 'en');
					expect('key' in after && after.key).toEqual('key' in before && before.key);
					const [old, now] = [optionsOf(before), optionsOf(after)];
					expect(now.filter((option) => !old.includes(option)).length).toBeLessThanOrEqual(1);
					expect(old.filter((option) => !now.includes(option)).length).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('changes nothing by one unrelated entity', () => {
		fc.assert(
			fc.property(anyParts, anyVariant, (parts, variant) => {
				const bank = buildBank(parts);
				const stranger = named('stranger', 'Zed Zander', { kind: 'person' });
				const grown = buildBank({ ...parts, entities: [...(parts.entities ?? []), stranger] });
				for (const key of enumerate(bank))
					expect(instantiate(grown, key, variant, 'en')).toEqual(
						instantiate(bank, key, variant, 'en'),
					);
			}),
			{ numRuns: 100 },
		);
	});
});
