import type { FactId } from '#lib/kernel/brand.ts';
import { inherit, noHeirs, type Heirs } from './inherit.ts';
import type { LogEntry } from './log.ts';
import { standingTries } from './standing.ts';

/**
 * When each fact was last tried before reading, epoch milliseconds; these tries leave no memory that
 * would say so.
 * @param heirs facts that take the place of retired ones
 */
export const pretestedAt = (
	entries: Iterable<LogEntry>,
	heirs: Heirs = noHeirs,
): ReadonlyMap<FactId, number> => {
	const tries = standingTries(entries).flatMap((entry) => inherit(entry, heirs));
	return new Map(
		tries.flatMap((entry) =>
			entry.kind === 'review'
				? entry.facts.map(({ fact }) => [fact, entry.at] as const)
				: [[entry.fact, entry.at] as const],
		),
	);
};
