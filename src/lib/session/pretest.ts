import type { PlanRequest } from './plan.ts';
import { reasonOf } from './picker.ts';
import type { Candidate } from './spread.ts';

/**
 * What to try before reading about the topics: facts that were never asked, in the order of the bank,
 * which is that of the reading; then the others, those first whose last time is longest ago. A fact
 * that an earlier pretest asked has been asked.
 */
export const listTries = ({
	index,
	topics = [],
	memories,
	pretested,
	day,
}: PlanRequest): readonly Candidate[] => {
	const allowed = topics.length === 0 ? [...index.byTopic.keys()] : topics;
	return allowed
		.flatMap((topic) => (index.byTopic.get(topic) ?? []).map((fact) => ({ fact, topic })))
		.map(({ fact, topic }) => {
			const memory = memories.get(fact);
			const askedAt = Math.max(memory?.lastAt ?? 0, pretested?.get(fact) ?? 0);
			return { askedAt, candidate: { fact, topic, reason: reasonOf(memory, day) } };
		})
		.sort((a, b) => a.askedAt - b.askedAt)
		.map(({ candidate }) => candidate);
};
