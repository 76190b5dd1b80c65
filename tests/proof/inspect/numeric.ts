import type { Bank } from '#lib/bank/bank.ts';
import type { QuantityFact } from '#lib/bank/model.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import { judge, saysWords } from '../judge.ts';
import { meaningOf } from '../meaning.ts';
import { inspectFact, slotOf } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';

const inspect = (bank: Bank, item: NumericItem, report: Report): void => {
	const fact = inspectFact(bank, item, report);
	if (fact?.kind !== 'quantity') return report('unknown-fact', item.id);
	const { value, decimals } = fact.answer;
	if (item.key !== value || item.decimals !== decimals || item.tolerance !== fact.tolerance)
		report('wrong-number', String(item.key));
	if (value < item.bounds.min || value > item.bounds.max)
		report('wrong-number', 'out of its bounds');
	if (!item.unit.includes('{n}')) report('placeholder', item.unit);
	const figure = slotOf(fact.statement, item.statement, item.lang) ?? item.statement;
	if (saysWords(item.stem, figure)) report('stem-tells-key', item.stem);
	inspectFigures(bank, fact, item, report);
};

/** Refuted figures are false, and every other published one is neither right nor wrong. */
const inspectFigures = (
	bank: Bank,
	fact: QuantityFact,
	item: NumericItem,
	report: Report,
): void => {
	for (const { value: wrong } of item.refutations) {
		const verdict = judge(bank, fact, meaningOf(bank, { ...fact.answer, value: wrong }));
		if (verdict === 'true') report('true-distractor', String(wrong));
		if (verdict === 'avoided') report('avoided-value', String(wrong));
	}
	const published = fact.avoid.flatMap(({ value }) => (value.type === 'number' ? value.value : []));
	if (published.some((figure) => !item.avoid.some((known) => known.value === figure)))
		report('avoided-value', 'a published figure is missing');
};

export const numericInspector: Inspector<NumericItem> = {
	words: ({ avoid, refutations }) => ({
		shown: [],
		rationales: [...avoid, ...refutations].map(({ because }) => because),
	}),
	inspect,
};
