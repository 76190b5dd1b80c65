import type { OptionId } from '#lib/kernel/brand.ts';
import type { ItemBase, Option } from '../item-base.ts';

/** One key among 3 sources: the one that could support a sentence, or the one that came too early. */
export interface EvidenceItem extends ItemBase {
	readonly form: 'evidence';
	readonly asks: 'support' | 'too-early';
	readonly options: readonly Option[];
	readonly key: OptionId;
}

export interface EvidenceResponse {
	readonly form: 'evidence';
	readonly picked: OptionId;
}
