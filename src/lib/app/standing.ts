import { heatMap, type HeatWeek } from '#lib/insight/heat-map.ts';
import { progressOf, type Progress } from '#lib/insight/progress.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import { foldDays } from '#lib/store/day-counts.ts';
import type { Study } from './study.svelte.ts';
import { moment } from './world.ts';

/** How many of these facts the learner has met; undefined until the log has been read. */
export const metOf = (
	memories: Memories | undefined,
	facts: readonly string[],
): number | undefined => memories && facts.filter((fact) => memories.has(fact as FactId)).length;

/** All that the progress page shows. */
export interface Standing {
	readonly progress: Progress;
	readonly weeks: readonly HeatWeek[];
	readonly met: number;
	readonly facts: number;
}

/** @returns undefined until bank and log are here */
export const standingOf = ({ memories, engine, journal }: Study): Standing | undefined => {
	if (memories === undefined || engine === undefined) return undefined;
	const { now, day } = moment();
	const { topicOf } = engine.index;
	const facts = [...topicOf].map(([id, topic]) => ({ id, topic }));
	return {
		progress: progressOf({ memories, entries: journal.entries, facts, now, day }),
		weeks: heatMap(foldDays(journal.entries), day),
		met: facts.filter(({ id }) => memories.has(id)).length,
		facts: facts.length,
	};
};
