import { describe, expect, it } from 'vitest';
import { knowThings } from '#lib/bank/compile/things.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import { valueText } from '#lib/bank/render.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { openShippedBank } from '../support/shipped-bank.ts';

const bank = openShippedBank();
const things = knowThings([...bank.entities.values()]);

/** Two texts of which some wording reads the same to a person. */
const pairsIn = (texts: readonly Text[]): readonly string[] => {
	const meanings = texts.map((text) => things.meaningsOf(text));
	return texts.flatMap((text, i) =>
		meanings
			.slice(i + 1)
			.flatMap((other, j) =>
				[...(meanings[i] ?? [])].some((meaning) => other.has(meaning))
					? [`${text.en} = ${texts[i + 1 + j]?.en ?? ''}`]
					: [],
			),
	);
};

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

describe('what can stand side by side in an item of the shipped bank', watchdog, () => {
	it('reads differently: the answer of a fact and all its wrong options', () => {
		const twins = [...bank.facts.values()].flatMap((fact) => {
			const values = [fact.answer, ...candidatesFor(bank, fact).map(({ value }) => value)];
			return pairsIn(values.map((value) => valueText(bank, value))).map(
				(pair) => `${fact.id}: ${pair}`,
			);
		});
		expect(twins).toEqual([]);
	});

	it('reads differently: the options of a hand-written item', () => {
		const items = [...bank.items.values()];
		const twins = items.flatMap(({ id, options }) =>
			pairsIn(options.map(({ text }) => text)).map((pair) => `${id}: ${pair}`),
		);
		expect(twins).toEqual([]);
		expect(items.length).toBeGreaterThan(0);
	});

	it('is told apart by a check that can fail', () => {
		const [first] = [...bank.items.values()].flatMap(({ options }) => options);
		expect(
			pairsIn([first?.text ?? { en: '' }, { en: `The ${first?.text.en ?? ''}\u200b!` }]),
		).toHaveLength(1);
	});
});
