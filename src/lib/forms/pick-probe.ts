import type { OptionId } from '#lib/kernel/brand.ts';
import type { ChoiceItem, Probe, Response, TrueFalseItem } from './item.ts';

/** One response per option, and raw input that no option form may accept. */
export const probePick = (item: ChoiceItem | TrueFalseItem): Probe => {
	const pick = (picked: OptionId): Response => ({ form: item.form, picked });
	return {
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
	};
};
