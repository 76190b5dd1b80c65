import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, formOf } from '#lib/forms/generating.ts';
import type { ItemKey, TopicId } from '#lib/kernel/brand.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { columns, figure } from './section.ts';
import type { Section } from './section.ts';

const topicOf = (bank: Bank, key: ItemKey): TopicId | undefined => {
	const written = bank.items.get(key);
	if (written) return written.topic;
	const id = key.slice(0, key.lastIndexOf('/'));
	return [...bank.facts.values()].find((fact) => fact.id === id)?.topic;
};

/** How many items of each form each topic has; hand-written ones are a column of their own. */
export const formsByTopic = (bank: Bank): Section => {
	const items = enumerate(bank).map((key) => ({
		topic: topicOf(bank, key),
		form: bank.items.has(key) ? 'hand-written' : (formOf(bank, key) ?? ''),
	}));
	const forms = [...new Set(items.map(({ form }) => form))].sort();
	const count = (topic: TopicId | undefined, form: string | undefined): number =>
		items.filter(
			(item) =>
				(topic === undefined || item.topic === topic) && (form === undefined || item.form === form),
		).length;
	const row = (name: string, topic: TopicId | undefined): (string | number)[] => [
		name,
		[...bank.facts.values()].filter((fact) => topic === undefined || fact.topic === topic).length,
		...forms.map((form) => count(topic, form)),
		count(topic, undefined),
	];
	const topics = [...bank.topics.keys()];
	return {
		title: 'Items by topic and form',
		lines: columns([
			['topic', 'facts', ...forms, 'items'],
			...topics.map((topic) => row(localId(topic), topic)),
			row('all', undefined),
		]),
		json: topics.flatMap((topic) =>
			forms.map((form) => figure(`bank/${localId(topic)}/${form}`, count(topic, form), 'items')),
		),
	};
};
