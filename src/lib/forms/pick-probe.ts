import type { OptionId } from '#lib/kernel/brand.ts';
import type { Probe } from './item-base.ts';
import type { Unknown } from './item.ts';
import type { PickItem } from './pick.ts';

/** One response per option, and raw input that no option form may accept. */
export const probePick = <R>(
	item: PickItem,
	pick: (picked: OptionId) => R,
): Probe<R | Unknown> => ({
	correct: [pick(item.key)],
	incorrect: [
		...item.options.filter(({ id }) => id !== item.key).map(({ id }) => pick(id)),
		{ form: 'unknown' },
	],
	invalid: [
		undefined,
		null,
		'',
		0,
		[],
		{},
		{ form: item.form },
		{ form: item.form, picked: 'no such option' },
		{ form: item.form, picked: [item.key] },
		{ form: 'numeric', typed: '1' },
	],
});
