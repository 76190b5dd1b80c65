import { assertNever } from '#lib/kernel/assert-never.ts';
import type { FactId, ItemKey, TopicId } from '#lib/kernel/brand.ts';
import type { AuthoredItem } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import type { HandWrittenItem } from './authoring.ts';
import { cookChoice } from './item-choice.ts';
import { cookClassify } from './item-classify.ts';
import { cookMulti } from './item-multi.ts';
import type { Base } from './item-parts.ts';
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
	const base = { ...cookBase(kitchen, entry, at), topic };
	switch (entry.form) {
		case 'choice':
			return cookChoice(kitchen, entry, base, at);
		case 'multi':
			return cookMulti(kitchen, entry, base, at);
		case 'classify':
			return cookClassify(kitchen, entry, base, at);
		default:
			return assertNever(entry);
	}
};

const cookBase = (
	kitchen: Kitchen,
	{ id, facts, stem, statement, cite }: HandWrittenItem,
	at: Spot,
): Omit<Base, 'topic'> => {
	facts.forEach((fact, i) => refer(kitchen, 'fact', fact, at.in('facts', i)));
	return {
		id: qualify<ItemKey>(kitchen, id),
		facts: facts.map((fact) => qualify<FactId>(kitchen, fact)),
		stem,
		statement,
		cite: cookCites(kitchen, cite, at.in('cite')),
	};
};
