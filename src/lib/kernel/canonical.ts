/** What JSON can carry. */
export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with keys in code-unit order and no white space: the same data gives the same bytes.
 * Keys with the value `undefined` are left out, as JSON.stringify does.
 * @throws Error for a number that JSON cannot carry (NaN, infinities)
 */
export const canonicalJson = (value: Json): string => {
	if (value === null || typeof value !== 'object') {
		if (typeof value === 'number' && !Number.isFinite(value))
			throw new Error('canonical JSON has no NaN and no infinity');
		return JSON.stringify(value);
	}
	if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const members = Object.keys(value)
		.sort()
		.flatMap((key) => {
			const member = value[key];
			return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
		});
	return `{${members.join(',')}}`;
};

// Array.isArray does not narrow readonly arrays.
const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
