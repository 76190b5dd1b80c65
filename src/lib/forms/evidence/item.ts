import type { OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/**
 * One key among 4 sources in the order of their dates: the first that could report an event, or the
 * last that came too early to.
 */
export interface EvidenceItem extends ItemBase {
	readonly form: 'evidence';
	readonly asks: 'first' | 'too-early';
	/** From the oldest to the newest. */
	readonly options: readonly Option[];
	readonly key: OptionId;
	/** They keep their order. */
	readonly isOrdered: true;
}

export interface EvidenceResponse {
	readonly form: 'evidence';
	readonly picked: OptionId;
}
