import { formatRange, nbsp } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import type { QuantityFact, Value } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Draft } from './draft.ts';
import type { Kitchen } from './kitchen.ts';
import { compareValues } from './overlap.ts';

/** Authored wrong answers must be wrong: apart from the key, from each other, and never published. */
export const checkValues = (kitchen: Kitchen, draft: Draft): void => {
	const { fact, own } = draft;
	const { things, findings } = kitchen;
	const tolerance = fact.kind === 'quantity' ? fact.tolerance : 0;
	const key = showValue(kitchen, fact.answer);
	fact.alternatives.forEach(({ value }, i) => {
		const at = own.in('alternatives', i, 'value');
		const shown = showValue(kitchen, value);
		const likeness = compareValues(fact.answer, value, things, tolerance);
		if (likeness === 'equal')
			return findings.error(
				at,
				'second-true-option',
				`${shown} is the answer itself, ${key}`,
				'remove it',
			);
		if (likeness === 'overlap')
			return findings.error(
				at,
				'overlap',
				`${shown} overlaps the answer, ${key}`,
				widen(tolerance),
			);
		const avoided = fact.avoid.find(
			(other) => compareValues(other.value, value, things) !== 'different',
		);
		if (avoided) {
			const message = `${shown} was published too: "avoid" has ${showValue(kitchen, avoided.value)}`;
			return findings.error(at, 'avoided-value', message, 'remove it');
		}
		const twin = fact.alternatives
			.slice(0, i)
			.find((other) => compareValues(other.value, value, things) !== 'different');
		if (twin) {
			const message = `${shown} overlaps the alternative ${showValue(kitchen, twin.value)}`;
			findings.error(at, 'overlap', message, 'options must exclude each other, also when rounded');
		}
	});
	if (fact.kind === 'quantity') checkQuantity(kitchen, fact, draft);
};

const widen = (tolerance: number): string =>
	tolerance > 0
		? `stay further off than the tolerance of ${tolerance} and rounding`
		: 'stay further off than rounding';

const checkQuantity = (kitchen: Kitchen, fact: QuantityFact, { at, answer }: Draft): void => {
	const { findings } = kitchen;
	const { min, max } = fact.bounds;
	const { value, to, decimals } = fact.answer;
	const ends = [value, ...(to === undefined ? [] : [to])];
	const beyond = ends.find((end) => end < min || end > max);
	if (min >= max)
		findings.error(at.in('bounds'), 'out-of-bounds', `min ${min} is not below max ${max}`);
	else if (beyond !== undefined)
		findings.error(
			answer,
			'out-of-bounds',
			`${beyond} is outside the bounds ${min} to ${max}`,
			'widen "bounds"',
		);
	if (fact.tolerance < 0) {
		const message = `the tolerance ${fact.tolerance} is below 0`;
		findings.error(
			at.in('tolerance'),
			'negative-tolerance',
			message,
			`did you mean ${-fact.tolerance}?`,
		);
	}
	const finer = ends.find((end) => isFiner(end, decimals));
	if (finer !== undefined)
		findings.error(
			answer,
			'too-many-decimals',
			`${finer} has more decimals than ${decimals}`,
			'raise "decimals"',
		);
};

const isFiner = (value: number, decimals: number): boolean =>
	Math.abs(Number(value.toFixed(decimals)) - value) > 1e-12 * Math.max(1, Math.abs(value));

const showValue = (kitchen: Kitchen, value: Value): string => {
	switch (value.type) {
		case 'date':
			return formatSpan(value, 'en').replaceAll(nbsp, ' ');
		case 'number':
			return formatRange(value, value.decimals, 'en').replaceAll(nbsp, ' ');
		case 'entity':
			return `"${kitchen.entities.get(value.entity)?.name.en ?? localId(value.entity)}"`;
		case 'text':
			return `"${value.text.en}"`;
	}
};
