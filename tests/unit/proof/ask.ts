import type { Question } from '#lib/proof/question.ts';
import { itemKey } from '../../support/build-bank.ts';

interface Asked {
	readonly item?: string;
	readonly stem?: string;
	readonly variant?: number;
	readonly isOrdered?: boolean;
	readonly key?: number;
}

/** A question with these options; the first one is the key unless another is named. */
export const ask = (
	texts: readonly string[],
	{ item = 'item', stem = 'Which?', variant = 0, isOrdered = false, key = 0 }: Asked = {},
): Question => ({
	...{ item: itemKey(item), form: 'choice', variant, units: [item], stem, key, isOrdered },
	options: texts.map((text) => ({ id: text, text })),
});
