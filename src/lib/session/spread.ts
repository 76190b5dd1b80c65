import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import type { FactIndex } from './fact-index.ts';
import type { Reason } from './session.ts';

/** A fact that a plan may ask. */
export interface Candidate {
	readonly fact: FactId;
	readonly topic: TopicId;
	readonly reason: Reason;
}

/**
 * How far down a list another topic may be fetched from. Small, so that what is most urgent is not
 * put off for the sake of variety.
 */
const reach = 6;

/**
 * Takes the first candidate out of `list`, or the first of another topic than `last` where one is
 * near.
 */
export const takeSpread = (list: Candidate[], last: TopicId | undefined): Candidate | undefined => {
	const other = list.slice(0, reach).findIndex(({ topic }) => topic !== last);
	return list.splice(Math.max(0, other), 1)[0];
};

/** The facts never asked, one after the other. */
export interface NewFacts {
	readonly next: (last: TopicId | undefined) => Candidate | undefined;
}

/**
 * Goes through the topics in turn and through each topic in the order of the bank, passing over
 * facts that have a memory; reads no more of the bank than it gives out and passes over.
 */
export const newFacts = (
	index: FactIndex,
	topics: readonly TopicId[],
	memories: Memories,
): NewFacts => {
	let turn = topics.map((topic) => ({ topic, place: 0 }));
	const firstNew = (from: { topic: TopicId; place: number }): FactId | undefined => {
		const facts = index.byTopic.get(from.topic) ?? [];
		for (; from.place < facts.length; from.place++) {
			const fact = facts[from.place];
			if (fact !== undefined && !memories.has(fact)) return fact;
		}
		return undefined;
	};
	return {
		next: (last) => {
			turn = turn.filter((from) => firstNew(from) !== undefined);
			const from = turn.find(({ topic }) => topic !== last) ?? turn[0];
			const fact = from && firstNew(from);
			if (from === undefined || fact === undefined) return undefined;
			from.place++;
			turn = [...turn.filter((one) => one !== from), from];
			return { fact, topic: from.topic, reason: 'new' };
		},
	};
};
