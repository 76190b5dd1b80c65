import type { Lang } from '#lib/kernel/lang.ts';
import type { LintCode } from './rules.ts';

/** Steps from an entry to one of its parts, as its file has them: `['alternatives', 1, 'value']`. */
export type FieldPath = readonly (string | number)[];

/** What a rule has found. Where it stands in a file, the kitchen knows. */
export interface Finding {
	readonly code: LintCode;
	/** The fact or hand-written item that it is about; none where it is about the whole bank. */
	readonly entry?: string | undefined;
	readonly path: FieldPath;
	readonly lang?: Lang | undefined;
	readonly message: string;
	/** What would be better, as a phrase. */
	readonly suggestion: string;
}
