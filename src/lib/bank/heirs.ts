import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Bank } from './bank.ts';
import { perBank } from './per-bank.ts';

/** The facts of what took the place of an id, in the end of its chain; none where it ends nowhere. */
const factsAfter = (bank: Bank, id: string, seen: readonly string[]): readonly FactId[] => {
	const successor = bank.retired.get(id)?.successor?.split('/')[0];
	if (successor === undefined || seen.includes(successor)) return [];
	const fact = bank.facts.get(successor as FactId);
	if (fact) return [fact.id];
	return (
		bank.items.get(successor as ItemKey)?.facts ?? factsAfter(bank, successor, [...seen, successor])
	);
};

/**
 * Which facts take over what was learned of a retired fact or item, by its id. A retired id without
 * a successor is not in it: its answers stay in the log and count for nothing that is asked.
 */
export const heirsOf = perBank(
	(bank): ReadonlyMap<string, readonly FactId[]> =>
		new Map(
			[...bank.retired.keys()].flatMap((id) => {
				const facts = factsAfter(bank, id, [id]);
				return facts.length === 0 ? [] : [[id, facts] as const];
			}),
		),
);
