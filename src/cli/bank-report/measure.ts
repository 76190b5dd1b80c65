import type { Bank } from '#lib/bank/bank.ts';
import type { Citation, Fact } from '#lib/bank/model.ts';
import { enumerate, instantiate, keysOfFact } from '#lib/forms/generating.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { Item } from '#lib/forms/item.ts';
import type { AimName } from './aims.ts';
import { enoughForms, formsOfFact } from './few-forms.ts';

/** The page on which a citation was read has an address. */
const isPage = (bank: Bank, { source, readIn }: Citation): boolean =>
	bank.sources.get(readIn ?? source)?.url !== undefined;

const isSeed = (bank: Bank, { source }: Citation): boolean =>
	bank.sources.get(source)?.kind === 'seed article';

/** Asked plainly, and read on pages of publishers; the article it began with may stand beside one. */
export const isPlainlyCited = (bank: Bank, { quizUse, cite }: Fact): boolean => {
	const others = cite.filter((citation) => !isSeed(bank, citation));
	return (
		quizUse === 'plain' && others.length > 0 && others.every((citation) => isPage(bank, citation))
	);
};

/** What an item shows besides its stem: none for one that is typed. */
const shownIn = (item: Item): readonly string[] => {
	if (item.form === 'match')
		return item.options.map(({ text, partner }) => `${text} = ${partner.text}`);
	const parts: readonly Option[] =
		'options' in item ? item.options : 'rows' in item ? item.rows : [];
	return parts.map(({ text }) => text);
};

/** Two items of the same stem and options are one, in whatever order the options stand. */
const faceOf = (item: Item): string => JSON.stringify([item.stem, [...shownIn(item)].sort()]);

/** Options that are wrong to pick, and rows that can be put into a wrong bin. */
const refutableIn = (item: Item): readonly Option[] => {
	if ('rows' in item) return item.rows;
	if (!('options' in item)) return [];
	if (item.form === 'multi') return item.options.filter(({ isTrue }) => !isTrue);
	return 'key' in item ? item.options.filter(({ id }) => id !== item.key) : [];
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** The facts with most items, hand-written ones among them, and how many those are. */
export const fullestFacts = (bank: Bank): { facts: readonly Fact[]; items: number } => {
	const counts = [...bank.facts.values()].map((fact) => ({
		fact,
		items: keysOfFact(bank, fact.id).length,
	}));
	const items = Math.max(0, ...counts.map((one) => one.items));
	return { facts: counts.flatMap((one) => (one.items === items ? one.fact : [])), items };
};

/** What the bank holds of each thing that has an aim; shares in points of a hundred. */
export const measureBank = (bank: Bank): Readonly<Record<AimName, number>> => {
	const facts = [...bank.facts.values()];
	const asked = facts.filter(({ quizUse }) => quizUse !== 'never');
	const items = enumerate(bank).map((key) => instantiate(bank, key, 0, 'en'));
	const refutable = items.flatMap(refutableIn);
	return {
		plainFacts: facts.filter((fact) => isPlainlyCited(bank, fact)).length,
		written: bank.items.size,
		items: new Set(items.map(faceOf)).size,
		trueFalse: percent(items.filter(({ form }) => form === 'true-false').length, items.length),
		perFact: fullestFacts(bank).items,
		forms: percent(
			asked.filter((fact) => formsOfFact(bank, fact).size >= enoughForms).length,
			asked.length,
		),
		cited: percent(
			items.filter(({ citations }) =>
				citations.some(({ url, note }) => url !== undefined || note !== undefined),
			).length,
			items.length,
		),
		reasoned: percent(
			refutable.filter(({ rationale }) => rationale.trim() !== '').length,
			refutable.length,
		),
	};
};
