import type { AuthoredChoice } from '#lib/bank/model.ts';
import type { OptionId } from '#lib/kernel/brand.ts';
import type { WrittenChoice } from './authoring.ts';
import { checkOptions } from './check-options.ts';
import type { Base } from './item-parts.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** A hand-written item with one key among its options. */
export const cookChoice = (
	kitchen: Kitchen,
	entry: WrittenChoice,
	{ id, topic, facts, stem, statement, cite }: Base,
	at: Spot,
): AuthoredChoice => {
	checkOptions(kitchen, entry.options, at.in('options'));
	return {
		...{ id, form: 'choice', topic, facts, stem },
		// An option's id means something within its item only.
		options: entry.options.map((option) => ({
			id: option.id as OptionId,
			text: option.text,
			rationale: option.rationale,
		})),
		key: checkKey(kitchen, entry, at.in('options')) as OptionId,
		...{ statement, cite, ordered: entry.ordered },
	};
};

/** @returns the id of the first option that is marked as the key */
const checkKey = (kitchen: Kitchen, { options }: WrittenChoice, at: Spot): string => {
	const keys = options.flatMap(({ key, id }, i) => (key ? [{ id, at: at.in(i, 'key') }] : []));
	const [first, ...others] = keys;
	if (!first)
		kitchen.findings.error(
			at,
			'no-key',
			'no option is marked as the key',
			'add "key: true" to one',
		);
	for (const { id, at: spot } of others) {
		const message = `the option "${id}" is a second key, after "${first?.id ?? ''}"`;
		kitchen.findings.error(
			spot.keyPlace,
			'second-true-option',
			message,
			'remove "key: true" from one of them',
		);
	}
	return first?.id ?? '';
};
