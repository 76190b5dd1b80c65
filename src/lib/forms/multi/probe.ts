import { compareText } from '#lib/kernel/rng.ts';
import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import type { MultiItem, MultiOption, MultiResponse } from './item.ts';

const pick = (options: readonly MultiOption[]): MultiResponse => ({
	form: 'multi',
	picked: options
		.map(({ id }) => id)
		.sort(compareText)
		.join(' '),
});

/** The true ones are right; one too many, one too few, the false ones and all are wrong. */
export const probeMulti = ({ form, options }: MultiItem): Probe<MultiResponse | Unknown> => {
	const right = options.filter(({ isTrue }) => isTrue);
	const wrong = options.filter(({ isTrue }) => !isTrue);
	const oneLess = right.length > 1 ? [pick(right.slice(1))] : [];
	return {
		correct: [pick(right)],
		incorrect: [
			...wrong.map((option) => pick([...right, option])),
			...oneLess,
			pick(wrong),
			{ form: 'unknown' },
		],
		invalid: [
			undefined,
			null,
			'',
			[],
			{},
			{ form },
			{ form, picked: '' },
			{ form, picked: [] },
			{ form, picked: 0 },
			{ form, picked: 'no-such-option' },
			{ form, picked: [...right.map(({ id }) => id), 'no-such-option'] },
			{ form: 'choice', picked: right[0]?.id },
		],
	};
};
