import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import type { OrderItem, OrderResponse } from './item.ts';

const put = (ids: readonly string[]): OrderResponse => ({ form: 'order', order: ids.join(' ') });

/** The ids with the one at `at` and the one after it changed over. */
const swapped = (ids: readonly string[], at: number): readonly string[] => [
	...ids.slice(0, at),
	...ids.slice(at, at + 2).reverse(),
	...ids.slice(at + 2),
];

/** The true order is right; each two neighbours changed over, and the order turned round, are not. */
export const probeOrder = ({ form, sequence }: OrderItem): Probe<OrderResponse | Unknown> => ({
	correct: [put(sequence)],
	incorrect: [
		...sequence.slice(1).map((_, at) => put(swapped(sequence, at))),
		put([...sequence].reverse()),
		{ form: 'unknown' },
	],
	invalid: [
		undefined,
		null,
		'',
		[],
		{},
		{ form },
		{ form, order: '' },
		{ form, order: 0 },
		{ form, order: sequence.slice(1) },
		{ form, order: [...sequence, sequence[0]] },
		{ form, order: [...sequence.slice(1), 'no-such-option'] },
		{ form: 'choice', order: sequence },
	],
});
