/** What the checker can find wrong with an item. */
export const faults = [
	'not-one-key',
	'wrong-key',
	'too-few-options',
	'equal-options',
	'true-distractor',
	'unproven-distractor',
	'overlapping-options',
	'avoided-value',
	'mixed-shapes',
	'options-out-of-order',
	'stem-tells-key',
	'no-rationale',
	'rationale-off-topic',
	'unresolved-citation',
	'placeholder',
	'mixed-script',
	'no-attribution',
	'never-asked',
	'tie',
	'two-holders',
	'wrong-statement',
	'wrong-truth',
	'wrong-number',
	'unknown-fact',
	'malformed-check',
	'too-long',
	'gives-away',
	'wrong-bin',
] as const;
export type Fault = (typeof faults)[number];

export interface Finding {
	readonly fault: Fault;
	readonly item: string;
	readonly detail: string;
}
