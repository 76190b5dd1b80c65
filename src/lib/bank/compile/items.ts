import type { FactId, ItemKey, OptionId, TopicId } from '#lib/kernel/brand.ts';
import type { AuthoredItem } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import type { HandWrittenItem } from './authoring.ts';
import { checkOptions } from './check-options.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

export interface CookedItem {
	readonly item: AuthoredItem;
	readonly at: Spot;
}

/** The hand-written items of one file. */
export const cookItemsFile = (kitchen: Kitchen, sheet: Sheet): CookedItem[] => {
	const root = new Spot(sheet);
	const file = validate(authoring.itemsFile, sheet.tree, root, kitchen.findings);
	if (!file) return [];
	refer(kitchen, 'topic', file.topic, root.in('topic'));
	const topic = qualify<TopicId>(kitchen, file.topic);
	return file.items.flatMap((tree, i) => {
		const at = root.in('items', i);
		const entry = validate(authoring.item, tree, at, kitchen.findings);
		return entry ? [{ item: cookItem(kitchen, entry, topic, at), at }] : [];
	});
};

const cookItem = (
	kitchen: Kitchen,
	entry: HandWrittenItem,
	topic: TopicId,
	at: Spot,
): AuthoredItem => {
	entry.facts.forEach((id, i) => refer(kitchen, 'fact', id, at.in('facts', i)));
	checkOptions(kitchen, entry, at.in('options'));
	const key = checkKey(kitchen, entry, at.in('options'));
	return {
		id: qualify<ItemKey>(kitchen, entry.id),
		form: 'choice',
		topic,
		facts: entry.facts.map((id) => qualify<FactId>(kitchen, id)),
		stem: entry.stem,
		// An option's id means something within its item only.
		options: entry.options.map(({ id, text, rationale }) => ({
			id: id as OptionId,
			text,
			rationale,
		})),
		key: key as OptionId,
		statement: entry.statement,
		cite: cookCites(kitchen, entry.cite, at.in('cite')),
		ordered: entry.ordered,
	};
};

/** @returns the id of the first option that is marked as the key */
const checkKey = (kitchen: Kitchen, { options }: HandWrittenItem, at: Spot): string => {
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
