import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import { distanceTo } from './distance.ts';
import type { NumericItem, NumericResponse } from './item.ts';

/** The response to typing `value`; read back from its digits, as a person's would be. */
const typed = (value: number, decimals: number): NumericResponse => {
	const text = value.toFixed(decimals);
	return { form: 'numeric', value: Number(text), typed: text };
};

/** The key, both ends of the tolerance (around a range too) and just beyond them, and what nobody can read. */
export const probeNumeric = (item: NumericItem): Probe<NumericResponse | Unknown> => {
	const step = 1 / 10 ** item.decimals;
	const isPublished = (value: number): boolean =>
		item.avoid.some((figure) => distanceTo(figure, value) < step);
	const at = (value: number): NumericResponse[] =>
		isPublished(value) ? [] : [typed(value, item.decimals + 2)];
	const { key, to: top = key, tolerance } = item;
	return {
		correct: [
			typed(key, item.decimals),
			...(top > key ? [typed((key + top) / 2, item.decimals + 2), typed(top, item.decimals)] : []),
			...at(key - tolerance),
			...at(top + tolerance),
		],
		incorrect: [
			...at(key - tolerance - step),
			...at(top + tolerance + step),
			...item.refutations.flatMap(({ value, to = value }) => [
				...at(value),
				...(to > value ? at(to) : []),
			]),
			{ form: 'unknown' },
		],
		invalid: [
			undefined,
			null,
			'',
			'   ',
			'many',
			'NaN',
			'Infinity',
			'1 2 3 4',
			'5 to 7',
			'9999999999999',
			'3.4 k',
			{},
			{ form: 'numeric' },
			{ form: 'numeric', typed: 'about half' },
			{ form: 'choice', picked: 'a' },
		],
	};
};
