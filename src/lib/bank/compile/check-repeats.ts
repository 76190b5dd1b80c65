import type { Kitchen } from './kitchen.ts';
import type { ProblemCode } from './problem.ts';
import type { Spot } from './spot.ts';

/** Reports each id of a list that stands there already. */
export const checkRepeats = (
	{ findings }: Kitchen,
	ids: readonly string[],
	at: Spot,
	{ code = 'repeated-id', field }: { readonly code?: ProblemCode; readonly field?: string } = {},
): void => {
	const seen = new Set<string>();
	ids.forEach((id, i) => {
		if (!seen.has(id)) return void seen.add(id);
		const place = field === undefined ? at.in(i) : at.in(i, field);
		findings.error(place, code, `"${id}" stands twice here`, 'remove one, or name another');
	});
};
