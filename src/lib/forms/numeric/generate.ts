import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact, QuantityFact } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { inLang, type Lang, type Text } from '#lib/kernel/lang.ts';
import type { Graded } from '../check.ts';
import { draftAbout, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { isGivenAway } from '../leak.ts';
import type { NumericItem, NumericResponse } from './item.ts';
import { probeNumeric } from './probe.ts';

/** An exact figure beyond this is not something that a person keeps in mind. */
const largestExact = 999;

/** A quantity can be typed when it has a tolerance, is a range or a small whole number. */
const canType = (bank: Bank, fact: Fact): boolean => {
	if (fact.kind !== 'quantity' || isGivenAway(bank, fact)) return false;
	const { answer, tolerance, bounds } = fact;
	const isSmallWhole = answer.decimals === 0 && Math.abs(answer.value) <= largestExact;
	return (tolerance > 0 || isSmallWhole || answer.to !== undefined) && bounds.min < bounds.max;
};

const instantiateNumeric = (bank: Bank, id: ItemKey, variant: number, lang: Lang): NumericItem => {
	const fact = quantityOf(factOf(bank, id));
	const { value: key, to, decimals, unit: unitId } = fact.answer;
	const unit = bank.units.get(unitId)?.format;
	if (!unit) throw new Error(`the bank has no unit ${unitId}`);
	const avoid = numbersOf(fact.avoid);
	const draft = draftAbout(bank, fact, id, variant);
	return writeOut<NumericItem>(bank, draft, lang, {
		form: (base) => ({
			...base,
			form: 'numeric',
			key,
			...upTo(to),
			decimals,
			unit: inLang(unit, base.lang),
			tolerance: fact.tolerance,
			bounds: fact.bounds,
			avoid: avoid.map((known) => ({ ...known, because: inLang(known.because, base.lang) })),
			refutations: refutationsIn(bank, fact, base.lang),
		}),
		graded,
		more: [unit, ...avoid.map(({ because }) => because)],
	});
};

/** A range with its upper end; a single figure without, so that what is known of it stays the same. */
const upTo = (to: number | undefined): { readonly to?: number } => (to === undefined ? {} : { to });

const graded = (item: Omit<NumericItem, 'check'>): Graded => {
	const { key, to, unit, decimals, tolerance, avoid } = item;
	return {
		...{ key, unit, decimals, tolerance },
		...upTo(to),
		avoid: avoid.map((known) => (known.to === undefined ? known.value : [known.value, known.to])),
	};
};

const quantityOf = (fact: Fact): QuantityFact => {
	if (fact.kind === 'quantity') return fact;
	throw new Error(`${fact.id} is no quantity: nothing to type`);
};

const numbersOf = (
	avoided: Fact['avoid'],
): readonly { value: number; to?: number; because: Text }[] =>
	avoided.flatMap(({ value, because }) =>
		value.type === 'number' ? [{ value: value.value, ...upTo(value.to), because }] : [],
	);

/**
 * The known wrong figures, as far as what is true of them is written in `lang`: feedback that is
 * missing in one language is no reason to ask in another.
 */
const refutationsIn = (bank: Bank, fact: QuantityFact, lang: Lang): NumericItem['refutations'] =>
	candidatesFor(bank, fact).flatMap((candidate: Candidate) => {
		const { value } = candidate;
		const because = refutationText(bank, candidate)[lang];
		return value.type === 'number' && because !== undefined
			? [{ value: value.value, ...upTo(value.to), because }]
			: [];
	});

export const numericGenerating: Generating<NumericItem, NumericResponse | Unknown> = {
	canAsk: canType,
	instantiate: instantiateNumeric,
	present: (item) => item,
	probe: probeNumeric,
	answer: ({ key, to }) => ({ key, ...upTo(to) }),
	graded,
};
