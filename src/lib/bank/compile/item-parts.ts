import type { AuthoredItem, AuthoredPart } from '#lib/bank/model.ts';
import type { FactId, OptionId } from '#lib/kernel/brand.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** What is cooked alike for every form of hand-written item. */
export type Base = Pick<AuthoredItem, 'id' | 'topic' | 'facts' | 'stem' | 'statement' | 'cite'>;

/** An option or a row as the author wrote it. */
interface WrittenPart {
	readonly id: string;
	readonly text: Text;
	readonly rationale: Text;
	readonly fact?: string | undefined;
}

/** An option or a row; its id means something within its item only. */
export const cookPart = (
	kitchen: Kitchen,
	{ id, text, rationale, fact }: WrittenPart,
	at: Spot,
): AuthoredPart => {
	if (fact === undefined) return { id: id as OptionId, text, rationale };
	refer(kitchen, 'fact', fact, at.in('fact'));
	return { id: id as OptionId, text, rationale, fact: qualify<FactId>(kitchen, fact) };
};

/** The facts that the item names, and those that its parts name. */
export const withFactsOf = <P extends AuthoredPart>(base: Base, options: readonly P[]) => ({
	...base,
	facts: [...new Set([...base.facts, ...options.flatMap(({ fact }) => fact ?? [])])],
	options,
});
