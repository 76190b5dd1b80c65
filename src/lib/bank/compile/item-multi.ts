import type { AuthoredMulti } from '#lib/bank/model.ts';
import type { OptionId } from '#lib/kernel/brand.ts';
import type { WrittenMulti } from './authoring.ts';
import { checkOptions } from './check-options.ts';
import { cookPart, withFactsOf } from './item-parts.ts';
import type { Base } from './item-parts.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** A hand-written item of which every right option is to be picked. */
export const cookMulti = (
	kitchen: Kitchen,
	{ options }: WrittenMulti,
	base: Base,
	at: Spot,
): AuthoredMulti => {
	const list = at.in('options');
	checkOptions(kitchen, options, list);
	const keys = options.flatMap(({ id, key }) => (key ? [id as OptionId] : []));
	if (keys.length === 0)
		kitchen.findings.error(
			list,
			'no-key',
			'no option is marked as right',
			'add "key: true" to those that are',
		);
	else if (keys.length === options.length)
		kitchen.findings.error(
			list,
			'no-wrong-option',
			'every option is marked as right',
			'add an option that is wrong, and why',
		);
	const parts = options.map((option, i) => cookPart(kitchen, option, list.in(i)));
	return { ...withFactsOf(base, parts), form: 'multi', keys };
};
