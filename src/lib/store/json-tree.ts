import type { Json } from '#lib/kernel/canonical.ts';

/** A value that JSON cannot or must not carry, and where it is. */
export class JsonTreeError extends Error {
	readonly path: string;
	readonly reason: 'too-deep' | 'forbidden-key' | 'malformed';

	constructor(path: string, reason: JsonTreeError['reason'], message: string) {
		super(message);
		this.name = 'JsonTreeError';
		this.path = path;
		this.reason = reason;
	}
}

/** How deep arrays and objects may lie in each other. */
export const maxDepth = 64;

/** Names through which an object could reach a prototype. */
const forbidden: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** `entries[3].guess`; the whole document is `$`. */
export const placeOf = (keys: readonly (string | number)[]): string =>
	keys
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
		.join('')
		.replace(/^\./u, '') || '$';

/**
 * A fresh copy of a value as JSON carries it: members that are undefined are left out.
 * @throws JsonTreeError naming the place of what has no JSON (NaN, functions), is deeper than
 *   `maxDepth` (a ring, too) or has a key that could reach a prototype
 */
export const jsonTree = (value: unknown): Json => copy(value, []);

/** @param keys the way to `value`; one array for the whole walk, because logs are long */
const copy = (value: unknown, keys: (string | number)[]): Json => {
	const refuse = (reason: JsonTreeError['reason'], message: string): never => {
		throw new JsonTreeError(placeOf(keys), reason, message);
	};
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number')
		return Number.isFinite(value) ? value : refuse('malformed', 'is not a finite number');
	if (typeof value !== 'object') return refuse('malformed', `is a ${typeof value}`);
	if (keys.length >= maxDepth) return refuse('too-deep', `is deeper than ${maxDepth} levels`);
	const below = (key: string | number, member: unknown): Json => {
		keys.push(key);
		const made = copy(member, keys);
		keys.pop();
		return made;
	};
	if (Array.isArray(value)) return value.map((item, i) => below(i, item));
	const made: { [key: string]: Json } = {};
	for (const [key, member] of Object.entries(value)) {
		if (forbidden.includes(key)) refuse('forbidden-key', `has the forbidden key ${key}`);
		if (member !== undefined) made[key] = below(key, member);
	}
	return made;
};
