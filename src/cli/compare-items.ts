import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { answerTo } from '#lib/forms/generating.ts';

/** How an item has changed: the words of each part before and after. */
export interface Change {
	readonly key: string;
	readonly kind: 'new' | 'gone' | 'changed';
	readonly parts: Readonly<Record<string, { readonly before?: string; readonly after?: string }>>;
}

/** What of an item a learner is asked, part by part, as it stands at variant 0 in English. */
const partsOf = (item: Item): ReadonlyMap<string, string> =>
	new Map<string, string>([
		['form', item.form],
		['stem', item.stem],
		['statement', item.statement],
		...Object.entries(answerTo(item)).map(([name, part]) => [name, JSON.stringify(part)] as const),
	]);

/** Which items of `after` are new, gone or changed since `before`, in the order of their keys. */
export const compareItems = (before: Bank, after: Bank): readonly Change[] => {
	const partsIn = (bank: Bank): Map<string, ReadonlyMap<string, string>> =>
		new Map(enumerate(bank).map((key) => [key, partsOf(instantiate(bank, key, 0, 'en'))]));
	const [old, now] = [partsIn(before), partsIn(after)];
	return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): Change[] => {
		const [was, is] = [old.get(key), now.get(key)];
		const kind = !was ? 'new' : !is ? 'gone' : 'changed';
		const names = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
		const parts = names.flatMap((name) => {
			const [a, b] = [was?.get(name), is?.get(name)];
			const part = { ...(a !== undefined && { before: a }), ...(b !== undefined && { after: b }) };
			return a === b ? [] : [[name, part] as const];
		});
		return parts.length === 0 ? [] : [{ key, kind, parts: Object.fromEntries(parts) }];
	});
};
