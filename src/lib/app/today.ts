import { dayFromNumber, dayNumber } from '#lib/kernel/calendar.ts';
import { countByTopic, dueFacts } from '#lib/scheduling/due.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import { minutesFor } from '#lib/session/estimate.ts';
import type { Engine } from './engine.ts';
import { moment } from './world.ts';

/** What waits for the learner now. */
export interface Today {
	readonly count: number;
	readonly minutes: number;
	readonly tomorrow: number;
	readonly unseen: number;
	readonly byTopic: ReadonlyMap<string, number>;
}

export const dueNow = (memories: Memories, engine: Engine): Today => {
	const { day } = moment();
	const { topicOf } = engine.index;
	const known = [...memories.values()].filter(({ fact }) => topicOf.has(fact));
	const due = dueFacts(memories, day).filter(({ fact }) => topicOf.has(fact));
	const later = dueFacts(memories, dayFromNumber(dayNumber(day) + 1)).length;
	return {
		count: due.length,
		minutes: minutesFor(due.length),
		tomorrow: later - due.length,
		unseen: topicOf.size - known.length,
		byTopic: countByTopic(due, topicOf),
	};
};
