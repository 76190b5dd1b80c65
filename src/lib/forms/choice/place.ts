import type { Bank } from '#lib/bank/bank.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import type { Text } from '#lib/kernel/lang.ts';

/** A figure at the beginning of a text: `9,900 people`, `53 to 54 %`, `about 2,000`. */
const leadingFigure = /^(?:about )?(\d[\d,]*(?:\.\d+)?)/u;

const placeOfText = ({ en }: Text): number | undefined => {
	const figure = leadingFigure.exec(en)?.[1];
	return figure === undefined ? undefined : Number(figure.replaceAll(',', ''));
};

/** Where a value stands among options of its kind; words without a figure have no order of their own. */
const placeOf = (value: Value): string | number | undefined => {
	if (value.type === 'date') return value.from;
	if (value.type === 'number') return value.value;
	return value.type === 'text' ? placeOfText(value.text) : undefined;
};

/** From the earlier or smaller to the later or greater; 0 where one has no place. */
export const compareValues = (a: Value, b: Value): number => {
	const [first, second] = [placeOf(a), placeOf(b)];
	if (first === undefined || second === undefined) return 0;
	return first < second ? -1 : first > second ? 1 : 0;
};

/** True when all that can be offered stands in an order: dates, figures, texts of other figures each. */
export const haveOrder = (bank: Bank, fact: Fact): boolean => {
	if (fact.answer.type === 'date' || fact.answer.type === 'number') return true;
	const places = [fact.answer, ...candidatesFor(bank, fact).map(({ value }) => value)].map(placeOf);
	return !places.includes(undefined) && new Set(places).size === places.length;
};
