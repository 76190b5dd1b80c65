import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import { type MatchItem, type MatchResponse, pairing } from './item.ts';

/** The partners moved on by so many pairs: 0 is right. */
const shifted = ({ options }: MatchItem, by: number): readonly (readonly [string, string])[] =>
	options.map(({ id, partner }, at) => [
		id,
		(options[(at + by) % options.length]?.partner ?? partner).id,
	]);

/** The first two pairs with their partners changed over. */
const crossed = (item: MatchItem): MatchResponse => {
	const [first, second, ...rest] = shifted(item, 0);
	if (!first || !second) throw new Error(`${item.id} has fewer than two pairs`);
	return pairing([[first[0], second[1]], [second[0], first[1]], ...rest]);
};

/** Each with its own partner is right; two changed over, or all moved on, are not. */
export const probeMatch = (item: MatchItem): Probe<MatchResponse | Unknown> => {
	const { form } = item;
	const right = shifted(item, 0);
	const one = right[0]?.[1] ?? '';
	return {
		correct: [pairing(right)],
		incorrect: [
			crossed(item),
			...item.options.slice(1).map((_, at) => pairing(shifted(item, at + 1))),
			{ form: 'unknown' },
		],
		invalid: [
			undefined,
			null,
			'',
			[],
			{},
			{ form },
			{ form, pairs: '' },
			{ form, pairs: 0 },
			{ form, pairs: {} },
			{ form, pairs: Object.fromEntries(right.slice(1)) },
			{ form, pairs: Object.fromEntries(right.map(([left]) => [left, one])) },
			{ form, pairs: { ...Object.fromEntries(right), nobody: one } },
			{ form: 'choice', pairs: Object.fromEntries(right) },
		],
	};
};
