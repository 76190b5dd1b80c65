import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Memories, MemoryState } from './memory.ts';
import { predictRecall } from './predict.ts';

export const isDue = ({ dueDay, isOutdated }: MemoryState, day: string): boolean =>
	isOutdated === true || dueDay <= day;

/**
 * The facts due on a study day, in no particular order; one whose answer has changed is due at once.
 * @param day `YYYY-MM-DD`
 */
export const dueFacts = (memories: Memories, day: string): MemoryState[] =>
	[...memories.values()].filter((memory) => isDue(memory, day));

/** The facts whose last answer was wrong: they come first in the next session, due or not. */
export const missedFacts = (memories: Memories): MemoryState[] =>
	[...memories.values()].filter((memory) => memory.isMissed);

/** Lowest predicted recall first; ties in the order of the ids. */
export const byRecall = (memories: readonly MemoryState[], now: number): MemoryState[] =>
	memories
		.map((memory) => ({ memory, recall: predictRecall(memory, now) }))
		.sort((a, b) => a.recall - b.recall || compareText(a.memory.fact, b.memory.fact))
		.map(({ memory }) => memory);

/** Soonest due first; ties by lowest predicted recall. */
export const byDueDay = (memories: readonly MemoryState[], now: number): MemoryState[] =>
	byRecall(memories, now).sort((a, b) => compareText(a.dueDay, b.dueDay));

/** How many of the memories each topic has; a fact that no topic claims is left out. */
export const countByTopic = (
	memories: readonly MemoryState[],
	topicOf: ReadonlyMap<FactId, TopicId>,
): ReadonlyMap<TopicId, number> => {
	const counts = new Map<TopicId, number>();
	for (const { fact } of memories) {
		const topic = topicOf.get(fact);
		if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	return counts;
};
