import type { Bank } from '#lib/bank/bank.ts';
import type { Asked, AskedOption } from '#lib/bank/lint/asked.ts';
import type { Value } from '#lib/bank/model.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import { factOf } from '#lib/forms/keys.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/** So many faces of an item are looked at: enough to see most wrong options of a fact. */
const facesLookedAt = 6;

/** Forms whose wrong options or sentences differ from face to face. */
const manyFaced: readonly string[] = ['choice', 'true-false'];

/** Forms that quiz programs elsewhere have too. */
const portable: readonly string[] = ['choice', 'true-false', 'numeric', 'typed', 'multi'];

/** Faces of every item of the bank, in each language in which it can be asked. */
export const facesOf = (bank: Bank): readonly Asked[] =>
	enumerate(bank).flatMap((key) =>
		langsOf(bank, key).flatMap((lang) => {
			const first = instantiate(bank, key, 0, lang);
			if (first.lang !== lang) return [];
			const more = manyFaced.includes(first.form) && !bank.items.has(key) ? facesLookedAt - 1 : 0;
			const others = Array.from({ length: more }, (_, i) => instantiate(bank, key, i + 1, lang));
			// One with a wrong option that nobody has translated is an English face again.
			return [first, ...others.filter((item) => item.lang === lang)].map((item) =>
				askedOf(bank, key, item),
			);
		}),
	);

/** Languages that the question is written in; whether its options are too, the item says. */
const langsOf = (bank: Bank, key: ItemKey): readonly Lang[] => {
	const written = bank.items.get(key);
	const ask = written?.stem ?? factOf(bank, key).ask;
	return langs.filter((lang) => ask[lang] !== undefined);
};

const askedOf = (bank: Bank, key: ItemKey, item: Item): Asked => {
	const written = bank.items.get(key);
	const fact = written ? undefined : factOf(bank, key);
	return {
		key,
		entry: fact?.id ?? key,
		variant: item.variant,
		lang: item.lang,
		stem: item.stem,
		stemPath: [written ? 'stem' : item.form === 'true-false' ? 'statement' : 'ask'],
		options: optionsOf(item),
		optionsPath: [written ? 'options' : 'answer'],
		isPortable: portable.includes(item.form),
		isWorded: written !== undefined || isText(fact?.answer),
	};
};

const isText = (value: Value | undefined): boolean => value?.type === 'text';

/** Forms whose options are the same for every item have none that could be badly written. */
const optionsOf = (item: Item): readonly AskedOption[] =>
	item.form === 'choice'
		? item.options.map(({ id, text }) => ({ text, isKey: id === item.key }))
		: [];
