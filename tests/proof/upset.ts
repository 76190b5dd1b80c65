/** What of the shipped bank's items another bank would ask otherwise. */
import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { fieldOf } from '#lib/forms/raw.ts';
import { openShippedBank } from '../support/shipped-bank.ts';

/** Ten times what it takes: for a hang, not for a slow machine. */
export const watchdog = { timeout: 300_000 };

export const bank = openShippedBank();
export const facts = [...bank.facts.values()];
export const variants = [0, 1];

/** What an item asks to tell apart, without the order in which it is shown. */
interface Graded {
	readonly key: string;
	/** Each of its lists of things with an id: options, rows to sort, the other column of a match. */
	readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

const partsOf = (list: readonly unknown[]): ReadonlySet<string> =>
	new Set(
		list
			.filter((part) => fieldOf(part, 'id') !== undefined)
			.map((part) =>
				JSON.stringify(['id', 'text', 'isTrue', 'bin'].map((name) => fieldOf(part, name))),
			),
	);

const gradedOf = (item: Item): Graded => ({
	key: JSON.stringify(fieldOf(item, 'key') ?? ''),
	lists: new Map(
		Object.entries(item).flatMap(([name, list]: [string, unknown]) => {
			const parts = Array.isArray(list) ? partsOf(list) : new Set<string>();
			return parts.size > 0 ? [[name, parts] as const] : [];
		}),
	),
});

const seen = new Map<string, Graded>();
const inShipped = (key: Item['id'], variant: number): Graded => {
	const name = `${key}|${variant}`;
	const graded = seen.get(name) ?? gradedOf(instantiate(bank, key, variant, 'en'));
	seen.set(name, graded);
	return graded;
};

/** The most members that a list of the one has and the other has not. */
const gone = (from: Graded, to: Graded): number =>
	Math.max(
		0,
		...[...from.lists].map(
			([name, parts]) => [...parts].filter((part) => !to.lists.get(name)?.has(part)).length,
		),
	);

/** Keys of the items that there is anything to compare in: not those in which an answer is typed. */
export const asked = enumerate(bank).filter((key) => inShipped(key, 0).lists.size > 0);

/** Items that differ by more than one option, or by their key, between the shipped bank and `other`. */
export const upset = (other: Bank): readonly string[] => {
	const known = new Set(enumerate(other));
	return asked
		.filter((key) => known.has(key))
		.flatMap((key) =>
			variants.flatMap((variant) => {
				const before = inShipped(key, variant);
				const after = gradedOf(instantiate(other, key, variant, 'en'));
				const isUpset =
					before.key !== after.key || gone(before, after) > 1 || gone(after, before) > 1;
				return isUpset ? [`${key}|${variant}`] : [];
			}),
		);
};
