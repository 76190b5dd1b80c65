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
	const { value, to, decimals } = fact.answer;
	if (item.key !== value || item.decimals !== decimals || item.tolerance !== fact.tolerance)
		report('wrong-number', String(item.key));
	if (item.to !== to || (to !== undefined && to <= value)) report('wrong-number', String(item.to));
	if (value < item.bounds.min || (to ?? value) > item.bounds.max)
		report('wrong-number', 'out of its bounds');
	if (!item.unit.includes('{n}')) report('placeholder', item.unit);
	const figure = slotOf(fact.statement, item.statement, item.lang) ?? item.statement;
	// A figure of a range would be right, so that not even one of its ends may be told.
	const ends = to === undefined ? [] : (figure.match(/\d[\d\s.,]*\d|\d/gu) ?? []);
	if ([figure, ...ends].some((said) => saysWords(item.stem, said)))
		report('stem-tells-key', item.stem);
	inspectFigures(bank, fact, item, report);
};

/** Refuted figures are false, and every other published one is neither right nor wrong. */
const inspectFigures = (
	bank: Bank,
	fact: QuantityFact,
	item: NumericItem,
	report: Report,
): void => {
	for (const { value: wrong, to } of item.refutations) {
		const verdict = judge(bank, fact, meaningOf(bank, { ...fact.answer, value: wrong, to }));
		if (verdict === 'true' || verdict === 'partly') report('true-distractor', String(wrong));
		if (verdict === 'avoided') report('avoided-value', String(wrong));
	}
	const published = fact.avoid.flatMap(({ value }) => (value.type === 'number' ? value : []));
	const isKept = ({ value, to }: QuantityFact['answer']): boolean =>
		item.avoid.some((known) => known.value === value && known.to === to);
	if (!published.every(isKept)) report('avoided-value', 'a published figure is missing');
};

export const numericInspector: Inspector<NumericItem> = {
	words: ({ avoid, refutations }) => ({
		shown: [],
		rationales: [...avoid, ...refutations].map(({ because }) => because),
	}),
	inspect,
};
