import type { Lang } from '#lib/kernel/lang.ts';
import type { FieldPath } from './rule.ts';

export interface AskedOption {
	readonly text: string;
	readonly isKey: boolean;
}

/** One face of a question as a learner meets it: what the forms make, without their types. */
export interface Asked {
	/** The item's key. */
	readonly key: string;
	/** The fact or hand-written item that its words come from, where there is only one. */
	readonly entry: string;
	readonly variant: number;
	readonly lang: Lang;
	readonly stem: string;
	/** Where the author mends the stem. */
	readonly stemPath: FieldPath;
	/** None for a form without options, and for one whose options are the same for every item. */
	readonly options: readonly AskedOption[];
	/** Where the author mends the options. */
	readonly optionsPath: FieldPath;
	/** True for a form that quiz programs elsewhere have too: their limits of length count. */
	readonly isPortable: boolean;
	/** True where the author chose the options' words: names, figures and dates are as they are. */
	readonly isWorded: boolean;
}

export const keyOf = ({ options }: Asked): AskedOption | undefined =>
	options.find(({ isKey }) => isKey);

export const distractorsOf = ({ options }: Asked): readonly AskedOption[] =>
	options.filter(({ isKey }) => !isKey);
