import type { Memories } from '#lib/scheduling/memory.ts';
import type { Plan } from './session.ts';

/** The plan with its reason told wherever it asks a fact whose answer has changed since. */
export const tellChanges = (plan: Plan, memories: Memories): Plan => ({
	...plan,
	queue: plan.queue.map((planned) =>
		planned.facts.some((fact) => memories.get(fact)?.isOutdated)
			? { ...planned, reason: 'changed' }
			: planned,
	),
});
