import { assertNever } from '#lib/kernel/assert-never.ts';
import type { OptionId } from '#lib/kernel/brand.ts';
import type { AuthoredItem } from './model.ts';

/** The options of a hand-written item that are right; none where they are sorted into bins. */
export const rightOptions = (item: AuthoredItem): readonly OptionId[] => {
	switch (item.form) {
		case 'choice':
			return [item.key];
		case 'multi':
			return item.keys;
		case 'classify':
			return [];
		default:
			return assertNever(item);
	}
};

/** What an item says wrongly of its own parts; `path` is a JSON path within the item. */
export const faultsOf = (
	item: AuthoredItem,
): readonly { readonly path: string; readonly message: string }[] => {
	const ids = item.options.map(({ id }) => id);
	const twice = { path: 'options', message: 'two options have one id' };
	return [...(new Set(ids).size < ids.length ? [twice] : []), ...faultsOfForm(item, ids)];
};

const faultsOfForm = (
	item: AuthoredItem,
	ids: readonly OptionId[],
): ReturnType<typeof faultsOf> => {
	switch (item.form) {
		case 'choice':
			return ids.includes(item.key)
				? []
				: [{ path: 'key', message: `there is no option ${item.key}` }];
		case 'multi': {
			const lost = item.keys.find((key) => !ids.includes(key));
			if (lost !== undefined) return [{ path: 'keys', message: `there is no option ${lost}` }];
			const isAll = ids.every((id) => item.keys.includes(id));
			return isAll ? [{ path: 'keys', message: 'every option is right' }] : [];
		}
		case 'classify': {
			const bins = item.bins.map(({ id }) => id);
			const twice = { path: 'bins', message: 'two bins have one id' };
			const lost = item.options.flatMap(({ bin }, i) =>
				bins.includes(bin) ? [] : [{ path: `options.${i}.bin`, message: `there is no bin ${bin}` }],
			);
			const isOne = new Set(item.options.map(({ bin }) => bin)).size < 2;
			return [
				...(new Set(bins).size < bins.length ? [twice] : []),
				...lost,
				...(isOne ? [{ path: 'options', message: 'every row belongs in one bin' }] : []),
			];
		}
		default:
			return assertNever(item);
	}
};
