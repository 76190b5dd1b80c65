import { dayNumber } from '#lib/kernel/calendar.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { predictRecall } from '#lib/scheduling/predict.ts';
import type { Planned, Reason } from './session.ts';

/** Why an item is asked now, as figures for one sentence of the interface. */
export interface Why {
	readonly reason: Reason;
	/** Predicted recall of its weakest fact now, 0..1. */
	readonly recall: number;
	/** Times its weakest fact was asked before. */
	readonly attempts: number;
	/** Study days since it last moved the memory; undefined when never asked. */
	readonly daysSince?: number | undefined;
	/** Study days until it is due, negative when overdue; undefined when never asked. */
	readonly dueInDays?: number | undefined;
}

/**
 * @param memoryOf the memories before the item was answered
 * @param day study day `YYYY-MM-DD`
 * @param now epoch milliseconds
 */
export const whyNow = (
	planned: Planned,
	memories: ReadonlyMap<string, MemoryState>,
	day: string,
	now: number,
): Why => {
	const weakest = planned.facts
		.map((fact) => ({ memory: memories.get(fact), recall: predictRecall(memories.get(fact), now) }))
		.reduce<{ memory: MemoryState | undefined; recall: number } | undefined>(
			(low, one) => (low === undefined || one.recall < low.recall ? one : low),
			undefined,
		);
	const memory = weakest?.memory;
	const figures = { reason: planned.reason, recall: weakest?.recall ?? planned.recall };
	if (memory === undefined) return { ...figures, attempts: 0 };
	return {
		...figures,
		attempts: memory.attempts,
		daysSince: dayNumber(day) - dayNumber(memory.lastDay),
		dueInDays: dayNumber(memory.dueDay) - dayNumber(day),
	};
};
