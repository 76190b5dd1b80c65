import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, instantiate, present } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { partsOf } from '#lib/forms/keys.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { keyedRng, shuffled } from '#lib/kernel/rng.ts';

/** Faces of an item among which the sample draws, from variant 0. */
const faces = 12;

/** The generated items of each fact. */
const keysByFact = (bank: Bank, keys: readonly ItemKey[]): readonly (readonly ItemKey[])[] => {
	const groups = new Map<string, ItemKey[]>();
	for (const key of keys) {
		const fact = partsOf(bank, key).fact?.id ?? key;
		groups.set(fact, [...(groups.get(fact) ?? []), key]);
	}
	return [...groups.values()];
};

/** Every fact once, with one form each, before any fact comes again with another form. */
const inRounds = (groups: readonly (readonly ItemKey[])[], seed: string): readonly ItemKey[] => {
	const drawn = groups.map((keys, i) => shuffled(keys, keyedRng(seed, 'forms', i)));
	const rounds = Math.max(0, ...groups.map(({ length }) => length));
	return Array.from({ length: rounds }, (_, round) =>
		shuffled(
			drawn.flatMap((keys) => keys[round] ?? []),
			keyedRng(seed, 'facts', round),
		),
	).flat();
};

/**
 * Keys without repetition, in a drawn order: hand-written items by their share of all, the others
 * fact by fact, so that a fact of many forms is asked no more often than a fact of one.
 * @param count how many; all of them where the bank has fewer
 */
const drawKeys = (bank: Bank, seed: string, count: number): readonly ItemKey[] => {
	const all = enumerate(bank);
	const written = all.filter((key) => bank.items.has(key));
	const made = all.filter((key) => !bank.items.has(key));
	const wanted = Math.min(count, all.length);
	const own = all.length === 0 ? 0 : Math.round((wanted * written.length) / all.length);
	const drawn = [
		...shuffled(written, keyedRng(seed, 'written')).slice(0, own),
		...inRounds(keysByFact(bank, made), seed).slice(0, wanted - own),
	];
	return shuffled(drawn, keyedRng(seed, 'order'));
};

/**
 * A random sample of the bank's items as learners meet them, drawn variant and order of options
 * included: the same bank and seed give the same sample.
 */
export const drawItems = (
	bank: Bank,
	{ seed, count, lang = 'en' }: { seed: string; count: number; lang?: Lang },
): readonly Item[] =>
	drawKeys(bank, seed, count).map((key) => {
		const variant = keyedRng(seed, key, 'variant').int(faces);
		return present(instantiate(bank, key, variant, lang), keyedRng(seed, key, 'present'));
	});
