import type { Rung } from '#lib/forms/form.ts';
import { rungOf } from '#lib/forms/grading.ts';
import type { Item } from '#lib/forms/item.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { retrievability } from '#lib/scheduling/predict.ts';
import { isStrong } from '#lib/scheduling/strength.ts';
import type { Dealer } from './dealer.ts';
import type { Face } from './session.ts';

type Kind = Rung | 'authored';

/** Rungs by strength, the one of the first sight first. A fact's attempts rotate through them. */
const ladder: Record<'new' | 'weak' | 'strong', readonly Kind[]> = {
	new: ['recognise', 'authored'],
	weak: ['recognise', 'judge', 'read', 'authored', 'arrange'],
	strong: ['produce', 'arrange', 'recognise', 'authored', 'judge', 'read'],
};

/** From this recall on production helps; below it more lures and typing hurt (design 04, form ladder). */
const strongRecall = 0.8;

/** A true/false item has this many variants per attempt, to find one with the wanted truth. */
const truthTries = 8;

/** Key of a generated item: the fact's id, a slash, the form. A hand-written item has no slash. */
const kindOf = (key: ItemKey): Kind => rungOf(key.slice(key.lastIndexOf('/') + 1)) ?? 'authored';

const strengthOf = (memory: MemoryState | undefined, now: number): keyof typeof ladder => {
	if (memory === undefined) return 'new';
	return isStrong(memory) && retrievability(memory, now) >= strongRecall ? 'strong' : 'weak';
};

/** The keys in the order of the ladder, beginning with the one whose turn it is. */
const inTurn = (
	keys: readonly ItemKey[],
	memory: MemoryState | undefined,
	now: number,
): readonly ItemKey[] => {
	const kinds = ladder[strengthOf(memory, now)];
	const fit = kinds.flatMap((kind) => keys.filter((key) => kindOf(key) === kind));
	const turn = fit.length === 0 ? 0 : (memory?.attempts ?? 0) % fit.length;
	const rest = keys.filter((key) => !fit.includes(key));
	return [...fit.slice(turn), ...fit.slice(0, turn), ...rest];
};

/** A hand-written item comes back as it is; what was read comes back to be read, and moves no memory. */
const isItsOwnReturn = (kind: Kind, isChoice: boolean): boolean =>
	kind === 'authored' || kind === 'read' || isChoice;

/** A face that was picked for a fact. */
export interface Dealt {
	readonly face: Face;
	/** The face in which it comes back when missed. */
	readonly again?: Face | undefined;
	readonly facts: readonly FactId[];
	/** Truth of the sentence, for a true/false item. */
	readonly truth?: boolean | undefined;
}

/** The truth of a true/false item's sentence, whose options are `true` and `false` in this order. */
export const truthOf = (item: Item): boolean | undefined =>
	item.form === 'true-false' ? item.key === item.options[0]?.id : undefined;

/** What a face is picked for. */
export interface Asking {
	/** Epoch milliseconds. */
	readonly now: number;
	readonly dealer: Dealer;
	/** The truth that a true/false sentence should have now. */
	readonly wanted: boolean;
	/** False for facts that the session asks already. */
	readonly isFree: (fact: FactId) => boolean;
	/**
	 * Whether a figure or a source may be read now: that moves no memory, so a fact whose turn it were
	 * each time would stay due for ever.
	 */
	readonly mayRead: boolean;
	/** Variants left to the attempts to come. */
	readonly spared: number;
}

/**
 * Picks how to ask a fact now: the form whose turn it is, and a variant that was not asked before.
 * @returns undefined when no item is left that asks this fact and no taken one
 */
export const pickFace = (
	fact: FactId,
	memory: MemoryState | undefined,
	{ now, dealer, wanted, isFree, mayRead, spared }: Asking,
): Dealt | undefined => {
	const attempts = (memory?.attempts ?? 0) + spared;
	const all = dealer.keysOf(fact);
	const unread = all.filter((key) => kindOf(key) !== 'read');
	const keys = mayRead || unread.length === 0 ? all : unread;
	const choice = keys.find((key) => kindOf(key) === 'recognise');
	const again = choice === undefined ? undefined : { item: choice, variant: attempts + 1 };
	let spare: Dealt | undefined;
	for (const item of inTurn(keys, memory, now)) {
		const kind = kindOf(item);
		if (kind === 'judge') {
			const dealt = judge(item, attempts, fact, dealer, wanted);
			if (dealt?.truth === wanted) return { ...dealt, again };
			spare ??= dealt && { ...dealt, again };
			continue;
		}
		const face = { item, variant: attempts };
		const isOfOne = kind !== 'authored' && kind !== 'arrange';
		const facts = isOfOne ? [fact] : (dealer.deal(face)?.facts ?? []);
		// A face of several facts may show only some of those that its item moves.
		if (facts.includes(fact) && facts.every(isFree))
			return { face, again: isItsOwnReturn(kind, item === choice) ? undefined : again, facts };
	}
	return spare;
};

/** A true/false face with the wanted truth, or the first one where no variant has it. */
const judge = (
	item: ItemKey,
	attempts: number,
	fact: FactId,
	dealer: Dealer,
	wanted: boolean,
): Dealt | undefined => {
	let first: Dealt | undefined;
	for (let i = 0; i < truthTries; i++) {
		const face = { item, variant: attempts * truthTries + i };
		const dealt = dealer.deal(face);
		if (dealt === undefined) return undefined;
		const truth = truthOf(dealt);
		if (truth === wanted) return { face, facts: [fact], truth };
		first ??= { face, facts: [fact], truth };
	}
	return first;
};
