import type { FactId, TopicId } from '#lib/kernel/brand.ts';

/** The facts of a bank as a plan looks at them; made once per bank. */
export interface FactIndex {
	readonly topicOf: ReadonlyMap<FactId, TopicId>;
	/** Topics and, in each, its facts in the order of the bank. */
	readonly byTopic: ReadonlyMap<TopicId, readonly FactId[]>;
}

/** @param facts in the order in which they are to be met: the bank's */
export const indexFacts = (
	facts: Iterable<{ readonly id: FactId; readonly topic: TopicId }>,
): FactIndex => {
	const topicOf = new Map<FactId, TopicId>();
	const byTopic = new Map<TopicId, FactId[]>();
	for (const { id, topic } of facts) {
		topicOf.set(id, topic);
		const known = byTopic.get(topic);
		if (known === undefined) byTopic.set(topic, [id]);
		else known.push(id);
	}
	return { topicOf, byTopic };
};
